import News
import Storage
import TestSupport
import Testing

@testable import Web

struct SiteTests {
    @Test func `a newsroom without stories says so`() async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn()
            let page = try await site.get("/")
            #expect(page.status == 200)
            #expect(page.text.contains("No stories yet"))
        }
    }

    @Test func `a page changes with the next release and not before`() async throws {
        try await RunningSite.run { site in
            _ = try await site.released()
            let first = try await site.get("/")
            let tag = try #require(first.headers["etag"])
            #expect(try await site.get("/", headers: ["If-None-Match": tag]).status == 304)
            _ = try await site.released(.example("Bridge opens"))
            let second = try await site.get("/", headers: ["If-None-Match": tag])
            #expect(second.status == 200)
            #expect(second.text.contains("Bridge opens"))
        }
    }

    @Test(arguments: [
        "/nothing", "/section/none", "/story/99/x", "/story/x/y", "/keyword/none", "/?page=2", "/picture/..%2Fx",
        "/assets/none.css", "/story/+1/x", "/story/01/x", "/story/1/x/version/abc",
    ])
    func `what is not there answers 404 with a page`(path: String) async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn()
            let answer = try await site.get(path)
            #expect(answer.status == 404)
            #expect(answer.text.contains("Page not found"))
        }
    }

    @Test func `lists page through all stories without repeat`() async throws {
        try await RunningSite.run { site in
            for number in 1...65 {
                site.clock.advance(minutes: 1)
                _ = try await site.released(.example(Headline("Story number \(number) end")))
            }
            var seen: [String] = []
            for page in ["/", "/?page=2", "/?page=3"] {
                let text = try await site.get(page).text
                seen += (1...65).map { "Story number \($0) end" }.filter { text.contains(">\($0)</a>") }
            }
            #expect(seen.count == 65)
            #expect(Set(seen).count == 65)
            #expect(try await site.get("/?page=4").status == 404)
        }
    }

    @Test func `each language has its own lists, and no story is without one`() async throws {
        try await RunningSite.run { site in
            _ = try await site.released(.example("English line"))
            var french = Copy.example("Ligne française")
            french.language = "fr"
            _ = try await site.released(french)
            var german = Copy.example("Deutsche Zeile")
            german.language = "de"
            _ = try await site.released(german)
            let house = try await site.get("/").text
            let other = try await site.get("/?language=fr").text
            #expect(
                house.contains("English line") && house.contains("Deutsche Zeile") && !house.contains("Ligne française")
            )
            #expect(other.contains("Ligne française") && !other.contains("English line"))
            #expect(other.contains("lang=\"fr\"") && other.contains("Toute l"))
        }
    }

    @Test func `a keyword with a slash has its page, and no feeds that are not there`() async throws {
        try await RunningSite.run { site in
            var copy = Copy.example()
            copy.keywords = ["AC/DC"]
            let story = try await site.released(copy)
            #expect(try await site.get(story.path).text.contains("href=\"/keyword/ac%2Fdc\""))
            let page = try await site.get("/keyword/ac%2Fdc")
            #expect(page.status == 200)
            #expect(!page.text.contains("/section//"))
        }
    }

    @Test func `every answer bears the headers that keep pages from doing harm`() async throws {
        try await RunningSite.run { site in
            for path in ["/", "/none", "/feed.xml"] {
                let headers = try await site.get(path).headers
                #expect(headers["content-security-policy"]?.contains("default-src 'none'") == true)
                #expect(headers["content-security-policy"]?.contains("unsafe") == false)
                #expect(headers["x-content-type-options"] == "nosniff")
                #expect(headers["referrer-policy"] != nil && headers["cross-origin-opener-policy"] != nil)
            }
        }
    }

    @Test func `HEAD answers as GET does, without a body`() async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn()
            let get = try await site.get("/")
            let head = try await site.ask { try $0.send("HEAD", "/") }
            #expect(head.status == 200)
            #expect(head.headers["etag"] == get.headers["etag"])
        }
    }

    @Test func `the stylesheet comes under a name that changes with its contents`() async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn()
            let page = try await site.get("/").text
            let start = try #require(page.firstRange(of: "/assets/site-"))
            let name = page[start.lowerBound...].prefix { $0 != "\"" }
            let answer = try await site.get(String(name))
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "text/css; charset=utf-8")
            #expect(answer.headers["cache-control"]?.contains("immutable") == true)
        }
    }
}
