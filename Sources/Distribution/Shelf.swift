import News
import Storage

/// Entries of the wire that were read lately. They never change, so nothing on it is ever stale.
struct Shelf: Sendable {
    private var entries: [Int64: WireEntry] = [:]
    /// The longest here first.
    private var order: [Int64] = []
    private static let room = 256

    /// Entries after a position, in order; not all that there are.
    mutating func entries(after position: Int64, in db: Transaction) throws -> [WireEntry] {
        var found: [WireEntry] = []
        while found.count < Planner.page, let entry = entries[position + Int64(found.count) + 1] { found.append(entry) }
        if !found.isEmpty { return found }
        let read = try db.wire(after: position, limit: Planner.page)
        read.forEach { put($0) }
        return read
    }

    mutating func entry(at position: Int64, in db: Transaction) throws -> WireEntry {
        if let entry = entries[position] { return entry }
        guard let entry = try db.entry(at: position) else {
            throw StoreFailure.damaged("the wire has no position \(position)")
        }
        put(entry)
        return entry
    }

    private mutating func put(_ entry: WireEntry) {
        guard entries.updateValue(entry, forKey: entry.position) == nil else { return }
        order.append(entry.position)
        if order.count > Self.room { entries[order.removeFirst()] = nil }
    }
}
