import Foundation
import News
import Pictures
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// What subscribers' programs get.
struct APITests {
    @Test func `lists have the stories of their products and say whether they may be published`() async throws {
        try await APIRoom.run { room in
            try await room.release("Ferry")
            try await room.release("Goal", section: "sports")
            let answer = try await room.get("/api/items")
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/json")
            #expect(answer.items("headline") == ["Ferry"])
            #expect(answer.items("publishable") == ["yes"])
            #expect(try await room.get("/api/items?product=sports").status == 404)
            #expect(try await room.get("/api/items?language=fr").items("headline") == [])
            #expect(try await room.get("/api/products").text.contains("\"national\""))
            #expect(try await room.get("/api/account").text.contains("\"Elm Daily\""))
        }
    }

    @Test func `a story comes in the form that Accept asks for`() async throws {
        try await APIRoom.run { room in
            let path = "/api/items/\(try await room.release("Ferry"))"
            let json = try await room.get(path)
            #expect(json.member("ninjs") is [String: Any])
            #expect(json.headers["dateline-publishable"] == "yes")
            let g2 = try await room.get(path, headers: ["Accept": "application/vnd.iptc.g2.newsitem+xml"])
            #expect(g2.headers["content-type"] == "application/vnd.iptc.g2.newsitem+xml")
            #expect(g2.text.contains("<newsItem"))
            #expect(g2.headers["dateline-version"] == "1")
            let text = try await room.get(path, headers: ["Accept": "text/*, application/json;q=0.5"])
            #expect(text.headers["content-type"] == "text/plain; charset=utf-8")
            let none = try await room.get(path, headers: ["Accept": "image/png"])
            #expect(none.status == 406)
            #expect(none.headers["content-type"] == "application/problem+json")
        }
    }

    @Test func `the tag of an answer changes with any change of it, and with nothing else`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            for path in ["/api/items/\(story)", "/api/items/\(story)/versions/1", "/api/items", "/api/changes"] {
                let tag = try #require(try await room.get(path).headers["etag"])
                let same = try await room.get(path, headers: ["If-None-Match": tag])
                #expect(same.status == 304, "\(path)")
                #expect(same.body.isEmpty)
            }
            let path = "/api/items/\(story)/versions/1"
            let tag = try #require(try await room.get(path).headers["etag"])
            _ = try await room.site.newsroom.lead(
                story, editing: .init { _ in .example("Ferry leaves", says: "It left.") }, by: "ana")
            // The version is the same; that a newer one has replaced it is not.
            let changed = try await room.get(path, headers: ["If-None-Match": tag])
            #expect(changed.status == 200)
            #expect(changed.member("publishable") as? String == "superseded")
            #expect(changed.member("latest") as? Int == 2)
        }
    }

    @Test func `the tag of text alone changes when a newer version replaces it`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            let (path, accept) = ("/api/items/\(story)/versions/1", ["Accept": "text/plain"])
            let tag = try #require(try await room.get(path, headers: accept).headers["etag"])
            let known = accept.merging(["If-None-Match": tag]) { $1 }
            #expect(try await room.get(path, headers: known).status == 304)
            _ = try await room.site.newsroom.lead(story, editing: .init { _ in .example("Ferry leaves") }, by: "ana")
            #expect(try await room.get(path, headers: known).status == 200)
        }
    }

    @Test func `who asks for the head alone has nothing that a recall must follow`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            for path in ["/api/items/\(story)", "/api/changes"] { _ = try await room.send("HEAD", path) }
            #expect(try await room.site.newsroom.store.read { try $0.collections(of: story) } == [])
        }
    }

    @Test(arguments: ["elm+ferry", "elm%20ferry", "elm+ferry&from=2020-05-06T14:00:00+02:00"])
    func `a search has several words, in any order`(query: String) async throws {
        try await APIRoom.run { room in
            try await room.release("Ferry aground off Port Elm")
            _ = try await SearchIndex(room.site.newsroom.store).catchUp(at: room.site.clock.now)
            let found = try await room.get("/api/search?q=\(query)")
            #expect(found.status == 200 && found.text.contains("Ferry aground"), "\(found.text)")
        }
    }

    @Test func `a killed story stays as its recall, in every form and every version`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            try await room.kill(story)
            let answer = try await room.get("/api/items/\(story)")
            #expect(answer.member("publishable") as? String == "canceled")
            #expect(answer.member("reason") as? String == "It was wrong.")
            #expect(!answer.text.contains("All 212"))
            let text = try await room.get("/api/items/\(story)", headers: ["Accept": "text/plain"])
            #expect(text.text.contains("KILL") && !text.text.contains("All 212"))
            #expect(try await room.get("/api/items/\(story)/versions/1").status == 404)
            #expect(try await room.get("/api/items").items("headline") == [])
            #expect(try await room.get("/api/changes").items("version") == ["2"])
        }
    }

    @Test func `a story that is not theirs is as one that is not there`() async throws {
        try await APIRoom.run { room in
            let other = try await room.release("Goal", section: "sports")
            let early = try await room.release("Early", embargo: .until(room.site.clock.now.adding(minutes: 60)))
            let nothing = try await room.get("/api/items/99")
            for story in [other, early] {
                for path in ["/api/items/\(story)", "/api/items/\(story)/versions", "/api/items/\(story)/versions/1"] {
                    let answer = try await room.get(path)
                    #expect(answer.status == 404)
                    #expect(answer.body == nothing.body)
                }
                let said = try await room.send("POST", "/api/items/\(story)/versions/1/acknowledgement")
                #expect(said.status == 404)
            }
        }
    }

    @Test func `pictures come as long as a story that is theirs shows them`() async throws {
        let png: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 4, 0, 0, 0, 3, 0]
        try await APIRoom.run { room in
            var copy = Copy.example()
            copy.pictures = [Picture(reference: "p", renditions: [try room.site.pictures.keep(png)])]
            copy.sections = ["sports"]
            let path = "/api/pictures/\(copy.keptPictures.first ?? "")"
            _ = try await room.site.released(copy)
            #expect(try await room.get(path).status == 404)
            copy.sections = ["national"]
            let story = try await room.site.released(copy).id
            #expect(try await room.get(path).body == png)
            let item = try await room.get("/api/items/\(story)")
            #expect(item.text.contains("\"href\":\"\(path)\""))
            #expect(item.text.contains("https://elm.example\(path)"))
            try await room.kill(story)
            #expect(try await room.get(path).status == 404)
        }
    }

    @Test func `what they come for is on the receipts, and what they say of it`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            let path = "/api/items/\(story)/versions/1/acknowledgement"
            #expect(try await room.send("POST", path).status == 404)
            _ = try await room.get("/api/items")
            let before = try await room.site.newsroom.store.read { try $0.collections(of: story) }
            #expect(before.isEmpty)
            _ = try await room.get("/api/items/\(story)", headers: ["Accept": "text/plain"])
            #expect(try await room.send("POST", path).status == 200)
            room.site.clock.advance(minutes: 5)
            #expect(try await room.send("POST", path).member("acknowledged") as? String == "2026-05-06T12:00:00Z")
            let after = try await room.site.newsroom.store.read { try $0.collections(of: story) }
            #expect(after.map(\.format) == ["wire-text"])
            #expect(after.map(\.channel) == ["API, tests"])
            #expect(after.map(\.acknowledged) == [.noon])
        }
    }

    @Test func `who waits for changes gets a release within a second`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            let first = try await room.get("/api/changes")
            let next = try #require(first.member("next") as? String)
            async let waiting = room.get("/api/changes?after=\(next)&wait=20")
            try await Task.sleep(for: .milliseconds(300))
            let start = ContinuousClock.now
            try await room.kill(story)
            let answer = try await waiting
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(answer.items("publishable") == ["canceled"])
            let patient = ContinuousClock.now
            let place = try #require(answer.member("next") as? String)
            #expect(try await room.get("/api/changes?after=\(place)&wait=1").items("story") == [])
            #expect(ContinuousClock.now - patient >= .seconds(1))
            #expect(try await room.get("/api/changes?after=900").status == 409)
        }
    }

    @Test func `a stream brings versions and recalls as they move, and goes on where it broke`() async throws {
        try await APIRoom.run { room in
            let story = try await room.release("Ferry")
            var events = room.stream(after: "0").makeAsyncIterator()
            _ = await events.next()
            let first = try #require(await events.next())
            #expect(first.hasPrefix("event: item\nid: 1."))
            let data = try #require(first.split(separator: "\n").first { $0.hasPrefix("data: ") }).dropFirst(6)
            let item = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
            #expect(item?["ninjs"] is [String: Any])
            try await room.kill(story)
            let second = try #require(await events.next())
            #expect(second.hasPrefix("event: recall\nid: 2."))
            let place = first.split(separator: "\n")[1].dropFirst(4)
            var again = room.stream(after: String(place)).makeAsyncIterator()
            _ = await again.next()
            #expect(await again.next()?.contains("\"publishable\":\"canceled\"") == true)
        }
    }

    @Test func `a stream ends when its key is taken back`() async throws {
        try await APIRoom.run { room in
            let made = try await room.key([.read])
            var events = room.stream(key: made.token).makeAsyncIterator()
            _ = await events.next()
            try await room.site.newsroom.revokeKey(made.key.id, of: "elm", by: "sam")
            try await room.release("Ferry")
            #expect(await events.next() == nil)
        }
    }

    @Test func `a search finds only what is theirs`() async throws {
        try await APIRoom.run { room in
            try await room.release("Ferry")
            try await room.release("Ferry race", section: "sports")
            _ = try await SearchIndex(room.site.newsroom.store).catchUp(at: .noon)
            #expect(try await room.get("/api/search?q=ferry").items("headline") == ["Ferry"])
            let none = try await room.get("/api/search?q=%21")
            #expect(none.status == 200)
            #expect(none.member("note") is String)
        }
    }
}
