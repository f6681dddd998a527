import News
import Storage

/// What the plans of one round ask the store, so that it is asked once for all of them.
struct Reading {
    let db: Transaction
    let head: Int64
    var shelf: Shelf
    /// The destinations that stand at each position, which mostly ask for the same.
    private let standing: [Int64: [ID<Destination>]]
    private let positions: [ID<Destination>: Int64]
    private var standings: [ID<Story>: StoryStanding] = [:]
    private var deliveries: [ID<Story>: [ID<Destination>: [Delivery]]] = [:]
    private var versions: [ID<Story>: [Int: Version]] = [:]

    init(_ db: Transaction, for places: [Place], shelf: Shelf) throws {
        self.db = db
        standing = Dictionary(grouping: places, by: \.books.position).mapValues { $0.map(\.id) }
        positions = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.books.position) })
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

    /// What became of a story's versions at one destination, in the order of the wire.
    mutating func deliveries(of story: ID<Story>, to destination: ID<Destination>) throws -> [Delivery] {
        if let known = deliveries[story]?[destination] { return known }
        let peers = positions[destination].flatMap { standing[$0] } ?? [destination]
        let found = Dictionary(grouping: try db.deliveries(of: story, to: peers), by: \.destination)
        for peer in peers { deliveries[story, default: [:]][peer] = found[peer] ?? [] }
        return found[destination] ?? []
    }

    mutating func newest(of story: ID<Story>) throws -> Version {
        try entry(at: try standing(of: story).position).version
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
