import News
import Storage
import Workflow

/// Puts life on the demo's desk: copy that waits, comments and letters of readers, through the desk's own verbs and each at
/// the moment it is said to have happened. The people of the demo and its stories are there already.
package struct DeskLife: Sendable {
    private let store: Store
    private let masthead: Masthead
    private let now: WireTime
    private let desk: NewsDesk

    package init(store: Store, masthead: Masthead, now: WireTime) {
        self.store = store
        self.masthead = masthead
        self.now = now
        desk = NewsDesk(now: now)
    }

    package func play() async throws {
        let (ana, ben) = (try await person("ana"), try await person("ben"))
        try await receive(by: ben)
        for (number, story) in desk.waiting.enumerated() { try await write(story, number, ana, ben) }
        for letter in desk.letters { try await hear(letter) }
        try await request(by: ben)
    }

    private func person(_ name: String) async throws -> Person {
        guard let person = try await store.read({ try $0.person(named: name) }) else { throw Nobody(name: name) }
        return person
    }

    /// The newsroom as it was so many minutes ago.
    private func newsroom(_ minutesAgo: Int, naming name: String = "") -> Newsroom {
        let moment = now.adding(seconds: -60 * Int64(minutesAgo)).local(in: masthead.zone)
        return Newsroom(store: store, masthead: masthead, now: { moment }, makeID: { name })
    }

    /// The first of what the other wire sent went on our own wire; its second version has come since.
    private func receive(by ben: Person) async throws {
        for (index, sent) in desk.arrivals.enumerated() {
            let note = IntakeEntry(
                received: now.adding(seconds: -60 * Int64(sent.minutesAgo)), source: "corvane/\(index + 1).xml",
                outcome: .filed)
            let results = try await newsroom(sent.minutesAgo).receive(
                [(sent.arrival, note)], releasing: false, by: "intake")
            let story = try results[0].get().story
            if index == 0 { _ = try await newsroom(NewsDesk.quarryReleased).release(story, by: ben.name) }
        }
    }

    private func write(_ waiting: WaitingStory, _ number: Int, _ ana: Person, _ ben: Person) async throws {
        let begun = try await newsroom(waiting.minutesAgo, naming: "desk-\(number)").begin(by: ana)
        let typing = Typing(
            holder: "demo-\(number)", edition: begun.edition, revision: 0, spare: "demo-spare-\(number)"
        ) { _ in waiting.copy }
        let later = newsroom(max(1, waiting.minutesAgo - 8))
        _ = try await later.file(typing, of: begun.id, then: waiting.queue == .draft ? .stay : .edit, by: ana)
        if let comment = waiting.comment { try await later.comment(comment, on: begun.id, by: ben) }
        switch waiting.queue {
        case .incoming, .draft, .edit: break
        case .ready: _ = try await later.hand(begun.id, to: .ready, by: ben.name)
        case .scheduled:
            _ = try await later.hand(begun.id, to: .ready, by: ben.name)
            let moment = now.adding(seconds: 60 * Int64(waiting.movesIn ?? 60))
            _ = try await later.schedule(begun.id, at: moment.local(in: masthead.zone), by: ben.name)
        }
    }

    private func hear(_ letter: ReaderLetter) async throws {
        let story = try await store.read { db in
            try db.storyLines(stage: .released, limit: 1000).first { $0.guid.hasSuffix(":\(letter.key)") }
        }
        guard let story, let version = story.latestNumber else { throw Nobody(name: letter.key) }
        try await newsroom(letter.minutesAgo).hear(
            letter.text, contact: letter.contact, about: story.id, version: version)
    }

    /// The first letter is a justified one: it waits for a correction.
    private func request(by ben: Person) async throws {
        guard let letter = try await store.read({ try $0.feedback(.new, limit: 50).last?.feedback }) else { return }
        try await newsroom(120).triage(letter.id, seen: .new, as: "request-correction", by: ben) {
            feedback, now throws(TriageRefusal) in
            try feedback.request("The ministry's paper says 14. Nell is asking.", by: ben.id, at: now)
        }
    }

    /// The demo lacks somebody or something that it needs.
    private struct Nobody: Explained {
        var name: String
        var sentence: String { "The demo has no \(name)." }
    }
}
