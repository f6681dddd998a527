import News
import Storage
import Synchronization
import TestSupport
import Workflow

@testable import Web

/// A subscriber's program at the API, and what could have been seen there, in the test's own words.
final class LeakAPIReader: Sendable {
    private let state = Mutex((token: "", place: "0", tags: [String: String](), could: [ID<Story>: Set<String>]()))

    func take(_ token: String) { state.withLock { $0.token = token } }

    var token: String { state.withLock { $0.token } }

    /// Up to where changes were taken.
    var place: String {
        get { state.withLock { $0.place } }
        set { state.withLock { $0.place = newValue } }
    }

    func tag(of path: String) -> String? { state.withLock { $0.tags[path] } }

    func keep(_ tag: String?, of path: String) { state.withLock { $0.tags[path] = tag } }

    /// Notes that a text was there to be seen.
    func could(_ story: ID<Story>, _ marked: LeakStory.Marked) {
        state.withLock { _ = $0.could[story, default: []].insert(marked.words[0]) }
    }

    func couldHaveSeen(_ story: ID<Story>) -> Bool { state.withLock { $0.could[story] != nil } }

    func couldHaveSeen(_ story: ID<Story>, _ marked: LeakStory.Marked) -> Bool {
        state.withLock { $0.could[story, default: []].contains(marked.words[0]) }
    }
}

extension LeakSubscriber {
    /// Notes what of a story is there for them at a moment, or was since the last act.
    func noteWhatIsThere(of story: LeakStory, at now: WireTime) {
        for moment in [now] + [story.embargo.end].compactMap({ $0 }).filter({ $0 <= now }) {
            for version in story.versions where mayCollect(version, of: story, at: moment) {
                api.could(story.id, version.marked)
            }
        }
    }

    func mayCollect(_ version: LeakStory.Wired, of story: LeakStory, at now: WireTime) -> Bool {
        mayHave(version, of: story, at: now, holdingEarlier: api.couldHaveSeen(story.id) || holds(story.id))
    }

    /// What must not be in an answer of the API.
    func faults(in answer: String, at now: WireTime, _ stories: [LeakStory]) -> [String] {
        var faults: [String] = []
        for story in stories {
            let waiting = ([story.waiting].compactMap { $0 } + story.discarded).flatMap(\.allWords)
            if waiting.contains(where: answer.contains) {
                faults.append("\(name) sees copy of story \(story.id) that nobody released")
            }
            for (_, versions) in Dictionary(grouping: story.versions, by: { $0.marked.words[0] }) {
                faults += self.faults(versions, of: story, in: answer, at: now)
            }
        }
        return faults
    }

    /// - Parameter versions: those of one text.
    private func faults(
        _ versions: [LeakStory.Wired], of story: LeakStory, in answer: String, at now: WireTime
    ) -> [String] {
        guard let marked = versions.first?.marked else { return [] }
        let mayHaveText = versions.contains { mayCollect($0, of: story, at: now) }
        let name = "\(name) sees story \(story.id), versions \(versions.map { "\($0.number) (\($0.act))" })"
        var faults = marked.pictures.filter { picture in
            (answer.contains(picture.word) || answer.contains(picture.digest))
                && !(mayHaveText && mayHave(picture.picture, at: now))
        }.map { "\(name): picture \($0.picture.reference)" }
        guard !mayHaveText, marked.words.contains(where: answer.contains) else { return faults }
        // A recall, or that its time has run out, is for who could have had it, and without its text and summary.
        let isOver = !story.isOut || (story.versions.last.map { story.isOver($0, at: now) } ?? false)
        let had = api.couldHaveSeen(story.id, marked) || holds(story.id, marked)
        if !isOver || !had { faults.append(name) }
        if [1, 4].contains(where: { answer.contains(marked.words[$0]) }) { faults.append("\(name): its text") }
        return faults
    }
}

// What subscribers' programs ask.
extension LeakWorld {
    func noteWhatCouldBeHad() {
        for subscriber in subscribers {
            for story in stories { subscriber.noteWhatIsThere(of: story, at: site.clock.now) }
        }
    }

    mutating func lookAtAPI(atAll: Bool) async throws {
        if copies.happens(30) {
            _ = try await ProductIndex(site.newsroom).catchUp(batch: Int.random(in: 1...20, using: &copies.chance))
        }
        guard only == .api || copies.happens(atAll ? 60 : 30) else { return }
        guard let subscriber = subscribers.randomElement(using: &copies.chance) else { return }
        let young = stories.suffix(10)
        guard let story = young.randomElement(using: &copies.chance) else { return }
        try await ask("/api/items/\(story.id)", by: subscriber)
        try await ask("/api/items/\(story.id)/versions", by: subscriber)
        let number = Int.random(in: 1...max(1, story.versions.count), using: &copies.chance)
        try await ask("/api/items/\(story.id)/versions/\(number)", by: subscriber)
        for digest in story.pictures { try await askPicture(digest, of: story, by: subscriber) }
        guard atAll else { return }
        try await ask("/api/items?limit=100", by: subscriber)
        try await follow(by: subscriber)
        _ = try await SearchIndex(site.newsroom.store).catchUp(at: site.clock.now)
        for word in story.versions.flatMap(\.marked.allWords) {
            try await ask("/api/search?q=\(word)&limit=100", by: subscriber)
        }
        try await ask("/api/search?q=ferry&limit=100", by: subscriber)
    }

    /// Asks in any form, with what they may have kept from before, and by the head alone.
    private mutating func ask(_ path: String, by subscriber: LeakSubscriber) async throws {
        let form = ["application/json", "text/plain, */*;q=0.1", "application/vnd.iptc.g2.newsitem+xml, */*;q=0.1"]
        let key = ["Authorization": "Bearer \(subscriber.api.token)", "Accept": copies.one(of: form)]
        let answer = try await site.get(path, headers: key)
        looks += 1
        let seen = (answer.text + answer.headers.values.joined(separator: "\n")).lowercased()
        faults += subscriber.faults(in: seen, at: site.clock.now, stories).map { "\(path): \($0)" }
        if let tag = subscriber.api.tag(of: path), answer.status != 200 {
            let again = try await site.get(path, headers: key.merging(["If-None-Match": tag]) { $1 })
            if again.status == 304 { faults.append("\(path) is gone, and still said to be as it was") }
        }
        subscriber.api.keep(answer.status == 200 ? answer.headers["etag"] : nil, of: path)
        if answer.status == 404 {
            let nothing = try await site.get("/api/items/99999999", headers: key)
            if nothing.body != answer.body { faults.append("\(path) answers differently from what there is not") }
        }
        let head = try await site.ask { try $0.send("HEAD", path, headers: key) }
        if head.status != answer.status { faults.append("\(path) is \(head.status) by its head alone") }
    }

    private mutating func follow(by subscriber: LeakSubscriber) async throws {
        var hasMore = true
        while hasMore {
            let path = "/api/changes?after=\(subscriber.api.place)&limit=20"
            let answer = try await site.get(path, headers: ["Authorization": "Bearer \(subscriber.api.token)"])
            looks += 1
            faults += subscriber.faults(in: answer.text.lowercased(), at: site.clock.now, stories).map {
                "\(path): \($0)"
            }
            subscriber.api.place = answer.member("next") as? String ?? "0"
            hasMore = answer.member("more") as? Bool ?? false
        }
    }

    private mutating func askPicture(
        _ digest: String, of story: LeakStory, by subscriber: LeakSubscriber
    ) async throws {
        looks += 1
        let now = site.clock.now
        let isTheirs = story.versions.contains { version in
            subscriber.mayCollect(version, of: story, at: now)
                && version.marked.pictures.contains {
                    $0.digest == digest && subscriber.mayHave($0.picture, at: now)
                }
        }
        let status = try await site.get(
            "/api/pictures/\(digest)", headers: ["Authorization": "Bearer \(subscriber.api.token)"]
        ).status
        if status == 200, !isTheirs {
            faults.append("\(subscriber.name) gets a picture of story \(story.id) that is not theirs")
        }
    }
}
