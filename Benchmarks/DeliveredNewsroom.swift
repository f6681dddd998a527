import Distribution
import Foundation
import News
import Storage
import Transfer
import Workflow

/// A newsroom whose subscribers are all on this machine, with the engine at work.
struct DeliveredNewsroom: Sendable {
    /// A story that was released.
    struct Moved: Sendable {
        var position: Int64
        /// When the desk asked for it.
        var asked: ContinuousClock.Instant
        /// The same for clocks of other programs.
        var askedAt: Date
    }

    private let newsroom: Newsroom
    private let arrivals = Arrivals()
    private let receiver: LoopbackReceiver
    private let means: Means
    private let folder: String
    /// How many are to get each story.
    private let expected: Int
    private let corpus = StoryCorpus()

    /// Runs work on a newsroom with so many subscribers, while the engine delivers.
    ///
    /// - Parameter failing: how the first of them fails.
    static func with(
        http: Int, folders: Int, failing: BenchTransport.Failing? = nil,
        _ work: (DeliveredNewsroom) async throws -> Void
    ) async throws {
        let room = try DeliveredNewsroom(expecting: http + folders - (failing == nil ? 0 : 1))
        defer { try? FileManager.default.removeItem(atPath: room.folder) }
        try await room.subscribe(try room.routes(http: http, folders: folders))
        try await room.run(failing: failing, work)
        if room.arrivals.repeated > 0 { throw Repeated(count: room.arrivals.repeated) }
    }

    /// Runs work on a newsroom with subscribers at other places, who note by themselves what comes.
    static func with(_ routes: [Route], _ work: (DeliveredNewsroom) async throws -> Void) async throws {
        let room = try DeliveredNewsroom(expecting: routes.count)
        try await room.subscribe(routes)
        try await room.run(failing: nil, work)
    }

    private func run(
        failing: BenchTransport.Failing?, _ work: (DeliveredNewsroom) async throws -> Void
    ) async throws {
        let engine = engine(failing: failing)
        let running = Task { await engine.run() }
        defer { running.cancel() }
        try await work(self)
        running.cancel()
        await running.value
    }

    private init(expecting expected: Int) throws {
        self.expected = expected
        newsroom = Newsroom(
            store: try .temporary(),
            masthead: Masthead(
                name: "Bench", credit: "Bench", baseURL: "https://bench.example", languages: ["en", "fr", "ko"],
                sections: StoryCorpus.sections.map { Section($0) }),
            now: { WireTime(Date()) }, makeID: { UUID().uuidString.lowercased() })
        receiver = try LoopbackReceiver(noting: arrivals)
        var means = Means(now: { WireTime(Date()) })
        means.courier = Courier(
            guarding: AddressGuard(allowing: ["127.0.0.0/8"].compactMap(Network.init)), most: 256, open: 1200)
        self.means = means
        folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)").path
    }

    /// Each at an address of its own, as subscribers are.
    private func routes(http: Int, folders: Int) throws -> [Route] {
        try (1...(http + folders)).map { number in
            if number > http {
                let path = "\(folder)/s\(number)"
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                return .folder(FolderTransport(path: path))
            }
            let secrets = WebhookSecrets(newest: WebhookSecrets.make(random: SystemRandomNumberGenerator()))
            return .http(
                HTTPRoute(
                    url: "http://127.0.\(1 + number / 200).\(1 + number % 200):\(receiver.port)/", secrets: secrets))
        }
    }

    private func subscribe(_ routes: [Route]) async throws {
        _ = try await newsroom.addProduct("all", title: "All", filter: ProductFilter(), by: "bench")
        for (number, route) in zip(1..., routes) {
            let name = "s\(number)"
            _ = try await newsroom.addSubscriber(
                Subscriber(id: ID(0), name: name, title: name), products: ["all"], by: "bench")
            _ = try await newsroom.addDestination(
                name, of: name, route: try route.text(), format: number % 3 == 0 ? "newsml-g2" : "ninjs-3.1",
                by: "bench")
        }
    }

    private func engine(failing: BenchTransport.Failing?) -> Distribution {
        var settings = Distribution.Settings(
            parcels: Parcels(masthead: newsroom.masthead, findPicture: { _ in nil }), now: { WireTime(Date()) },
            chance: { Double.random(in: 0..<1) })
        settings.transport = { [arrivals, means] destination in
            if destination.name == "s1", let failing { return BenchTransport(failing: failing) }
            let route = try Route(destination.route)
            guard case .folder(let folder) = route else { return route.transport(by: means) }
            return NotingFolder(folder: folder, arrivals: arrivals)
        }
        return Distribution(
            newsroom.store, on: "bench", settings: settings,
            reporting: { FileHandle.standardError.write(Data("\($0)\n".utf8)) })
    }

    func release(_ number: Int) async throws -> Moved {
        let story = try await newsroom.file(corpus.copy(number), by: "bench")
        let (asked, askedAt) = (ContinuousClock.now, Date())
        let position = try await newsroom.release(story.id, by: "bench").position
        return Moved(position: position, asked: asked, askedAt: askedAt)
    }

    /// - Parameter count: how many have the entry at a position.
    /// - Throws: when nothing has come for a minute.
    func waitForAll(of stories: [Moved], _ count: ((Int64) throws -> Int)? = nil) async throws {
        var (end, before) = (ContinuousClock.now + .seconds(60), 0)
        while true {
            let counts = try stories.map { try count?($0.position) ?? arrivals.count(at: $0.position) }
            if counts.allSatisfy({ $0 >= expected }) { return }
            let all = counts.reduce(0, +)
            if all > before { (end, before) = (ContinuousClock.now + .seconds(60), all) }
            if ContinuousClock.now > end { throw Lost(missing: stories.count * expected - all) }
            // Others' notes are files, whose reading would cost what is timed.
            try await Task.sleep(for: .milliseconds(count == nil ? 2 : 500))
        }
    }

    /// How long each delivery of stories took.
    func times(of stories: some Sequence<Moved>) -> [Duration] {
        stories.flatMap { story in arrivals.times(at: story.position).map { $0 - story.asked } }
    }

    private struct Lost: Explained {
        var missing: Int
        var sentence: String { "\(missing) deliveries have not come, and nothing has for a minute." }
    }

    private struct Repeated: Explained {
        var count: Int
        var sentence: String { "\(count) deliveries came more than once." }
    }
}

/// A subscriber's end that fails.
struct BenchTransport: Transport {
    enum Failing: String, Sendable { case refuses, hangs, answers500 = "answers 500" }

    let failing: Failing

    func deliver(_ parcel: Parcel) async throws {
        if failing == .hangs { try await Task.sleep(for: .seconds(10)) }
        throw DeliveryFailure(.retry(after: nil), "It \(failing.rawValue).")
    }
}

/// A folder that notes when it has a parcel, because nobody else does.
private struct NotingFolder: Transport {
    let folder: FolderTransport
    let arrivals: Arrivals

    func deliver(_ parcel: Parcel) async throws {
        try await folder.deliver(parcel)
        arrivals.note(parcel.key)
    }
}
