/// A chain of versions with one permanent id and one canonical address.
package struct Story: Hashable, Sendable {
    package var id: ID<Story>
    /// Ours for own stories, the provider's for stories from other wires; never changes.
    package var guid: String
    package var stage: Stage
    /// Copy filed and not yet on the wire; absent when everything filed has moved.
    package var filed: Filing?
    /// The newest version on the wire; absent before the first release.
    package var latest: Version?
    package var firstCreated: WireTime
    /// The highest version number its provider has sent; absent for own stories.
    package var providerNumber: Int?
    /// How often it was saved: who changes it says which state they saw, and is told when it is another by now.
    package var edition: Int64 = 0
    /// The desk it belongs to; absent where nobody has said.
    package var desk: ID<Desk>?
    /// Who works on it; absent where nobody has been asked to.
    package var assignee: ID<Person>?
    /// When it was taken off the site alone; subscribers keep it.
    package var offSite: WireTime?

    package init(
        id: ID<Story>, guid: String, stage: Stage = .filed, filed: Filing? = nil, latest: Version? = nil,
        firstCreated: WireTime, providerNumber: Int? = nil
    ) {
        self.id = id
        self.guid = guid
        self.stage = stage
        self.filed = filed
        self.latest = latest
        self.firstCreated = firstCreated
        self.providerNumber = providerNumber
    }

    package enum Stage: String, Codable, Sendable, CaseIterable {
        /// With the desk; nothing on the wire yet.
        case filed
        case released
        /// On the wire as withheld, until it is lifted, corrected or killed.
        case held
        /// On the wire as canceled, for good.
        case killed
    }
}

/// Copy waiting for the desk, with what came along with it.
package struct Filing: Hashable, Sendable, Codable {
    package var copy: Copy
    package var embargo: Embargo
    package var created: WireTime
    /// What the provider says may be done with it; own copy is usable.
    package var status: Status
    /// The provider's version number, where it came from another wire.
    package var providerNumber: Int?
    /// The provider's change note or correction, where one was recognised.
    package var changeNote: ChangeNote?
    /// Where our own desk has put it; absent where nobody has said.
    package var progress: Queue?
    /// When it moves by itself; absent where somebody moves it.
    package var scheduled: WireTime?
    /// The name of who scheduled it; absent while it is not.
    package var scheduler: String?
    /// Whose copy it is: who filed it first. Absent for copy of other wires and of commands.
    package var author: ID<Person>?

    package init(
        copy: Copy, embargo: Embargo = .none, created: WireTime, status: Status = .usable, providerNumber: Int? = nil,
        changeNote: ChangeNote? = nil, progress: Queue? = nil, author: ID<Person>? = nil
    ) {
        self.progress = progress
        self.author = author
        self.copy = copy
        self.embargo = embargo
        self.created = created
        self.status = status
        self.providerNumber = providerNumber
        self.changeNote = changeNote
    }

    /// Where it waits: with its schedule, where the desk put it, else by where it came from.
    package var queue: Queue {
        if scheduled != nil { return .scheduled }
        return progress ?? (providerNumber == nil ? .edit : .incoming)
    }
}
