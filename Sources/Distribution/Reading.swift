import News
import Storage

/// What the plans of one round ask the store, so that it is asked once for all of them.
struct Reading {
    let db: Transaction
    let head: Int64
    var shelf: Shelf
    /// The destinations of the round.
    let destinations: [ID<Destination>]
    private var standings: [ID<Story>: StoryStanding] = [:]
    private var deliveries: [ID<Story>: [ID<Destination>: [Delivery]]] = [:]
    private var versions: [ID<Story>: [Int: Version]] = [:]

    init(_ db: Transaction, for destinations: [ID<Destination>], shelf: Shelf) throws {
        self.db = db
        self.destinations = destinations
        self.shelf = shelf
        head = try db.wireHead()
    }

    mutating func entries(after position: Int64) throws -> [WireEntry] {
        position < head ? try shelf.entries(after: position, in: db) : []
    }

    mutating func entry(at position: Int64) throws -> WireEntry { try shelf.entry(at: position, in: db) }

    mutating func standing(of story: ID<Story>) throws -> StoryStanding {
        if let known = standings[story] { return known }
        let standing = try db.standing(of: story)
        standings[story] = standing
        return standing
    }

    /// What became of a story's versions at one destination of the round, in the order of the wire.
    mutating func deliveries(of story: ID<Story>, to destination: ID<Destination>) throws -> [Delivery] {
        if let known = deliveries[story] { return known[destination] ?? [] }
        let all = Dictionary(grouping: try db.deliveries(of: story, to: destinations), by: \.destination)
        deliveries[story] = all
        return all[destination] ?? []
    }

    mutating func version(_ story: ID<Story>, number: Int) throws -> Version {
        if let known = versions[story]?[number] { return known }
        guard let version = try db.version(story, number: number) else {
            throw StoreFailure.damaged("story \(story) has no version \(number)")
        }
        versions[story, default: [:]][number] = version
        return version
    }
}
