import Distribution
import News
import Pictures
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// A newsroom in which anything may happen, and everybody who may look at it.
///
/// After each act it is looked through every channel whether words or pictures are there that must not be.
struct LeakWorld {
    /// What is made to leak, so that it is seen that the test would see it.
    enum Leak: String, CaseIterable {
        case none
        /// The site believes that it is later than it is.
        case siteIsAhead
        /// So do the destinations.
        case deliveryIsAhead
        /// A contract allows more than the test knows.
        case widerContract
    }

    let site: RunningSite
    private let leak: Leak
    let subscribers: [LeakSubscriber]
    private let distribution: Distribution
    var copies: LeakCopy
    var stories: [LeakStory] = []
    /// Tags of pages as they were when somebody was let see them.
    private var tags: [String: String] = [:]
    var faults: [String] = []
    var looks = 0
    /// The one channel that is looked at; absent means all.
    var only: Channel?
    let editors: [LeakEditor]
    let letters: Alerts
    /// Letters on their way to editors.
    let post: LeakPost

    /// Those with a mutant of their own.
    enum Channel { case api, portal }

    /// Seconds that a clock is wrong by in those leaks.
    static let ahead: Int64 = 600

    init(_ site: RunningSite, seed: UInt64, leak: Leak = .none) async throws {
        self.site = site
        self.leak = leak
        copies = LeakCopy(seed: seed)
        let end = WireTime.noon.adding(minutes: 90)
        subscribers = [
            LeakSubscriber("elm", sections: ["national"]),
            LeakSubscriber(
                "oak", sections: ["national", "sports"], territories: ["BB", "CC"], hasAdvance: true,
                partners: ["Other Wire": .noon.adding(minutes: 40)]),
            LeakSubscriber("ash", sections: ["sports"], territories: ["AA"], until: end),
        ]
        let inboxes = Dictionary(uniqueKeysWithValues: subscribers.map { ($0.name, $0.inbox) })
        let (clock, pictures, shift) = (site.clock, site.pictures, leak == .deliveryIsAhead ? Self.ahead : 0)
        var settings = Distribution.Settings(
            parcels: Parcels(
                masthead: site.newsroom.masthead,
                findPicture: { digest in
                    pictures.file(digest).map { (path: $0.path, contentType: $0.contentType, size: $0.size) }
                }),
            now: { clock.now.adding(seconds: shift) }, chance: { 0.5 })
        settings.transport = { destination in try #require(inboxes[destination.route]) }
        distribution = Distribution(site.newsroom.store, on: "one", settings: settings, reporting: { _ in })
        for subscriber in subscribers {
            try await subscriber.sign(
                with: site.newsroom, isWider: leak == .widerContract && subscriber.name == "elm")
        }
        var editors: [LeakEditor] = []
        for subscriber in subscribers { editors.append(try await LeakEditor(of: subscriber, at: site.newsroom)) }
        self.editors = editors
        let (portal, post) = (site.portal, LeakPost())
        self.post = post
        letters = Alerts(
            site.newsroom, write: { portal.letter($0) }, send: { post.take($0) }, reporting: { Issue.record($0) })
    }

    /// Lets so many stories live, several at a time.
    mutating func live(_ histories: Int) async throws {
        var acts = 0
        while stories.count < histories || acts % 8 != 0 {
            acts += 1
            try await act()
            // Before the clock goes on: what is there for a moment only was there.
            noteWhatCouldBeHad()
            if copies.happens(40) { site.clock.advance(seconds: Int64.random(in: 10...400, using: &copies.chance)) }
            try await look(atAll: acts % 8 == 0)
        }
    }
}

// What the newsroom does.
extension LeakWorld {
    private mutating func act() async throws {
        noteWhatCouldBeHad()
        guard stories.count > 3, !copies.happens(30) else { return try await begin() }
        // Young stories are the busy ones.
        let index = stories.count - 1 - Int.random(in: 0..<min(12, stories.count), using: &copies.chance)
        do { try await act(on: index) } catch is Refusal {}
    }

    private mutating func begin() async throws {
        let marked = try marked()
        let embargo = copies.embargo(at: site.clock.now)
        let story = try await site.newsroom.file(marked.copy, embargo: embargo, by: "ana")
        stories.append(LeakStory(id: story.id, waiting: marked))
        if copies.happens(85) { try await release(stories.count - 1, embargo) }
    }

    private mutating func release(_ index: Int, _ embargo: Embargo) async throws {
        guard let marked = stories[index].waiting else { return }
        let version = try await site.newsroom.release(stories[index].id, by: "ana").version
        stories[index].waiting = nil
        note(version, marked, index)
    }

    private mutating func note(_ version: Version, _ marked: LeakStory.Marked, _ index: Int) {
        stories[index].versions.append(.init(number: version.number, act: version.act, marked: marked))
        stories[index].embargo = version.embargo
    }

    private mutating func act(on index: Int) async throws {
        let (story, newsroom, now) = (stories[index], site.newsroom, site.clock.now)
        switch Int.random(in: 0..<100, using: &copies.chance) {
        case 0..<12:
            // Changed copy that waits for its release.
            let marked = try marked()
            try await newsroom.file(marked.copy, for: story.id, by: "ana")
            if let waiting = story.waiting { stories[index].discarded.append(waiting) }
            stories[index].waiting = marked
        case 12..<40:
            let (marked, embargo) = (try marked(), copies.happens(20) ? copies.embargo(at: now) : nil)
            let edit = Newsroom.Edit(embargo: embargo) { _ in marked.copy }
            let version = try await newsroom.lead(story.id, editing: edit, by: "ana").version
            moved(version, marked, index)
        case 40..<56:
            let marked = try marked()
            let correction = Correction(.correction, "An earlier version was wrong.")
            let edit = Newsroom.Edit { _ in marked.copy }
            let version = try await newsroom.correct(story.id, correction, editing: edit, by: "ana").version
            moved(version, marked, index)
        case 56..<68:
            _ = try await newsroom.hold(story.id, because: "In doubt.", by: "ana")
            stories[index].isHeld = true
        case 68..<80:
            let version = try await newsroom.lift(story.id, by: "ana").version
            if let last = story.versions.last { note(version, last.marked, index) }
            stories[index].isHeld = false
        case 80..<87:
            _ = try await newsroom.kill(story.id, because: "Wrong.", by: "clara")
            stories[index].isKilled = true
        case 87..<94:
            stories[index].isOffSite = try await newsroom.withdraw(story.id, by: "ben").offSite != nil
        default:
            stories[index].isOffSite = try await newsroom.restore(story.id, by: "ben").offSite != nil
        }
    }

    /// Copy that moved in place of what waited.
    private mutating func moved(_ version: Version, _ marked: LeakStory.Marked, _ index: Int) {
        if let waiting = stories[index].waiting { stories[index].discarded.append(waiting) }
        stories[index].waiting = nil
        // A correction of a held story makes it usable again.
        stories[index].isHeld = false
        note(version, marked, index)
    }

    private mutating func marked() throws -> LeakStory.Marked {
        try copies.copy(at: site.clock.now) { [pictures = site.pictures] in try pictures.keep($0) }
    }
}

// Where it is looked.
extension LeakWorld {
    private mutating func look(atAll: Bool) async throws {
        noteWhatCouldBeHad()
        if only != .portal { try await lookAtAPI(atAll: atAll) }
        if only != .api { try await lookAtPortal(atAll: atAll) }
        if only != nil { return }
        try await lookAtParcels()
        try await look(
            at: stories[stories.count - 1 - Int.random(in: 0..<min(12, stories.count), using: &copies.chance)])
        guard atAll else { return }
        let lists = ["/", "/section/national", "/section/sports", "/?page=2", "/keyword/ferry"]
        let feeds = ["/feed.xml", "/rss.xml", "/feed.json", "/section/national/feed.xml", "/section/sports/rss.xml"]
        for path in lists + feeds { try await ask(path) }
        for story in stories.suffix(4) { try await look(at: story) }
    }

    private mutating func look(at story: LeakStory) async throws {
        let newest = try await site.newsroom.store.read { try $0.story(story.id)?.latest }
        guard let newest else {
            try await expectNothing("/story/\(story.id)", of: story)
            return
        }
        let path = site.newsroom.masthead.path(of: newest)
        for place in ["/story/\(story.id)", path, path + "/history"] { try await ask(place) }
        try await ask("\(path)/version/\(Int.random(in: 1...newest.number, using: &copies.chance))")
        if story.embargo.holds(at: site.clock.now) { try await expectNothing(path, of: story) }
        if let word = story.versions.last?.marked.words[3] { try await ask("/keyword/\(word)", butFor: word) }
        for digest in story.pictures { try await askPicture(digest, of: story) }
    }

    /// Asks as a reader does, with what they may have kept from before, and by the head alone.
    private mutating func ask(_ path: String, butFor echoed: String? = nil) async throws {
        let now = site.clock.now
        let words = stories.flatMap { $0.hidden(at: now) }.filter { $0 != echoed }
        let answer = try await site.get(path)
        looks += 1
        let seen = (answer.text + answer.headers.values.joined(separator: "\n")).lowercased()
        if let word = words.first(where: seen.contains) { faults.append("\(path) shows \(word), \(whose(word))") }
        if let tag = tags[path], try await site.get(path, headers: ["If-None-Match": tag]).status == 304,
            answer.status != 200
        {
            faults.append("\(path) is gone, and still said to be as it was")
        }
        if answer.status == 200, let tag = answer.headers["etag"] { tags[path] = tag }
        guard looks % 4 == 0 else { return }
        let head = try await site.ask { try $0.send("HEAD", path) }
        if head.status != answer.status { faults.append("\(path) is \(head.status) by its head alone") }
    }

    private func whose(_ word: String) -> String {
        let found = stories.first { $0.hidden(at: site.clock.now).contains(word) }
        return found.map { "a word of story \($0.id), versions \($0.versions.map(\.number))" } ?? "nobody's word"
    }

    private mutating func askPicture(_ digest: String, of story: LeakStory) async throws {
        looks += 1
        let isShown = story.shown(at: site.clock.now).contains(digest)
        let status = try await site.get("/picture/\(digest)").status
        if status == 200, !isShown { faults.append("a picture of story \(story.id) is shown that must not be") }
    }

    /// Somebody who guesses the address must not learn that there is anything.
    private mutating func expectNothing(_ path: String, of story: LeakStory) async throws {
        looks += 1
        // Of a story that was public and is no more, readers know.
        guard tags.keys.allSatisfy({ !$0.hasPrefix("/story/\(story.id)/") }), !story.isKilled else { return }
        let (answer, other) = (try await site.get(path), try await site.get("/story/99999999/no-such-story"))
        if answer.status != other.status || answer.body.count != other.body.count {
            faults.append("\(path) answers differently from what there is not")
        }
    }

    private mutating func lookAtParcels() async throws {
        guard copies.happens(85) else { return }
        for subscriber in subscribers where copies.happens(10) { subscriber.inbox.refuse(1) }
        try await deliver()
        for subscriber in subscribers {
            for parcel in subscriber.inbox.empty() {
                looks += 1
                faults += subscriber.faults(parcel, at: site.clock.now, in: stories)
            }
        }
    }

    private func deliver() async throws {
        let store = site.newsroom.store
        let lease = try await store.writeApart { try $0.lease(Distribution.follower, to: "one", for: .seconds(60)) }
        guard let lease else { return }
        try await distribution.deliverDue(lease)
        try await store.writeApart { try $0.giveBack(lease) }
    }
}
