import Distribution
import News
import Storage
import Synchronization
import TestSupport
import Workflow

/// A transport that does as a test says and remembers what came.
final class ScriptedTransport: Transport {
    private let state = Mutex((taken: [Parcel](), failures: [DeliveryFailure](), isDown: false))
    private let hung = Mutex((prefix: String?.none, count: 0))

    /// The keys of what was taken, in order.
    var keys: [String] { state.withLock { $0.taken.map(\.key) } }
    /// "story v number" of what was taken, in order, as its file names tell.
    var versions: [String] {
        state.withLock { state in
            state.taken.map {
                $0.text.name.split(separator: ".")[0].split(separator: "-").dropFirst().joined(separator: " ")
            }
        }
    }
    /// The names of the texts' files, in order.
    var names: [String] { state.withLock { $0.taken.map(\.text.name) } }
    /// "story v number" of what each parcel that was taken has in it, in order.
    var letters: [[String]] {
        state.withLock { state in
            state.taken.map { parcel in
                ([parcel] + parcel.companions).map { "story\($0.facts.story) v\($0.facts.number)" }
            }
        }
    }
    var texts: [String] {
        state.withLock { state in
            state.taken.map {
                if case .bytes(let bytes) = $0.text.content { String(decoding: bytes, as: UTF8.self) } else { "" }
            }
        }
    }

    /// The next deliveries fail, one after the other.
    func fail(_ failures: DeliveryFailure...) { state.withLock { $0.failures += failures } }

    /// Whether nobody answers.
    func setDown(_ isDown: Bool) { state.withLock { $0.isDown = isDown } }

    /// Parcels whose keys begin so find an end that says nothing, until it is let go.
    func hang(_ prefix: String) { hung.withLock { $0.prefix = prefix } }

    func letGo() { hung.withLock { $0.prefix = nil } }

    /// How many hang at this moment.
    var hanging: Int { hung.withLock(\.count) }

    func forget() { state.withLock { $0.taken = [] } }

    func deliver(_ parcel: Parcel) async throws {
        try await stay(parcel.key)
        try state.withLock { state in
            if state.isDown { throw DeliveryFailure.refused }
            if !state.failures.isEmpty { throw state.failures.removeFirst() }
            state.taken.append(parcel)
        }
    }
}

extension ScriptedTransport {
    private func stay(_ key: String) async throws {
        let isHung = { self.hung.withLock { $0.prefix.map(key.hasPrefix) ?? false } }
        guard isHung() else { return }
        hung.withLock { $0.count += 1 }
        defer { hung.withLock { $0.count -= 1 } }
        while isHung() { try await Task.sleep(for: .milliseconds(5)) }
    }
}

extension DeliveryFailure {
    /// Not a byte left.
    static let refused = DeliveryFailure(.retry(after: nil), "Nobody answers there.", mayHaveArrived: false)
    /// All bytes left, and no answer came.
    static let cutOff = DeliveryFailure(.retry(after: nil), "The connection broke.")
    static let gone = DeliveryFailure(.giveUp, "The address is gone for good.", mayHaveArrived: false)
}

/// A newsroom with a product, a subscriber and a destination "out" that a script answers for.
final class DeliveryRoom: Sendable {
    let clock = TestClock()
    let newsroom: Newsroom
    let transport = ScriptedTransport()
    let distribution: Distribution

    init(
        on engine: EngineUnderTest = .sqlite, rights: SubscriberRights = SubscriberRights(),
        makingDestination: Bool = true, means: Means? = nil, retries: Int = 64
    ) async throws {
        newsroom = try .temporary(clock: clock, on: engine)
        var settings = Distribution.Settings(
            parcels: Parcels(masthead: newsroom.masthead, findPicture: { _ in nil }), means: means,
            now: { [clock] in clock.now },
            chance: { 0.5 })
        settings.retries = retries
        if means == nil { settings.transport = { [transport] _ in transport } }
        distribution = Distribution(newsroom.store, on: "one", settings: settings, reporting: { _ in })
        var filter = ProductFilter()
        filter.sections = ["national"]
        _ = try await newsroom.addProduct("national", title: "National", filter: filter, by: "sam")
        _ = try await newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "elm", title: "Elm Daily", rights: rights), products: ["national"], by: "sam")
        if makingDestination { try await add() }
    }

    func add(
        _ name: String = "out", by route: Route? = nil, as format: String = "ninjs-3.1", newestOnly: Bool = false,
        manner: Destination.Manner = .init(), beginning: Newsroom.Beginning = .now
    ) async throws {
        _ = try await newsroom.addDestination(
            name, of: "elm", route: try route?.text() ?? "", format: format, newestOnly: newestOnly, manner: manner,
            beginning: beginning, by: "sam")
    }

    var destination: Destination {
        get async throws { try await newsroom.store.read { try $0.expectDestination("out") } }
    }

    var position: Int64 {
        get async throws {
            let follower = try await destination.follower
            return try await newsroom.store.read { try $0.position(of: follower) }
        }
    }

    /// Waits for what the running engine is about to do.
    func until(_ hasCome: @Sendable (DeliveryRoom) async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while try await !hasCome(self) {
            guard ContinuousClock.now < end else { throw StoreFailure.damaged("it has not come about") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Lets the destinations do all that is due.
    func deliver() async throws {
        let store = newsroom.store
        guard
            let lease = try await store.writeApart({ try $0.lease(Distribution.follower, to: "one", for: .seconds(60)) }
            )
        else { throw StoreFailure.damaged("delivery is held") }
        try await distribution.deliverDue(lease)
        try await store.writeApart { try $0.giveBack(lease) }
    }

    @discardableResult
    func release(_ copy: Copy = .example(), embargo: Embargo = .none) async throws -> ID<Story> {
        let story = try await newsroom.file(copy, embargo: embargo, by: "ana")
        _ = try await newsroom.release(story.id, by: "ana")
        return story.id
    }

    func edit(_ says: String, sections: [String] = ["national"]) -> Newsroom.Edit {
        Newsroom.Edit { _ in
            var copy = Copy.example(says: says)
            copy.sections = sections
            return copy
        }
    }

    func states(of story: ID<Story>) async throws -> [Delivery.State] {
        try await newsroom.store.read { try $0.deliveries(of: story).map(\.state) }
    }
}
