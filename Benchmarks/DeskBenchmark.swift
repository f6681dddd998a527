import Distribution
import Foundation
import Logging
import LoopbackClient
import News
import Pictures
import Storage
import Web
import Workflow

/// How long the desk's pages take, asked one after the other over HTTP, with `DATELINE_BENCH_STORIES` stories (default
/// 50,000) in a file of SQLite's. `DATELINE_BENCH_PAGES` times only pages whose address has that in it.
enum DeskBenchmark {
    static func run() async throws {
        let count = ProcessInfo.processInfo.environment["DATELINE_BENCH_STORIES"].flatMap { Int($0) } ?? 50_000
        let desk = try FilledNewsroom(stories: count)
        try await desk.fill()
        let session = try await desk.signIn()
        try await desk.arrange()
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "benchmark")
        logger.logLevel = .critical
        let site = Site(
            newsroom: desk.newsroom, pictures: PictureFiles(folder: NSTemporaryDirectory()), pages: try Pages(),
            now: desk.now)
        let server = SiteServer(
            site: site, desk: DeskSite(site: site, now: desk.now), host: "127.0.0.1", port: 0, logger: logger
        ).application { ready.yield($0) }
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.runService(gracefulShutdownSignals: []) }
            for await port in ports {
                let part = ProcessInfo.processInfo.environment["DATELINE_BENCH_PAGES"]
                for page in desk.pages where part.map(page.contains) ?? true {
                    try await AskedPages.time(page, on: port, ["Cookie": session], as: "desk")
                }
                for page in DeskBenchmarkPages.forAnyone {
                    try await AskedPages.time(page, on: port, [:], as: "desk")
                }
                break
            }
            group.cancelAll()
        }
    }
}

/// A newsroom with as many stories as wanted: most released, some in every queue, with feedback and books.
struct FilledNewsroom: Sendable {
    let newsroom: Newsroom
    let now: @Sendable () -> WireTime
    let stories: Int
    let corpus = StoryCorpus()
    private let providers = ["Farlight", "Other Wire", "Mistral Press", "Northern Wire"]

    init(stories: Int) throws {
        self.stories = stories
        let end = corpus.time(stories)
        now = { end }
        newsroom = Newsroom(
            store: try .temporary(),
            masthead: Masthead(
                name: "Bench", credit: "Bench", baseURL: "https://bench.example", languages: ["en", "fr", "ko"],
                sections: StoryCorpus.sections.map { Section($0) }),
            now: now, makeID: { UUID().uuidString.lowercased() })
    }

    /// The pages of the desk, and what is asked of them.
    var pages: [String] {
        let name = corpus.name(near: stories - 500).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return DeskList.allCases.map { "/desk/queue/\($0.rawValue)" } + [
            "/desk/queue/released?section=science", "/desk/queue/released?section=nowhere",
            "/desk/queue/released?provider=nobody&language=ja&urgency=2", "/desk/queue/released?mine=1",
            "/desk/queue/released?q=\(name)", "/desk/queue/incoming?q=zzz",
            "/desk/queue/released?after=c\(corpus.time(stories / 10).milliseconds)-1", "/desk/search",
            "/desk/search?q=\(name)", "/desk/feedback", "/desk/feedback?state=request", "/desk/feedback/1",
            "/desk/overview", "/desk/books", "/desk/books?person=ana", "/desk/books?person=ana&act=kill",
            "/desk/books?act=hold",
        ] + DeskBenchmarkPages.others(released: releasedTwice, waiting: stories - 10)
            + [
                "/desk/delivery", "/desk/destinations/1", "/desk/destinations/1/preview", "/desk/subscribers",
                "/desk/subscribers/1", "/desk/products", "/desk/products/1", "/desk/feeds", "/metrics",
                "/desk/story/\(stories * 9 / 10 - 3)/receipts", "/desk/story/\(stories * 9 / 10 - 3)",
                "/desk/story/\(stories * 9 / 10 - 3)/hold",
            ]
    }

    /// A story in the middle of the wire that has a lead beside its first version.
    private var releasedTwice: Int { stories / 2 / 100 * 100 + 51 }

    func fill() async throws {
        for first in stride(from: 0, to: stories, by: 500) {
            let numbers = first..<min(first + 500, stories)
            try await newsroom.store.write { db in
                for number in numbers { try put(number, in: db) }
            }
        }
        try await addFeedback()
        try await addSubscribers()
        let index = SearchIndex(newsroom.store)
        var state = try await index.catchUp(batch: 1, at: now())
        while state.done < state.head { state = try await index.catchUp(batch: 2000, at: now()) }
    }

    private func put(_ number: Int, in db: Transaction) throws {
        var chance = Chance(UInt64(number) &+ 99)
        let filedAt = corpus.time(number)
        var copy = corpus.copy(number)
        copy.urgency = Urgency(1 + Int(chance.below(8)))
        copy.provider = Party(name: providers[Int(chance.below(4))])
        var story = try db.openStory(guid: "urn:newsml:bench.example:\(number)", kind: .text, at: filedAt)
        story.filed = Filing(copy: copy, embargo: .none, created: filedAt, author: ID(1 + Int64(chance.below(5))))
        try db.audit("file", by: chance.below(3) == 0 ? "ana" : "reporter", story: story.id, at: filedAt)
        // The newest tenth or so waits, in queues of unequal length.
        if number >= stories * 9 / 10 {
            let share = chance.below(100)
            story.filed?.progress =
                share < 60 ? .incoming : share < 80 ? .draft : share < 95 ? .edit : .ready
            if share >= 98 { story.filed?.scheduled = now().adding(seconds: Int64(chance.below(100_000))) }
            return try db.save(story, at: filedAt)
        }
        try db.save(story, at: filedAt)
        let moment = filedAt.adding(seconds: Int64(60 + chance.below(7200)))
        var versions = [try story.release(at: moment)]
        if number % 100 == 50 {
            story.filed = Filing(copy: corpus.copy(number + 1), embargo: .none, created: moment, author: ID(1))
            versions.append(try story.lead(at: moment))
        }
        if number % 500 == 0 { versions.append(try story.hold(because: "In doubt.", at: moment)) }
        if number % 1000 == 1 { versions.append(try story.kill(because: "Wrong.", at: moment)) }
        try db.wire(versions)
        try db.save(story, at: moment)
        for version in versions { try db.audit(version.act.rawValue, by: "desk", story: story.id, at: moment) }
    }

    private func addFeedback() async throws {
        try await newsroom.store.write { db in
            for number in 0..<2000 {
                try db.keep(
                    Feedback(
                        story: ID(Int64(1 + number * 7)), version: 1, text: "Is it so? \(number)",
                        contact: "r@x.example", received: corpus.time(number * 7)))
            }
            for number in 1...200 {
                guard var note = try db.feedback(ID(Int64(number * 10))) else { continue }
                try note.request(nil, by: ID(1), at: now())
                try db.save(note)
            }
        }
    }

    /// Two hundred subscribers with a destination each, all of whom have got the last stories of the wire.
    private func addSubscribers() async throws {
        for number in 0..<50 {
            var filter = ProductFilter()
            if number > 0 { filter.sections = [StoryCorpus.sections[number % StoryCorpus.sections.count]] }
            if number % 3 == 1 { filter.urgency = 1...4 }
            _ = try await newsroom.addProduct(
                "product-\(number)", title: "Product \(number)", filter: filter, by: "sam")
        }
        for number in 0..<200 {
            _ = try await newsroom.addSubscriber(
                Subscriber(id: ID(0), name: "subscriber-\(number)", title: "Subscriber \(number)"),
                products: ["product-\(number % 50)", "product-\((number + 7) % 50)"], by: "sam")
            _ = try await newsroom.addDestination(
                "destination-\(number)", of: "subscriber-\(number)",
                route: try Route.folder(FolderTransport(path: "/nowhere")).text(), format: "ninjs-3.1", by: "sam")
        }
        for number in 1...200 { try await deliver(to: ID(Int64(number))) }
        try await newsroom.watch("Other Wire", every: 60, by: "sam")
    }

    private func deliver(to destination: ID<Destination>) async throws {
        try await newsroom.store.write { db in
            let head = try db.wireHead()
            for entry in try db.wire(after: head - 1000, limit: 1000) {
                var delivery = Delivery(
                    destination: destination, position: entry.position, story: entry.version.story,
                    number: entry.version.number, state: .accepted)
                (delivery.mayHave, delivery.accepted, delivery.bytes) = (true, entry.version.released, 3000)
                if entry.position == head, destination.value % 10 == 0 { delivery.state = .trying }
                try db.save(delivery)
            }
        }
    }

    /// Desks, templates, and what colleagues say of two stories.
    func arrange() async throws {
        let copy = corpus.copy(7)
        try await newsroom.store.write { db in
            for number in 1...12 {
                _ = try db.addDesk(name: "desk-\(number)", label: "Desk \(number)")
                _ = try db.addTemplate("Template \(number)", copy, at: now())
            }
            for story in [releasedTwice, stories - 10] {
                for number in 1...20 {
                    try db.comment("Is the figure right? \(number)", on: ID(Int64(story)), by: ID(1), at: now())
                }
            }
        }
    }

    /// The cookie of a chief who is an administrator too.
    func signIn() async throws -> String {
        let token = Secrets.token(Secrets.random)
        try await newsroom.store.write { db in
            for number in 2...40 {
                _ = try db.addPerson(name: "p\(number)", fullName: "P \(number)", roles: [.reporter], at: now())
            }
            let person = try db.addPerson(
                name: "clara", fullName: "Clara", roles: [.chief, .administrator, .subscriberManager], at: now())
            try db.open(
                Session(
                    tokenHash: Secrets.hash(token), person: person.id, created: now(), seen: now(), network: "",
                    agent: ""))
        }
        return "__Host-dateline=\(token)"
    }
}

/// The pages about one story, in the middle of the wire or among those that wait, and those about everything else.
private enum DeskBenchmarkPages {
    /// - Parameters:
    ///   - released: a story that has two versions on the wire.
    ///   - waiting: a story that was filed and not released.
    static func others(released: Int, waiting: Int) -> [String] {
        let ofReleased = ["", "/release", "/hold", "/kill", "/translate", "/history", "/compare?a=1&b=2", "/version/1"]
        let ofWaiting = ["", "/release", "/send-back", "/history", "/preview"]
        return ofReleased.map { "/desk/story/\(released)\($0)" } + ofWaiting.map { "/desk/story/\(waiting)\($0)" } + [
            "/desk/urgent", "/desk/new", "/desk/package", "/desk/templates", "/desk/templates/1", "/desk/desks",
            "/desk/people", "/desk/people/7", "/desk/account", "/desk/keys",
        ]
    }

    /// Pages for those who have not signed in.
    static let forAnyone = ["/desk/sign-in", "/desk/forgot"]
}
