import Foundation
import News

@testable import Formats

/// Compares what an item says, by somebody else's extraction, with what our reader made of it.
struct NinjsFacts {
    typealias Object = [String: Any]

    struct Difference: CustomStringConvertible {
        let file, fact, expected, found: String
        var description: String { "\(file): \(fact) is \(expected), read as \(found)" }
    }

    let file: String
    let item: Inspection.Item
    let arrival: Arrival
    private(set) var compared = 0
    private(set) var differences: [Difference] = []

    init(file: String, arrival: Arrival) {
        self.file = file
        self.arrival = arrival
        item = Inspection.Item(arrival, format: "ninjs")
    }

    mutating func compare(_ facts: Object, raw: Object) {
        for (key, value) in facts.sorted(by: { $0.key < $1.key }) { compare(key.lowercased(), value, raw: raw) }
    }

    private mutating func compare(_ key: String, _ value: Any, raw: Object) {
        let text = value as? String
        switch key {
        case "uri": expect(key, text, item.guid)
        case "type": expect(key, text.map { ["event": "concept", "component": "other"][$0] ?? $0 }, item.kind)
        case "version": expect(key, text, item.version)
        case "versioncreated": expect(key, text, item.versionCreated)
        case "firstcreated": expect(key, text ?? "\(value)", item.firstCreated)
        case "pubstatus": expect(key, text.flatMap(Status.init)?.rawValue, item.pubStatus)
        case "urgency":
            expect(key, (value as? Int).flatMap { Urgency($0)?.value }.map(String.init), item.urgency.map(String.init))
        case "language": expect(key, text, item.language)
        case "profile": expect(key, text, item.profile)
        case "title": expect(key, text, item.title)
        case "slugline": expect(key, text, item.slugline)
        case "byline", "by": expect(key, text, item.byline)
        case "headline": expect(key, text, item.headline)
        case "located": expect(key, text, item.located?.joined(separator: ", "))
        case "ednote": expect(key, text, item.edNote)
        case "copyrightholder": expect(key, text, item.rights?.holder)
        case "copyrightnotice": expect(key, text, item.rights?.notice)
        case "usageterms": expect(key, text, item.rights?.usageTerms)
        case "embargoed": expect(key, text.flatMap(WireTime.read)?.time.description, item.embargo.until)
        case "headlines": expect(key, objects(value).first?["value"] as? String, item.headline)
        case "subject", "subjects":
            // The extraction stops after twelve.
            let isCut = objects(value).count == 12
            expect(key, given(value), topics(item.subjects.map { isCut ? Array($0.prefix(12)) : $0 }))
        case "person", "people": expect(key, given(value), topics(item.people))
        case "organisation", "organisations": expect(key, given(value), topics(item.organisations))
        case "place", "places": expect(key, given(value), topics(item.places))
        case "event", "events": expect(key, given(value), topics(item.events))
        case "object", "objects": expect(key, given(value), topics(item.objects))
        case "genre", "genres":
            expect(
                key, given(value),
                arrival.copy.genres.map { "\($0.name ?? "-") \($0.uri ?? "-")" }.joined(separator: "; "))
        case "infosource", "infosources": expect(key, names(value), item.infoSources?.joined(separator: "; ") ?? "")
        case "renditions": expect(key, renditions(value), renditions(item.renditions ?? []))
        case "associations": expect(key, associations(value), associationsRead(value))
        case "rightsinfo": compareRights(value as? Object ?? [:])
        case "bodies", "textprops": compareTexts(raw)
        default: break
        }
    }

    private mutating func expect(_ fact: String, _ expected: String?, _ found: String?) {
        compared += 1
        guard expected != found else { return }
        differences.append(
            Difference(file: file, fact: fact, expected: expected ?? "nothing", found: found ?? "nothing"))
    }

    private mutating func compareRights(_ info: Object) {
        let rights = arrival.copy.rights.first
        expect("linkedrights", (info["linkedrights"] ?? info["linkedRights"]) as? String, rights?.links.first)
        expect(
            "encodedrights", (info["encodedrights"] ?? info["encodedRights"]) as? String,
            rights?.expressions.first?.text)
    }

    /// The text of the body is that of one of the bodies of the source, tags and spacing apart.
    private mutating func compareTexts(_ raw: Object) {
        let listed = objects(raw["bodies"] ?? []).compactMap { $0["value"] as? String }
        let named = raw.filter { $0.key.hasPrefix("body_") }.values.compactMap { $0 as? String }
        let bodies = listed + named
        guard !bodies.isEmpty else { return }
        let found = Self.bare(item.bodyText ?? "")
        compared += 1
        if bodies.contains(where: { Self.bare($0) == found }) { return }
        differences.append(
            Difference(file: file, fact: "body", expected: "\(bodies)", found: item.bodyText ?? "nothing"))
    }

    /// The words without tags, character references and white space.
    private static func bare(_ text: String) -> String {
        var bare = ""
        var isTag = false
        for character in text {
            if character == "<" { isTag = true }
            if !isTag && !character.isWhitespace { bare.append(character) }
            if character == ">" { isTag = false }
        }
        return bare.replacingOccurrences(of: "&amp;", with: "&").replacingOccurrences(of: "&nbsp;", with: "")
    }

    private func objects(_ value: Any) -> [Object] { value as? [Object] ?? [] }

    private func names(_ value: Any) -> String {
        objects(value).map { $0["name"] as? String ?? "-" }.joined(separator: "; ")
    }

    private func given(_ value: Any) -> String {
        objects(value).map { entry in
            var uri = entry["uri"] as? String
            if let scheme = entry["scheme"] as? String, let code = entry["code"] as? String {
                uri = scheme + (scheme.hasSuffix("/") ? "" : "/") + code
            }
            return "\(entry["name"] as? String ?? "-") \(uri ?? "-")"
        }.joined(separator: "; ")
    }

    private func topics(_ topics: [Inspection.Topic]?) -> String {
        (topics ?? []).map { "\($0.name ?? "-") \($0.uri ?? "-")" }.joined(separator: "; ")
    }

    private func renditions(_ value: Any) -> String {
        objects(value).map { entry in
            let type = entry["mimetype"] ?? entry["contenttype"] ?? entry["contentType"]
            return
                "\(entry["name"] ?? "-") \(entry["href"] ?? "-") \(type ?? "-") \(entry["width"] ?? 0)x\(entry["height"] ?? 0)"
        }.joined(separator: "; ")
    }

    private func renditions(_ renditions: [Inspection.RenditionFacts]) -> String {
        renditions.map {
            "\($0.rendition ?? "-") \($0.href ?? "-") \($0.contentType ?? "-") \($0.width ?? 0)x\($0.height ?? 0)"
        }.joined(separator: "; ")
    }

    /// Associations are told by uri where the extraction has it, by their number where it has only names.
    private func associations(_ value: Any) -> String {
        if let names = value as? [String] { return "\(names.count)" }
        return objects(value).compactMap { $0["uri"] as? String }.sorted().joined(separator: "; ")
    }

    private func associationsRead(_ value: Any) -> String {
        let targets = arrival.copy.pictures.map { $0.guid ?? "" } + arrival.copy.links.map(\.target)
        return value is [String] ? "\(targets.count)" : targets.sorted().joined(separator: "; ")
    }
}
