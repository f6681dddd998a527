import News

/// What can go wrong in the store itself; each case has the sentence that the operator reads.
package enum StoreFailure: Explained, Hashable, Sendable {
    /// The database was last written by a newer program.
    case newerSchema(found: Int, known: Int)
    case noSuchFolder(String)
    case noColumn(String)
    case badColumn(String, found: SQLValue)
    case beyondWire(follower: String, position: Int64, head: Int64)
    case backwards(follower: String, from: Int64, to: Int64)
    /// Another node carries the follower on by now; nothing was changed.
    case leaseLost(follower: String, holder: String)
    case damaged(String)
    /// A connection string that can't be used, and why.
    case badAddress(String)
    /// The database was not to be reached for as long as the settings allow; nothing was changed.
    case unreachable(place: String, reason: String)
    /// The commit was sent, and its answer did not come or took itself back: no synchronous standby has it yet.
    case outcomeUnknown(place: String, reason: String)
    /// The disk or the file's rights stood in the way; nothing was changed.
    case notWritten(String)
    /// Others were in the way for as long as the settings allow; nothing was changed.
    case tooBusy(String)

    /// Nothing may be written here; the sentence says why and where the newsroom is.
    case closed(String)
    /// What is asked for goes with a database in a file only.
    case notInAFile(place: String)

    /// Whether the change may be there.
    var isOutcomeUnknown: Bool { if case .outcomeUnknown = self { true } else { false } }

    /// Whether another node has taken over what this one did.
    package var isLeaseLost: Bool { if case .leaseLost = self { true } else { false } }

    package var sentence: String {
        switch self {
        case .newerSchema(let found, let known):
            "The database has schema \(found), but this program knows only up to \(known). Use the newer program, or restore a backup made before the upgrade."
        case .noSuchFolder(let path):
            "There is no newsroom in \(path). Make one with: dateline init \(path)"
        case .noColumn(let column): "The answer has no column \(column)."
        case .badColumn(let column, let found): "Column \(column) holds \(found), which does not belong there."
        case .beyondWire(let follower, let position, let head):
            "Follower \(follower) can't stand at position \(position): the wire ends at \(head)."
        case .backwards(let follower, let from, let to):
            "Follower \(follower) stands at \(from) and can't go back to \(to) except by a replay."
        case .leaseLost(let follower, let holder):
            "\(holder) does not carry follower \(follower) any more: another node took it over. Nothing was changed."
        case .damaged(let what): "The database is damaged: \(what)"
        case .badAddress(let reason):
            "The database's address can't be used: \(reason). Write it as postgres://user@host/database or as host=… dbname=…"
        case .unreachable(let place, let reason):
            "The database \(place) can't be reached: \(reason). Nothing was changed. See that PostgreSQL runs there and lets this program in, then try again."
        case .outcomeUnknown(let place, let reason):
            "The database \(place) did not confirm a change that was being committed: \(reason). The change may or may not be there, whole in either case. Look at the story with dateline show, and act again only if the change is missing."
        case .notWritten(let reason):
            "The database can't be written: \(reason). Nothing was changed. Check the disk's space and the folder's rights."
        case .closed(let sentence): sentence
        case .notInAFile(let place):
            "The stories are kept in PostgreSQL (\(place)), whose own tools back it up: see docs/operations.md."
        case .tooBusy(let reason):
            "The database is too busy: \(reason). Nothing was changed. Try again in a moment."
        }
    }
}
