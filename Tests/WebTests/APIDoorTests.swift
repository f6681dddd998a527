import Foundation
import News
import TestSupport
import Testing
import Workflow

@testable import Web

/// Who is let in to the API, and what is said to who is not.
struct APIDoorTests {
    @Test(arguments: ["", "Bearer", "Bearer x", "Basic eDp4", "bearer dateline_0000"])
    func `without a good key nobody is let in`(authorization: String) async throws {
        try await APIRoom.run { room in
            for route in APISite.routes {
                let path = route.path.replacing("{story}", with: "1").replacing("{number}", with: "1")
                    .replacing("{digest}", with: "x")
                let answer = try await room.send(
                    route.method.rawValue, path, headers: ["Authorization": authorization])
                #expect(answer.status == 401, "\(path)")
                #expect(answer.headers["www-authenticate"] == "Bearer realm=\"content API\"")
                #expect(answer.headers["content-type"] == "application/problem+json")
            }
        }
    }

    @Test func `a key is good for its scopes, until it is taken back`() async throws {
        try await APIRoom.run { room in
            let made = try await room.key([.read])
            #expect(try await room.get("/api/items", key: made.token).status == 200)
            let refused = try await room.get("/api/search?q=ferry", key: made.token)
            #expect(refused.status == 403)
            #expect(refused.headers["www-authenticate"]?.contains("scope=\"search\"") == true)
            try await room.site.newsroom.revokeKey(made.key.id, of: "elm", by: "sam")
            #expect(try await room.get("/api/items", key: made.token).status == 401)
            await #expect(throws: NoSuchKey.self) {
                try await room.site.newsroom.revokeKey(made.key.id, of: "elm", by: "sam")
            }
        }
    }

    @Test func `the store keeps no key, only its hash, and when it was used`() async throws {
        try await APIRoom.run { room in
            _ = try await room.get("/api/items")
            let rows = try await room.site.newsroom.store.read { db in
                try db.rows("SELECT hash, used FROM api_key").map { (try $0.text("hash"), try $0.optionalTime("used")) }
            }
            #expect(rows.map(\.0) == [Secrets.hash(room.token)])
            #expect(rows.map(\.1) == [.noon])
        }
    }

    @Test func `a key that asks too often is told how long to wait`() async throws {
        try await APIRoom.run { room in
            let made = try await room.key([.read], perMinute: 3)
            for left in [2, 1, 0] {
                let answer = try await room.get("/api/products", key: made.token)
                #expect(answer.status == 200)
                #expect(answer.headers["ratelimit"] == "\"minute\";r=\(left);t=60")
                #expect(answer.headers["ratelimit-policy"] == "\"minute\";q=3;w=60")
            }
            room.site.clock.advance(seconds: 20)
            let refused = try await room.get("/api/products", key: made.token)
            #expect(refused.status == 429)
            #expect(refused.headers["retry-after"] == "40")
            #expect(try await room.get("/api/products").status == 200)
            room.site.clock.advance(seconds: 40)
            #expect(try await room.get("/api/products", key: made.token).status == 200)
        }
    }

    @Test(arguments: [
        "/api/items?limit=0", "/api/items?limit=1000", "/api/items?limit=x", "/api/items?limit=+5",
        "/api/items?nothing=1", "/api/items?limit=5&limit=6", "/api/items?language=", "/api/search",
        "/api/search?q=", "/api/search?q=a&from=2026-05-06", "/api/search?q=a&in=title", "/api/changes?after=x",
        "/api/changes?wait=31", "/api/items/0", "/api/items/abc", "/api/items/1/versions/-1", "/api/pictures/abc",
    ])
    func `what can't be understood is refused with a sentence`(path: String) async throws {
        try await APIRoom.run { room in
            let answer = try await room.get(path)
            #expect(answer.status == 400)
            #expect(answer.member("type") as? String == "/api#bad-parameter")
            #expect((answer.member("detail") as? String)?.hasSuffix(".") == true)
        }
    }

    @Test func `other methods are refused with those that are taken`() async throws {
        try await APIRoom.run { room in
            let answer = try await room.send("DELETE", "/api/items")
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD")
            let path = "/api/items/1/versions/1/acknowledgement"
            #expect(try await room.get(path).headers["allow"] == "POST")
            #expect(try await room.get("/api/nothing").status == 404)
            let head = try await room.send("HEAD", "/api/items")
            #expect(head.status == 200)
            #expect(head.headers["content-length"] == "\(try await room.get("/api/items").body.count)")
        }
    }

    @Test func `nothing of the API may be read by pages of other sites`() async throws {
        try await APIRoom.run { room in
            for path in ["/api/items", "/api", "/api/openapi.json"] {
                let answer = try await room.get(path, headers: ["Origin": "https://other.example"])
                #expect(answer.headers["access-control-allow-origin"] == nil)
            }
        }
    }

    @Test func `the description names every route, for programs and for people`() async throws {
        try await APIRoom.run { room in
            let description = try await room.site.get("/api/openapi.json")
            #expect(description.headers["content-type"] == "application/json")
            #expect(description.member("openapi") as? String == "3.1.0")
            let paths = try #require(description.member("paths") as? [String: Any])
            #expect(Set(paths.keys) == Set(APISite.routes.map(\.path)))
            let page = try await room.site.get("/api")
            #expect(page.headers["content-type"] == "text/html; charset=utf-8")
            for route in APISite.routes { #expect(page.text.contains("<code>\(route.method) \(route.path)</code>")) }
            #expect(!page.text.contains("<script"))
            for problem in APIProblem.all { #expect(page.text.contains("id=\"\(problem.name)\"")) }
        }
    }

    @Test(arguments: [
        ("2026-05-06T14:00:00Z", 1_778_076_000_000), ("2026-05-06t14:00:00+02:00", 1_778_068_800_000),
        ("2026-05-06T14:00:00.5-22:30", 1_778_157_000_500),
    ])
    func `moments are taken as RFC 3339 writes them`(text: String, milliseconds: Int64) {
        #expect(APIParameter.moment(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["2026-05-06", "2026-05-06T14:00:00", "2026-05-06T14:00:00+24:00", "2026-13-06T14:00:00Z", "Z"])
    func `what is no moment is none`(text: String) { #expect(APIParameter.moment(text) == nil) }
}
