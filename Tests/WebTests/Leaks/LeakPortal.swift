import Foundation
import News
import Storage
import TestSupport
import Workflow

@testable import Web

/// An editor of a subscriber at the portal, who is written to about all ferries.
struct LeakEditor: Sendable {
    let subscriber: LeakSubscriber
    let person: Person

    init(of subscriber: LeakSubscriber, at newsroom: Newsroom) async throws {
        self.subscriber = subscriber
        let name = "\(subscriber.name)-editor"
        person = try await newsroom.addEditor(
            name: name, fullName: name, email: "\(name)@post.example", of: subscriber.name, by: "sam")
        try await newsroom.follow(keyword: "ferry", byMail: true, by: person)
    }

    /// The cookie of a session that begins now: the test's days are longer than a session.
    func signIn(to newsroom: Newsroom, at now: WireTime) async throws -> [String: String] {
        let (token, person) = (Secrets.token(Secrets.random), person.id)
        try await newsroom.store.write { db in
            try db.open(
                Session(
                    tokenHash: Secrets.hash(token), person: person, created: now, seen: now, network: "test",
                    agent: "test"))
        }
        return ["Cookie": "\(PortalSite.sessionCookie)=\(token)"]
    }
}

// What editors of subscribers see, take and are written.
extension LeakWorld {
    mutating func lookAtPortal(atAll: Bool) async throws {
        try await readLetters()
        guard only == .portal || copies.happens(atAll ? 60 : 25) else { return }
        guard let editor = editors.randomElement(using: &copies.chance),
            let story = stories.suffix(10).randomElement(using: &copies.chance)
        else { return }
        let cookie = try await editor.signIn(to: site.newsroom, at: site.clock.now)
        let page = "/portal/story/\(story.id)"
        let number = Int.random(in: 1...max(1, story.versions.count), using: &copies.chance)
        let ends = ["", "/version/\(number)", "/version/\(number)/text", "/version/\(number)/as/ninjs-3.1"]
        for end in ends + ["/compare", "/compare?a=1&b=\(number)"] {
            try await ask(page + end, by: editor, cookie)
        }
        try await ask("/portal/archive?format=wire-text&pictures=on&story=\(story.id)", by: editor, cookie)
        for digest in story.pictures {
            for path in ["/portal/picture/\(digest)", "\(page)/version/\(number)/picture/\(digest)"] {
                try await askPicture(digest, path, of: story, by: editor, cookie)
            }
        }
        guard atAll else { return }
        let name = editor.subscriber.name
        for path in [
            "/portal", "/portal/product/\(name)-wire", "/portal/search?q=ferry", "/portal/follows",
        ] {
            try await ask(path, by: editor, cookie)
        }
        try await askWhatArrived(editor, cookie)
        _ = try await SearchIndex(site.newsroom.store).catchUp(at: site.clock.now)
        for word in story.versions.flatMap(\.marked.allWords) {
            try await ask("/portal/search?q=\(word)", butFor: word, by: editor, cookie)
        }
    }

    /// - Parameter echoed: a word that was asked for, and is therefore on the page.
    private mutating func ask(
        _ path: String, butFor echoed: String? = nil, by editor: LeakEditor, _ cookie: [String: String]
    ) async throws {
        let answer = try await site.get(path, headers: cookie)
        looks += 1
        if answer.status == 303 { faults.append("\(editor.person.name) is not let in at \(path)") }
        var seen = (answer.text + answer.headers.values.joined(separator: "\n")).lowercased()
        if let echoed { seen = seen.replacing(echoed, with: "") }
        faults += editor.subscriber.faults(in: seen, at: site.clock.now, stories).map { "\(path): \($0)" }
        let head = try await site.ask { try $0.send("HEAD", path, headers: cookie) }
        if head.status == 200, answer.status != 200 { faults.append("\(path) is there by its head alone") }
    }

    /// What arrived stays on their list, whatever became of it; nothing else is there.
    private mutating func askWhatArrived(_ editor: LeakEditor, _ cookie: [String: String]) async throws {
        let answer = try await site.get("/portal/deliveries", headers: cookie)
        looks += 1
        let seen = answer.text.lowercased()
        for story in stories {
            let all = story.versions.map(\.marked) + [story.waiting].compactMap { $0 } + story.discarded
            for marked in all where marked.words.contains(where: seen.contains) {
                if !editor.subscriber.holds(story.id, marked) {
                    faults.append("\(editor.person.name) reads of story \(story.id) what never arrived")
                }
            }
        }
    }

    private mutating func askPicture(
        _ digest: String, _ path: String, of story: LeakStory, by editor: LeakEditor, _ cookie: [String: String]
    ) async throws {
        looks += 1
        let (subscriber, now) = (editor.subscriber, site.clock.now)
        let isTheirs = story.versions.contains { version in
            subscriber.mayCollect(version, of: story, at: now)
                && version.marked.pictures.contains {
                    $0.digest == digest && subscriber.mayHave($0.picture, at: now)
                }
        }
        let status = try await site.get(path, headers: cookie).status
        if status == 200, !isTheirs {
            faults.append("\(editor.person.name) sees a picture that is not theirs: \(path)")
        }
    }

    /// Letters about what they follow, looked at as they go out.
    private mutating func readLetters() async throws {
        guard copies.happens(50) else { return }
        while try await letters.catchUp() {}
        for letter in post.empty() {
            looks += 1
            guard let editor = editors.first(where: { $0.person.email == letter.to }) else { continue }
            let seen = (letter.subject + "\n" + letter.text).lowercased()
            faults += editor.subscriber.faults(in: seen, at: site.clock.now, stories).map { "a letter: \($0)" }
        }
    }
}
