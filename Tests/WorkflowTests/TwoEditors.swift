import News
import Storage
import TestSupport
import Workflow

/// Two editors on one story, each with one page open or none, doing what comes by chance. Every word that is typed is one of
/// its own, so that it can be looked for at the end.
struct TwoEditors {
    let newsroom: Newsroom
    let clock: TestClock
    let people: [Person]
    private(set) var story: Story
    private var random: SeededChance
    private var pages: [OpenPage?] = [nil, nil]
    private var typed = 0
    private var secrets = 0
    private let name: String
    /// Words that the newsroom said it has.
    private(set) var acknowledged: Set<String> = []
    /// What went wrong, a line each.
    private(set) var faults: [String] = []
    private(set) var filings = 0
    private(set) var conflicts = 0
    private(set) var takeovers = 0

    /// A story as one of them has it before them.
    struct OpenPage {
        var holder: String
        var edition: Int64
        var revision: Int64
        var words: [String]
        /// The story's words when it was opened or compared: what its writer has seen.
        var seen: [String]
    }

    init(_ number: Int, on store: Store, people: [Person]) async throws {
        clock = TestClock()
        name = "t\(number)"
        newsroom = Newsroom.node(on: store, clock: clock, prefix: "\(name)-")
        self.people = people
        random = SeededChance(UInt64(number))
        story = try await newsroom.begin(by: people[0])
    }

    mutating func run(steps: Int) async throws {
        for _ in 0..<steps {
            try await step(Int.random(in: 0...1, using: &random))
            clock.advance(seconds: Int64.random(in: 0...20, using: &random))
        }
        try await lookForWords()
    }

    private mutating func step(_ who: Int) async throws {
        guard pages[who] != nil else { return try await open(who) }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<6: type(who)
        case 6..<11: try await autosave(who)
        case 11..<15: try await file(who)
        case 15: pages[who] = nil
        case 16: try await takeOver(who)
        case 17: clock.advance(seconds: 90)
        case 18: try await open(who)
        default: try await fileBoth()
        }
    }

    /// What the story's page shows: the own draft where one is open, else the story; nothing to write on while another has it.
    private mutating func open(_ who: Int) async throws {
        let person = people[who]
        let id = story.id
        let (story, lock, drafts) = try await newsroom.store.read { db in
            (try db.story(id), try db.lock(on: id), try db.drafts(of: id))
        }
        guard let story else { return }
        let now = words(of: story.filed?.copy)
        if lock?.keepsOut(person.id, at: clock.now) == true {
            if Bool.random(using: &random) { try await takeOver(who) }
            return
        }
        if Int.random(in: 0..<3, using: &random) == 0,
            let kept = drafts.filter({ $0.person == person.id && $0.state == .kept }).randomElement(using: &random)
        {
            try await newsroom.carryOn(kept.id, of: id, on: story.edition, holder: secret(), by: person)
            return pages[who] = try await resumed(kept.id, seeing: now)
        }
        if let draft = drafts.first(where: { $0.state == .open && $0.person == person.id }) {
            return pages[who] = try await resumed(draft.id, seeing: draft.edition == story.edition ? now : [])
        }
        pages[who] = OpenPage(holder: secret(), edition: story.edition, revision: 0, words: now, seen: now)
    }

    private func resumed(_ id: ID<Draft>, seeing seen: [String]) async throws -> OpenPage? {
        guard let draft = try await newsroom.store.read({ try $0.draft(id) }) else { return nil }
        return OpenPage(
            holder: draft.holder, edition: draft.edition, revision: draft.revision, words: words(of: draft.copy),
            seen: seen)
    }

    private mutating func type(_ who: Int) {
        typed += 1
        let word = "\(name)w\(typed)"
        pages[who]?.words.append(word)
    }

    private mutating func autosave(_ who: Int) async throws {
        guard let page = pages[who] else { return }
        let standing = try await newsroom.keep(typing(page), of: story.id, by: people[who])
        acknowledged.formUnion(page.words)
        // Now and then the answer is lost on its way.
        if Int.random(in: 0..<8, using: &random) > 0 { pages[who]?.revision = standing.draft?.revision ?? 0 }
    }

    private mutating func file(_ who: Int) async throws {
        guard let page = pages[who] else { return }
        let before = try await now()
        note(try await newsroom.file(typing(page), of: story.id, then: .stay, by: people[who]), page, over: before)
        pages[who] = nil
    }

    private mutating func fileBoth() async throws {
        guard let one = pages[0], let other = pages[1] else { return }
        let (first, second) = (typing(one), typing(other))
        let before = try await now()
        async let mine = newsroom.file(first, of: story.id, then: .stay, by: people[0])
        async let theirs = newsroom.file(second, of: story.id, then: .stay, by: people[1])
        let outcomes = [try await mine, try await theirs]
        if outcomes.filter(\.isFiled).count == 2, one.words != other.words {
            faults.append("two filed over one edition")
        }
        note(outcomes[0], one, over: outcomes[1].isFiled ? nil : before)
        note(outcomes[1], other, over: outcomes[0].isFiled ? nil : before)
        pages = [nil, nil]
    }

    private mutating func takeOver(_ who: Int) async throws {
        try await newsroom.takeOver(story.id, holder: secret(), by: people[who])
        takeovers += 1
    }

    /// Counts an outcome, and looks whether it went over what its writer had not seen.
    private mutating func note(_ outcome: FilingOutcome, _ page: OpenPage, over before: [String]?) {
        acknowledged.formUnion(page.words)
        switch outcome {
        case .filed:
            filings += 1
            if let before, before != page.seen { faults.append("filed over \(before), having seen \(page.seen)") }
        case .overtaken: conflicts += 1
        case .refused(_, let refusal): faults.append("refused: \(refusal.sentence)")
        }
    }

    private func now() async throws -> [String] {
        let id = story.id
        return words(of: try await newsroom.store.read { try $0.story(id)?.filed?.copy })
    }

    private func typing(_ page: OpenPage) -> Typing {
        let text = page.words.joined(separator: " ")
        return Typing(
            holder: page.holder, edition: page.edition, revision: page.revision,
            spare: "\(page.holder)-\(page.revision)-\(typed)-\(secrets)"
        ) { copy in
            var copy = copy
            copy.body = text.isEmpty ? Body() : Body(paragraphs: [text])
            return copy
        }
    }

    private func words(of copy: Copy?) -> [String] { copy?.body.plainText.split(separator: " ").map(String.init) ?? [] }

    private mutating func secret() -> String {
        secrets += 1
        return "\(name)-holder-\(secrets)"
    }

    /// Every word that was acknowledged must be somewhere.
    private mutating func lookForWords() async throws {
        let id = story.id
        let copies = try await newsroom.store.read { db in
            try [db.story(id)?.filed?.copy].compactMap { $0 } + db.replacedFilings(of: id).map(\.copy)
                + db.allDrafts(of: id).map(\.copy) + db.versions(of: id).map(\.copy)
        }
        let missing = acknowledged.subtracting(copies.flatMap { words(of: $0) })
        if !missing.isEmpty { faults.append("lost: \(missing.sorted())") }
    }
}

extension FilingOutcome {
    var isFiled: Bool { if case .filed = self { true } else { false } }
}
