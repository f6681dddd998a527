import News

/// A list of the desk: a queue of copy that waits, or the stories at a stage.
package enum DeskList: String, Sendable, CaseIterable {
    case incoming, drafts, edit, ready, scheduled, released, held, killed

    /// The queue it shows; `nil` for those that show a stage.
    package var queue: Queue? {
        switch self {
        case .incoming: .incoming
        case .drafts: .draft
        case .edit: .edit
        case .ready: .ready
        case .scheduled: .scheduled
        case .released, .held, .killed: nil
        }
    }

    /// The stage it shows; `nil` for queues.
    package var stage: Story.Stage? {
        switch self {
        case .released: .released
        case .held: .held
        case .killed: .killed
        case .incoming, .drafts, .edit, .ready, .scheduled: nil
        }
    }
}

/// One story in a list of the desk.
package struct DeskLine: Sendable {
    package var id: ID<Story>
    package var stage: Story.Stage
    package var queue: Queue?
    package var kind: MediaKind
    package var line: String
    package var language: String?
    package var urgency: Int?
    package var provider: String?
    package var latestNumber: Int?
    /// The tag of the newest version on the wire; absent before the first release.
    package var tag: VersionTag?
    package var changed: WireTime
    package var scheduled: WireTime?
    package var embargoEnds: WireTime?
    package var isEmbargoed: Bool
    package var author: ID<Person>?
    package var assignee: ID<Person>?
    package var desk: ID<Desk>?
    /// Who writes in it now; absent while nobody does.
    package var holder: ID<Person>?
    /// What its provider has sent since; absent where we have shown or written on the newest.
    package var newer: NewerArrival?
    /// When it was taken off the site alone.
    package var offSite: WireTime?
}

/// A newer version from another wire, and what of ours it is newer than.
package enum NewerArrival: Sendable {
    case thanTheWire, thanADraft
}

/// What a list of the desk is cut by.
package struct DeskQuery: Hashable, Sendable {
    package var list: DeskList
    package var desk: ID<Desk>?
    /// The section's name in addresses.
    package var section: String?
    /// The primary tag alone: "pt".
    package var language: String?
    /// The least urgent that is shown: 3 shows 1 to 3.
    package var urgency: Int?
    package var provider: String?
    package var kind: MediaKind?
    package var whose = Whose.anybodys
    /// Words of the headline; for what is on the wire, of the whole text.
    package var words: String?
    /// Where the page before ended; absent for the first.
    package var after: DeskPlace?
    package var limit = 50

    package init(_ list: DeskList) { self.list = list }

    /// Stories by who filed them last or was asked to work on them.
    package enum Whose: Hashable, Sendable {
        case anybodys
        case of(ID<Person>)
        case notOf(ID<Person>)
    }
}

/// A place in a list, which stays where it is while stories come and go above it.
package enum DeskPlace: Hashable, Sendable {
    /// Behind a story, by the moment that the list is ordered by.
    case behind(WireTime, ID<Story>)
    /// Before a place on the wire, in lists that were searched.
    case before(Int64)
}

/// A page of a list.
package struct DeskPage: Sendable {
    package var lines: [DeskLine]
    /// Where the next page begins; absent after the last.
    package var next: DeskPlace?

    package init(lines: [DeskLine] = [], next: DeskPlace? = nil) {
        self.lines = lines
        self.next = next
    }
}
