import News
import Storage

/// All that the desk knows of a story, out of one reading of the store.
struct StoryDesk {
    var story: Story
    var lock: StoryLock?
    var drafts: [Draft]
    var versions: [VersionLine]
    var comments: [StoryComment]
    /// What readers asked to have corrected.
    var requests: [Feedback]
    var people: [Person]
    var desks: [Desk]
    /// How its newest version stands at subscribers.
    var receipts: [NewestReceipt]
    /// Who came for it by themselves.
    var collectors: [StoryCollector]

    init?(_ id: ID<Story>, in db: Transaction) throws {
        guard let story = try db.story(id) else { return nil }
        self.story = story
        lock = try db.lock(on: id)
        drafts = try db.drafts(of: id)
        versions = try db.versionLines(of: id)
        comments = try db.comments(on: id)
        requests = try db.requests(for: id)
        people = try db.people()
        desks = try db.desks()
        collectors = story.latest == nil ? [] : try db.collectors(of: id)
        let newest = story.latest == nil ? nil : try db.newestPosition(of: id)
        receipts = try newest.map { newest in try db.receipts(of: id).map { NewestReceipt($0, at: newest) } } ?? []
    }

    func name(of person: ID<Person>?) -> String? { person.flatMap { id in people.first { $0.id == id }?.fullName } }

    /// The lock of somebody else, while it holds.
    func lock(against person: Person, at now: WireTime) -> StoryLock? {
        lock.flatMap { $0.keepsOut(person.id, at: now) ? $0 : nil }
    }

    /// What a person was writing and has not filed.
    func openDraft(of person: Person) -> Draft? { drafts.first { $0.state == .open && $0.person == person.id } }

    /// Drafts that a person may see: their own, and anybody's for editors.
    func drafts(for person: Person) -> [Draft] { drafts.filter { $0.person == person.id || person.may(.edit) } }

    /// What is written on: what waits, else what is on the wire.
    var copy: Copy { story.filed?.copy ?? story.latest?.copy ?? Copy() }
}
