import Foundation
import News
import Testing

@testable import Formats

struct NewsMLG2ExamplesTests {
    // The folder with the published examples is not part of the project.
    @Test(.enabled(if: NewsMLG2Examples.arePresent, "the standards' examples are not here; set DATELINE_STANDARDS"))
    func `at least 99 percent of the facts known about the published examples are read`() throws {
        var tally = FactTally()
        for example in try NewsMLG2Examples.all() where !example.items.isEmpty {
            let arrivals = (try? NewsMLG2.read(NewsMLG2Examples.bytes(example.file)))?.arrivals ?? []
            for facts in example.items {
                guard let guid = facts["guid"] as? String else { continue }
                guard let arrival = arrivals.first(where: { $0.guid == guid }) else {
                    tally.compare("\(example.file) guid", arrivals.map(\.guid), [guid])
                    continue
                }
                Comparison(file: example.file, facts: facts, arrival: arrival).run(&tally)
            }
        }
        print("NewsML-G2 examples: \(tally.equal) facts equal, share \(tally.share)")
        for difference in tally.differences { print("  differs: \(difference)") }
        #expect(tally.equal > 1000)
        #expect(tally.share >= 0.99)
    }
}

/// One item against what is known about it.
private struct Comparison {
    let file: String
    let facts: [String: Any]
    let arrival: Arrival

    private var copy: Copy { arrival.copy }

    func run(_ tally: inout FactTally) {
        identity(&tally)
        management(&tally)
        content(&tally)
        parties(&tally)
        rights(&tally)
        elsewhere(&tally)
    }

    private func identity(_ tally: inout FactTally) {
        one("version", arrival.version, &tally)
        one("lang", copy.language, &tally)
        one("profile", copy.profile, &tally)
        if let status = facts["pubStatus"] as? String {
            tally.compare("\(file) pubStatus", ["stat:\(arrival.status.rawValue)"], [status])
        }
        if facts["pubStatusDefaulted"] != nil {
            tally.compare("\(file) pubStatusDefaulted", [arrival.statusIsStated ? "no" : "yes"], ["yes"])
        }
        if let itemClass = facts["itemClass"] as? String, facts["item"] as? String == "newsItem" {
            tally.compare("\(file) itemClass", [copy.kind.rawValue], [itemClass.suffix(after: ":")])
        }
    }

    private func management(_ tally: inout FactTally) {
        time("versionCreated", arrival.versionCreated, &tally)
        time("firstCreated", arrival.firstCreated, &tally)
        time("contentCreated", copy.contentCreated, &tally)
        time("contentModified", copy.contentModified, &tally)
        if let embargo = facts["embargoed"] as? String {
            if embargo.isEmpty {
                tally.compare("\(file) embargoed", [arrival.embargo.state], ["indefinite"])
            } else {
                tally.compareTime("\(file) embargoed", arrival.embargo.end, embargo)
            }
        } else {
            tally.compare("\(file) embargoed", [arrival.embargo.state], ["none"])
        }
        list("signals", copy.signals, &tally)
        list("services", copy.services.map(label), &tally)
        joined("edNotes", copy.editorsNote, &tally)
        if facts["conceptCount"] == nil { joined("titles", copy.title, &tally) }
        one("urgency", copy.urgency.map { String($0.value) }, &tally)
    }

    private func content(_ tally: inout FactTally) {
        first("headlines", copy.headline.isEmpty ? nil : copy.headline.text, &tally)
        first("sluglines", copy.slug, &tally)
        first("languages", copy.language, &tally)
        first("datelines", copy.dateline?.line, &tally)
        first("bylines", copy.byline, &tally)
        first("creditlines", copy.creditLine, &tally)
        joined("descriptions", copy.description, &tally)
        list("keywords", copy.keywords, &tally)
        list("genres", copy.genres.map(label), &tally)
        list("located", copy.located.map(label), &tally)
        guard let subjects = facts["subjects"] as? [[String: Any]] else {
            return tally.compare("\(file) subjects", copy.subjects.map(label), [])
        }
        tally.compare("\(file) subject count", ["\(copy.subjects.count)"], ["\(subjects.count)"])
        for (subject, fact) in zip(copy.subjects, subjects) {
            let id = subject.qcode ?? subject.literal ?? subject.uri
            tally.compare("\(file) subject id", [id ?? ""], [fact["id"] as? String ?? ""])
            tally.compare("\(file) subject type", [subject.kind.rawValue], [fact["type"] as? String ?? ""])
            tally.compare("\(file) subject name", [subject.name ?? ""], [fact["name"] as? String ?? ""])
        }
    }

    private func parties(_ tally: inout FactTally) {
        one("provider", copy.provider.map(label), &tally)
        list("creators", copy.creators.map(label), &tally)
        list("contributors", copy.contributors.map(label), &tally)
        list("infoSources", copy.informationSources.map(label), &tally)
    }

    private func rights(_ tally: inout FactTally) {
        let statements = facts["rights"] as? [[String: Any]] ?? []
        tally.compare("\(file) rights count", ["\(copy.rights.count)"], ["\(statements.count)"])
        for (rights, fact) in zip(copy.rights, statements) {
            let holders = fact["copyrightHolder"] as? [String] ?? []
            tally.compare("\(file) copyrightHolder", rights.holder.map { [label($0)] } ?? [], holders)
            tally.compare(
                "\(file) copyrightNotice", rights.notice.map { [$0] } ?? [], fact["copyrightNotice"] as? [String] ?? [])
            tally.compare("\(file) usageTerms", rights.usageTerms, fact["usageTerms"] as? [String] ?? [])
        }
    }

    private func elsewhere(_ tally: inout FactTally) {
        let links = facts["itemLinks"] as? [[String: Any]] ?? []
        tally.compare("\(file) link count", ["\(copy.links.count)"], ["\(links.count)"])
        for (link, fact) in zip(copy.links, links) {
            let target = fact["residref"] as? String ?? fact["href"] as? String ?? ""
            tally.compare(
                "\(file) link", [link.relation.rawValue, link.target], [fact["rel"] as? String ?? "", target])
        }
        let renditions = facts["remoteContent"] as? [[String: Any]] ?? []
        tally.compare("\(file) rendition count", ["\(copy.renditions.count)"], ["\(renditions.count)"])
        for (rendition, fact) in zip(copy.renditions, renditions) {
            let ours = [
                rendition.href ?? rendition.reference, rendition.contentType, rendition.width.map { "\($0)" },
                rendition.height.map { "\($0)" }, rendition.size.map { "\($0)" },
            ]
            let theirs = ["href", "contenttype", "width", "height", "size"].map { fact[$0] as? String }
            tally.compare(
                "\(file) rendition", ours.map { $0 ?? "" },
                [theirs[0] ?? fact["residref"] as? String ?? ""] + theirs.dropFirst().map { $0 ?? "" })
            if let name = fact["rendition"] as? String {
                tally.compare("\(file) rendition name", [rendition.name ?? ""], [name])
            }
        }
        let groups = facts["groups"] as? [[String: Any]] ?? []
        tally.compare("\(file) groups", copy.groups.map(\.id), groups.map { $0["id"] as? String ?? "" })
        for (group, fact) in zip(copy.groups, groups) {
            let members = (fact["itemRefs"] as? [[String: Any]] ?? []).map {
                $0["residref"] as? String ?? $0["href"] as? String ?? ""
            }
            tally.compare("\(file) itemRefs", group.members.map(\.target), members)
        }
    }

    private func one(_ key: String, _ ours: String?, _ tally: inout FactTally) {
        guard let theirs = facts[key] as? String else { return }
        tally.compare("\(file) \(key)", [ours ?? ""], [theirs])
    }

    private func time(_ key: String, _ ours: WireTime?, _ tally: inout FactTally) {
        if let theirs = facts[key] as? String { tally.compareTime("\(file) \(key)", ours, theirs) }
    }

    private func list(_ key: String, _ ours: [String], _ tally: inout FactTally) {
        tally.compare("\(file) \(key)", ours, facts[key] as? [String] ?? [])
    }

    private func first(_ key: String, _ ours: String?, _ tally: inout FactTally) {
        guard let theirs = facts[key] as? [String] else { return }
        tally.compare("\(file) \(key)", [ours ?? ""], Array(theirs.prefix(1)))
    }

    private func joined(_ key: String, _ ours: String?, _ tally: inout FactTally) {
        guard let theirs = facts[key] as? [String] else { return }
        tally.compare("\(file) \(key)", [ours ?? ""], [theirs.joined(separator: "\n")])
    }

    private func label(_ party: Party) -> String { party.qcode ?? party.uri ?? party.name ?? "" }
    private func label(_ subject: Subject) -> String {
        subject.qcode ?? subject.uri ?? subject.literal ?? subject.name ?? ""
    }
}
