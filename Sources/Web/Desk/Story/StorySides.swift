import News
import Storage

/// One state of a story's copy that can be set against another.
struct StorySide {
    /// Its name in addresses: a version's number, "filed", "draft-7" or "replaced-3".
    var ref: String
    var label: String
    var copy: Copy
    var draft: Draft?
}

/// The states of a story that a person may compare.
struct StorySides {
    private let found: StoryDesk
    private let person: Person
    private let words: DeskPhrasebook
    private let times: Times

    init(_ found: StoryDesk, _ person: Person, _ words: DeskPhrasebook, _ masthead: Masthead) {
        self.found = found
        self.person = person
        self.words = words
        times = Times(language: words.language, zone: masthead.zone)
    }

    /// The one that is read before another: the version before a version, else what is there now.
    func before(_ ref: String) -> String {
        if let number = Int(ref) { return String(max(1, number - 1)) }
        if ref == "filed", let latest = found.story.latest { return String(latest.number) }
        return found.now
    }

    /// All that can be chosen: drafts, what waits, and versions, newest first.
    var all: [(ref: String, label: String)] {
        var all: [(ref: String, label: String)] = found.drafts(for: person).map { ("draft-\($0.id)", label(of: $0)) }
        if found.story.filed != nil { all.append(("filed", words.story.waitingCopy)) }
        return all + found.versions.map { (String($0.number), label(of: $0)) }
    }

    /// A state by its name; `nil` when there is none, or it is not for this person.
    func side(_ ref: String, in db: Transaction) throws -> StorySide? {
        if ref == "filed" {
            return StorySide(ref: ref, label: words.story.waitingCopy, copy: found.copy)
        }
        if let number = Int(ref) {
            guard let version = try db.version(found.story.id, number: number),
                let line = found.versions.first(where: { $0.number == number })
            else { return nil }
            return StorySide(ref: ref, label: label(of: line), copy: version.copy)
        }
        let parts = ref.split(separator: "-")
        guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
        switch parts[0] {
        case "draft": return try draft(ID(number), in: db)
        case "replaced":
            let replaced = try db.replaced(of: found.story.id).first { $0.id.value == number }
            return replaced.map { StorySide(ref: ref, label: label(of: $0), copy: $0.filing.copy) }
        default: return nil
        }
    }

    private func draft(_ id: ID<Draft>, in db: Transaction) throws -> StorySide? {
        guard let draft = try db.draft(id), draft.story == found.story.id,
            draft.person == person.id || person.may(.edit)
        else { return nil }
        return StorySide(ref: "draft-\(draft.id)", label: label(of: draft), copy: draft.copy, draft: draft)
    }

    func label(of line: VersionLine) -> String {
        [words.story.versionNumber.filled(String(line.number)), line.tag.label, words.story.label(of: line.act)]
            .compactMap { $0 }.joined(separator: ", ")
    }

    private func label(of draft: Draft) -> String {
        words.story.draftOf.filled(
            found.name(of: draft.person) ?? words.story.somebody, times.moment(draft.saved).text)
    }

    private func label(of replaced: ReplacedFiling) -> String {
        words.story.replacedAt.filled(times.moment(replaced.at).text)
    }
}

/// Two states of copy, told as what changed.
struct CopyComparison {
    let headline: [DiffPart]
    let paragraphs: [DiffParagraph]
    let fields: [DiffField]

    var isSame: Bool { fields.isEmpty && headline.allSatisfy(\.isSame) && paragraphs.allSatisfy { $0.isSame } }

    init(_ old: Copy, _ new: Copy, _ words: DeskPhrasebook, _ masthead: Masthead) {
        headline = WordDifference.between(old.headline.text, new.headline.text).map(DiffPart.init)
        paragraphs = WordDifference.paragraphs(old.body, new.body).map { DiffParagraph($0, words) }
        fields = zip(Self.fields(of: old, words, masthead), Self.fields(of: new, words, masthead)).compactMap {
            old, new in
            if old.value == new.value { return nil }
            let parts = WordDifference.between(old.value, new.value).map(DiffPart.init)
            return DiffField(label: new.label, parts: parts)
        }
    }

    private static func fields(
        of copy: Copy, _ words: DeskPhrasebook, _ masthead: Masthead
    ) -> [(label: String, value: String)] {
        let story = words.story
        let sections = copy.sections.sorted().map { name in
            masthead.sections.first { $0.name == name }?.label(in: words.language) ?? name
        }
        return Headline.Output.allCases.map { (story.label(of: $0), copy.headline.forms[$0] ?? "") } + [
            (story.slug, copy.slug ?? ""), (story.urgency, copy.urgency.map { String($0.value) } ?? ""),
            (story.byline, copy.byline ?? ""), (story.dateline, copy.dateline?.line ?? ""),
            (story.language, copy.language ?? ""), (story.sections, CopyFields.joined(sections)),
            (story.keywords, CopyFields.joined(copy.keywords)),
            (story.genre, CopyFields.joined(copy.genres.map(\.label))), (story.summary, copy.description ?? ""),
            (story.editorsNote, copy.editorsNote ?? ""), (story.credit, copy.creditLine ?? ""),
            (story.subjects, CopyFields.joined(copy.subjects.map(\.label))),
            (story.pictures, CopyFields.joined(copy.pictures.map { $0.caption.isEmpty ? $0.reference : $0.caption })),
        ]
    }
}

extension DiffPart {
    init(_ change: WordDifference.Change) {
        switch change {
        case .same(let text): self.init(same: text)
        case .removed(let text): self.init(removed: text)
        case .added(let text): self.init(added: text)
        }
    }

    var isSame: Bool { same != nil }
}

extension DiffParagraph {
    init(_ change: ParagraphChange, _ words: DeskPhrasebook) {
        switch change {
        case .same(let number, let text): self.init(number: String(number), parts: [DiffPart(same: text)])
        case .restyled(let number, let text):
            self.init(number: String(number), note: words.story.restyled, parts: [DiffPart(same: text)])
        case .changed(let number, let changes): self.init(number: String(number), parts: changes.map(DiffPart.init))
        case .added(let number, let text): self.init(number: String(number), parts: [DiffPart(added: text)])
        case .removed(_, let text): self.init(parts: [DiffPart(removed: text)])
        }
    }

    fileprivate var isSame: Bool { note == nil && parts.allSatisfy(\.isSame) }
}
