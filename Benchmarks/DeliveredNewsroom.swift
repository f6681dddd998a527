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
    }

    private let newsroom: Newsroom
    private let arrivals = Arrivals()
    private let receiver: LoopbackReceiver
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
        try await room.subscribe(http: http, folders: folders)
        let engine = room.engine(failing: failing)
        let running = Task { await engine.run() }
        defer { running.cancel() }
        try await work(room)
        running.cancel()
        await running.value
        if room.arrivals.repeated > 0 { throw Repeated(count: room.arrivals.repeated) }
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
        folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)").path
    }

    /// Each at an address of its own, as subscribers are.
    private func subscribe(http: Int, folders: Int) async throws {
        _ = try await newsroom.addProduct("all", title: "All", filter: ProductFilter(), by: "bench")
        for number in 1...(http + folders) {
            let name = "s\(number)"
            let path = "\(folder)/\(name)"
            if number > http {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            }
            let place = "http://127.0.\(1 + number / 200).\(1 + number % 200):\(receiver.port)/"
            _ = try await newsroom.addSubscriber(
                Subscriber(id: ID(0), name: name, title: name), products: ["all"], by: "bench")
            _ = try await newsroom.addDestination(
                name, of: name, route: number > http ? path : place,
                format: number % 3 == 0 ? "newsml-g2" : "ninjs-3.1",
                by: "bench")
        }
    }

    private func engine(failing: BenchTransport.Failing?) -> Distribution {
        var settings = Distribution.Settings(
            parcels: Parcels(masthead: newsroom.masthead, findPicture: { _ in nil }), now: { WireTime(Date()) },
            chance: { Double.random(in: 0..<1) })
        let courier = Courier(
            guarding: AddressGuard(allowing: ["127.0.0.0/8"].compactMap(Network.init)), most: 256, open: 1200)
        settings.transport = { [arrivals] destination in
            BenchTransport(
                place: destination.route, courier: courier, arrivals: arrivals,
                failing: destination.name == "s1" ? failing : nil)
        }
        return Distribution(
            newsroom.store, on: "bench", settings: settings,
            reporting: { FileHandle.standardError.write(Data("\($0)\n".utf8)) })
    }

    func release(_ number: Int) async throws -> Moved {
        let story = try await newsroom.file(corpus.copy(number), by: "bench")
        let asked = ContinuousClock.now
        return Moved(position: try await newsroom.release(story.id, by: "bench").position, asked: asked)
    }

    /// - Throws: when nothing has come for a minute.
    func waitForAll(of stories: [Moved]) async throws {
        var (end, before) = (ContinuousClock.now + .seconds(60), 0)
        while true {
            let counts = stories.map { arrivals.count(at: $0.position) }
            if counts.allSatisfy({ $0 >= expected }) { return }
            let all = counts.reduce(0, +)
            if all > before { (end, before) = (ContinuousClock.now + .seconds(60), all) }
            if ContinuousClock.now > end { throw Lost(missing: stories.count * expected - all) }
            try await Task.sleep(for: .milliseconds(2))
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

/// Brings parcels to the receiver or into a folder.
struct BenchTransport: Transport {
    /// How a subscriber's end fails.
    enum Failing: String, Sendable { case refuses, hangs, answers500 = "answers 500" }

    let place: String
    let courier: Courier
    let arrivals: Arrivals
    let failing: Failing?

    func deliver(_ parcel: Parcel) async throws {
        if let failing { return try await fail(failing) }
        guard place.hasPrefix("http"), case .bytes(let bytes) = parcel.text.content else {
            try await FolderTransport(path: place).deliver(parcel)
            return arrivals.note(parcel.key)
        }
        let request = WebRequest(
            "POST", place,
            headers: [.init("Content-Type", parcel.text.contentType), .init("webhook-id", parcel.key)],
            body: Data(bytes), answerLimit: 4096)
        _ = try await courier.request(request)
    }

    private func fail(_ failing: Failing) async throws {
        if failing == .hangs { try await Task.sleep(for: .seconds(10)) }
        throw DeliveryFailure(.retry(after: nil), "It \(failing.rawValue).")
    }
}
