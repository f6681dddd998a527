import Formats
import Foundation
import News

/// Makes the release sheet of one story.
struct ReleaseSheet {
    let desk: DeskSite
    let story: Story
    let form: ReleaseForm
    let words: DeskPhrasebook
    let now: WireTime

    func page(frame: DeskFrame) -> ReleasePage {
        let act = (try? form.releaseAct()) ?? .fitting(story)
        let version = story.asMoving(by: act, embargo: try? form.chosenEmbargo(), at: now)
        let facts = facts
        var page = ReleasePage(
            frame: frame, t: words.words, story: SheetStory(story), moves: version?.taggedHeadline,
            movesLanguage: version?.copy.language, choices: choices, isOnWire: story.latest != nil,
            verbs: verbs, detail: form.detail, explanation: form.explanation,
            embargoes: embargoes, embargoMoment: MomentModel(form.embargoMoment), whens: whens,
            moment: MomentModel(form.moment), zones: zones, findings: findings(act), facts: facts,
            formats: version.map(formats) ?? [])
        page.previewHref = version == nil ? nil : "/desk/story/\(story.id)/preview"
        return page
    }

    /// What would move, by each act that goes to other subscribers than the next one.
    var candidates: [(act: String?, version: Version)] {
        let embargo = try? form.chosenEmbargo()
        let act = (try? form.releaseAct()) ?? .fitting(story)
        guard let version = story.asMoving(by: act, embargo: embargo, at: now) else { return [] }
        guard story.latest != nil else { return [(nil, version)] }
        var correction = version
        correction.act = .correct
        var lead = version
        lead.act = .lead
        let corrected: (act: String?, version: Version) = (words.release.asCorrection, correction)
        return story.stage == .held ? [corrected] : [(words.release.asLead, lead), corrected]
    }

    private var choices: [SheetOption] {
        let release = words.release
        guard story.latest != nil else {
            return [SheetOption(value: "release", label: release.asRelease, chosen: true)]
        }
        var choices = [
            SheetOption(value: "lead", label: release.asLead),
            SheetOption(value: "correction", label: release.asCorrection, hint: release.asCorrectionHint),
            SheetOption(value: "refile", label: release.asRefile, hint: release.asRefileHint),
        ]
        // A story on hold is never led past its doubt: it is corrected or lifted.
        if story.stage == .held { choices.removeFirst() }
        for index in choices.indices { choices[index].chosen = choices[index].value == form.act }
        return choices
    }

    private var verbs: [SheetOption] {
        ChangeNote.Verb.allCases.filter { $0 != .corrects && $0 != .refiles }.map {
            SheetOption(value: $0.rawValue, label: $0.rawValue, chosen: $0.rawValue == form.verb)
        }
    }

    private var embargoes: [SheetOption] {
        let release = words.release
        return [
            ("none", release.embargoNone), ("indefinite", release.embargoIndefinite), ("until", release.embargoUntil),
        ].map { SheetOption(value: $0.0, label: $0.1, chosen: form.embargo == $0.0) }
    }

    private var whens: [SheetOption] {
        [("now", words.release.whenNow), ("at", words.release.whenAt)].map {
            SheetOption(value: $0.0, label: $0.1, chosen: form.when == $0.0)
        }
    }

    /// The newsroom's own first.
    private var zones: [String] {
        let own = LocalMoment.name(of: desk.masthead.zone)
        return [own] + ["UTC"].filter { $0 != own } + Self.knownZones.filter { $0 != own }
    }

    private static let knownZones = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted()

    private func findings(_ act: ReleaseAct) -> [FindingLine] {
        ReleaseChecks.findings(on: story, moving: act, at: now)
            .filter { if case .changedFact = $0.rule { false } else { true } }
            .filter { !isOfTheForm($0) }
            .map { FindingLine($0, words) }
    }

    /// What the sheet itself still asks for is no finding before it was asked.
    private func isOfTheForm(_ finding: Finding) -> Bool {
        finding.rule == .refused(.noExplanation) || finding.rule == .refused(.nothingChanged)
    }

    private var facts: [FactLine] {
        guard let latest = story.latest, let filing = story.filed else { return [] }
        return CopyDifference(from: latest.copy, to: filing.copy).facts.map { FactLine($0, words.release) }
    }

    private func formats(of version: Version) -> [FormatPreview] {
        WireFormat.all.compactMap { format in
            format.write.map { write in
                FormatPreview(
                    title: format.title, text: String(decoding: write(version, desk.masthead), as: UTF8.self))
            }
        }
    }
}

extension Story {
    /// The version that an act would put on the wire; as near as can be told where it would be refused. `nil` when no
    /// copy waits.
    func asMoving(by act: ReleaseAct, embargo: Embargo? = nil, at now: WireTime) -> Version? {
        guard var filing = filed else { return nil }
        var trial = self
        filing.embargo = embargo ?? filing.embargo
        trial.filed = filing
        if let version = try? trial.move(by: act, at: now) { return version }
        let tag: VersionTag = latest.map { act.isCorrection ? $0.tag : $0.tag.next } ?? .first
        return Version(
            story: id, guid: guid, number: (latest?.number ?? 0) + 1, tag: tag,
            act: act.isCorrection ? .correct : latest == nil ? .release : .lead, copy: filing.copy,
            embargo: filing.embargo, firstCreated: firstCreated, created: filing.created, released: now)
    }
}
