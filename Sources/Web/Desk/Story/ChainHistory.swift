import Foundation
import Hummingbird
import News
import Storage

/// What became of a story, from its first line on.
extension DeskSite {
    func chainHistoryPage(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let model: ChainHistoryPage? = try await store.read { db in
            guard let found = try StoryDesk(id, in: db) else { return nil }
            let making = ChainHistoryMaking(
                found, asked.words, Times(language: asked.words.language, zone: masthead.zone))
            let line = found.copy.listingLine ?? asked.words.story.untitled
            return ChainHistoryPage(
                frame: frame(asked.words.story.history, asked), t: asked.words.words, story: line,
                storyPath: "/desk/story/\(id)", copyLanguage: found.copy.language,
                entries: making.entries(
                    versions: try db.versions(of: id), replaced: try db.replaced(of: id), books: try db.audit(of: id)))
        }
        guard let model else { throw HTTPError(.notFound) }
        return try page(model, with: "desk-history")
    }

    /// One version as it stands on the wire.
    func versionPage(_ asked: DeskRequest) async throws -> Response {
        let (id, number) = (try asked.story(), Int(try asked.number("number")))
        let found = try await store.read { db in (try db.version(id, number: number), try db.versionLines(of: id)) }
        guard let version = found.0 else { throw HTTPError(.notFound) }
        let words = asked.words
        let times = Times(language: words.language, zone: masthead.zone)
        let heading = words.story.versionNumber.filled(String(number))
        let model = VersionPage(
            frame: frame(heading, asked), t: words.words, heading: heading, line: version.taggedHeadline,
            storyPath: "/desk/story/\(id)", number: String(number), before: number > 1 ? String(number - 1) : nil,
            act: words.story.label(of: version.act), at: times.moment(version.released),
            notes: version.notes(words), copyLanguage: version.copy.language,
            copyDirection: Phrasebook.direction(of: version.copy.language), reading: ReadingCopy(version.copy, words))
        return try page(model, with: "desk-version")
    }
}

/// `desk-history.mustache`.
struct ChainHistoryPage {
    var frame: DeskFrame
    var t: [String: String]
    var story: String
    var storyPath: String
    var copyLanguage: String?
    var entries: [ChainEntry]
}

/// Something that happened to a story.
struct ChainEntry {
    var what: String
    var who: String?
    var at: PageTime
    /// "LEAD", "2nd LD".
    var tag: String?
    var notes: [String]
    var viewHref: String?
    var compareHref: String?
}

/// `desk-version.mustache`.
struct VersionPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var line: String
    var storyPath: String
    var number: String
    /// The number before; absent for the first.
    var before: String?
    var act: String
    var at: PageTime
    var notes: [String]
    var copyLanguage: String?
    var copyDirection: String
    var reading: ReadingCopy
}

extension Version {
    /// What was said with it, a sentence each.
    func notes(_ words: DeskPhrasebook) -> [String] {
        let correction = correction.map { words.story.correctionNote.filled($0.explanation) }
        return [changeNote?.line, correction, reason].compactMap { $0 }
    }
}

/// Versions, replaced copy, comments and acts of the desk in one row of time.
private struct ChainHistoryMaking {
    private let found: StoryDesk
    private let words: DeskPhrasebook
    private let times: Times

    init(_ found: StoryDesk, _ words: DeskPhrasebook, _ times: Times) {
        self.found = found
        self.words = words
        self.times = times
    }

    /// The last first.
    func entries(versions: [Version], replaced: [ReplacedFiling], books: [AuditEntry]) -> [ChainEntry] {
        var rows: [(at: WireTime, entry: ChainEntry)] = []
        var acts = books
        for version in versions {
            let written = acts.firstIndex { $0.act == version.act.rawValue && $0.isOf(version) }
            rows.append((version.released, entry(version, by: written.map { acts.remove(at: $0).actor })))
        }
        rows += replaced.map { ($0.at, entry($0)) }
        rows += found.comments.map { ($0.at, entry($0)) }
        // A comment's own entry in the books says less than the comment.
        rows += acts.filter { $0.act != "comment" }.map { ($0.at, entry($0)) }
        return rows.sorted { $0.at > $1.at }.map(\.entry)
    }

    private var path: String { "/desk/story/\(found.story.id)" }

    private func entry(_ version: Version, by actor: String?) -> ChainEntry {
        let number = version.number
        let label = "\(words.story.versionNumber.filled(String(number))): \(words.story.label(of: version.act))"
        return ChainEntry(
            what: label, who: actor.map(name), at: times.moment(version.released), tag: version.tag.label,
            notes: version.notes(words), viewHref: "\(path)/version/\(number)",
            compareHref: number > 1 ? "\(path)/compare?a=\(number - 1)&b=\(number)" : nil)
    }

    private func entry(_ replaced: ReplacedFiling) -> ChainEntry {
        ChainEntry(
            what: words.story.copyReplaced, who: found.name(of: replaced.filing.author), at: times.moment(replaced.at),
            notes: [replaced.filing.copy.listingLine].compactMap { $0 },
            compareHref: "\(path)/compare?a=replaced-\(replaced.id)&b=\(found.now)")
    }

    private func entry(_ comment: StoryComment) -> ChainEntry {
        ChainEntry(
            what: words.story.comment, who: found.name(of: comment.person), at: times.moment(comment.at),
            notes: [comment.text])
    }

    private func entry(_ act: AuditEntry) -> ChainEntry {
        ChainEntry(
            what: words.label(ofAct: act.act), who: name(of: act.actor), at: times.moment(act.at),
            notes: act.detail.isEmpty ? [] : [act.detail])
    }

    private func name(of actor: String) -> String { found.people.first { $0.name == actor }?.fullName ?? actor }
}

extension AuditEntry {
    /// Whether it is the entry of a version: acts on the wire begin with its number.
    fileprivate func isOf(_ version: Version) -> Bool {
        detail == "version \(version.number)" || detail.hasPrefix("version \(version.number);")
    }
}
