import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// What editors of subscribers see and take.
struct PortalTests {
    private static var sports: ProductFilter {
        var filter = ProductFilter()
        filter.sections = ["sports"]
        return filter
    }

    /// The smallest PNG header that tells a size.
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 4, 0, 0, 0, 3, 0]
        + (0..<100_000).map { UInt8($0 % 251) }

    private static func copy(_ headline: String, in section: String = "sports") -> Copy {
        var copy = Copy.example(Headline(stringLiteral: headline), says: "Words of \(headline).")
        copy.sections = [section]
        return copy
    }

    @Test func `an editor finds what is theirs in lists, search and pages, and nothing else`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor(filter: Self.sports)
            let own = try await site.released(Self.copy("Rovers win the cup"))
            let other = try await site.released(Self.copy("Budget passed", in: "national"))
            let waits = try await site.released(
                Self.copy("Signing to be announced"), embargo: .until(.noon.adding(minutes: 60)))
            try await SearchIndex.catchUpAll(site.newsroom)
            for path in ["/portal", "/portal/product/kim", "/portal/search?q=of"] {
                let page = try await kim.get(path).text
                #expect(page.contains("Rovers win the cup"), "\(path)")
                #expect(!page.contains("Budget") && !page.contains("Signing"), "\(path)")
            }
            #expect(try await kim.get("/portal/story/\(own.id)").text.contains("Words of Rovers"))
            for id in [other.id, waits.id, ID<Story>(999)] {
                for end in [
                    "", "/version/1", "/compare", "/version/1/text", "/version/1/as/ninjs-3.1", "/version/1/picture/1",
                ] {
                    #expect(try await kim.get("/portal/story/\(id)\(end)").status == 404, "\(id)\(end)")
                }
            }
            #expect(try await kim.get("/portal/product/nothing").status == 404)
            #expect(try await kim.get("/portal/story/1/version/x").status == 404)
            site.clock.advance(minutes: 61)
            #expect(try await kim.get("/portal").text.contains("Signing to be announced"))
        }
    }

    @Test func `all versions are there, with what each changed, and only the newest may be published`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let story = try await site.released(Self.copy("Ferry aground"))
            _ = try await site.newsroom.lead(
                story.id,
                editing: .init { copy in
                    var copy = copy
                    copy.body = Body(paragraphs: ["A ferry ran aground.", "All 221 are safe."])
                    return copy
                }, by: "ana")
            let page = try await kim.get("/portal/story/\(story.id)").text
            #expect(page.contains("It may be published now.") && page.contains("/compare?a=1&amp;b=2"))
            let first = try await kim.get("/portal/story/\(story.id)/version/1").text
            #expect(first.contains("A newer version is on the wire.") && first.contains("Words of Ferry"))
            let compared = try await kim.get("/portal/story/\(story.id)/compare?a=1&b=2").text
            #expect(compared.contains("<ins>") && compared.contains("<del>"))
        }
    }

    @Test func `of a killed story nothing is left but that it was killed, for those who could have it`() async throws {
        try await RunningSite.run { site in
            let (kim, lee) = (try await site.editor(), try await site.editor(named: "lee", filter: Self.sports))
            let story = try await site.released(Self.copy("Mayor resigns", in: "national"))
            site.clock.advance(minutes: 1)
            _ = try await site.newsroom.kill(story.id, because: "It was a forgery.", by: "ana")
            let page = try await kim.get("/portal/story/\(story.id)").text
            #expect(page.contains("It was a forgery.") && !page.contains("Words of Mayor"))
            #expect(page.contains("do not publish any version of it"))
            #expect(try await kim.get("/portal/story/\(story.id)/version/1").status == 404)
            #expect(try await kim.get("/portal/story/\(story.id)/version/2/text").status == 404)
            #expect(try await !kim.get("/portal").text.contains("Mayor"))
            #expect(try await lee.get("/portal/story/\(story.id)").status == 404)
        }
    }

    @Test func `what is taken is in the report, and what was only looked at is not`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let story = try await site.released(Self.copy("=Rovers win"))
            let other = try await site.released(Self.copy("Cup drawn"))
            let path = "/portal/story/\(story.id)/version/1"
            let text = try await kim.get("\(path)/text")
            #expect(text.text == "=Rovers win\n\nA ferry ran aground.\n\nWords of =Rovers win.\n")
            let file = try await kim.get("\(path)/as/ninjs-3.1")
            #expect(file.headers["content-disposition"] == "attachment; filename=\"story\(story.id)-v1.json\"")
            #expect(file.text.contains("Words of"))
            #expect(try await kim.get("\(path)/as/nothing").status == 404)
            #expect(try await kim.get("/portal/archive?story=\(story.id)&format=wire-text").status == 200)
            // A link in a letter leads here from another site, and they get it as well. Not theirs is what somebody of the newsroom saw who looks in.
            _ = try await kim.get("\(path)/text", headers: ["Sec-Fetch-Site": "cross-site"])
            let sam = try await site.signedIn(as: [.subscriberManager])
            let looking = "\(sam.cookie["Cookie"] ?? ""); \(PortalSite.lookingCookie)=kim"
            #expect(try await site.get("\(path)/text", headers: ["Cookie": looking]).status == 200)
            let table = try await kim.get("/portal/usage.csv")
            let lines = table.text.split(separator: "\r\n")
            #expect(lines.count == 5)
            #expect(lines.dropFirst().allSatisfy { $0.contains("\"'=Rovers win\"") && $0.contains("\"Kim kim\"") })
            let key = try await site.newsroom.makeKey("cms", of: "kim", scopes: [.read], perMinute: 60, by: "sam")
            let fetched = try await site.get(
                "/api/items/\(other.id)", headers: ["Authorization": "Bearer \(key.token)"])
            #expect(fetched.status == 200)
            let page = try await kim.get("/portal/usage").text
            #expect(page.contains("Fetched by programs") && page.contains("<td>API, cms</td><td class=\"number\">1<"))
            #expect(page.contains("Text copied") && page.contains("Story downloaded") && page.contains("In an archive"))
            #expect(try await kim.get("/portal/usage?month=2020-01").text.contains("Nothing was taken"))
        }
    }

    @Test func `pictures that are not for sale are left out and cannot be asked for`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let kept = try site.pictures.keep(Self.png)
            var copy = Self.copy("With pictures")
            copy.pictures = [Picture(reference: "p", caption: "The cup", isForSale: false, renditions: [kept])]
            let digest = try #require(kept.keptDigest)
            let shut = try await site.released(copy)
            #expect(try await kim.get("/portal/picture/\(digest)").status == 404)
            #expect(try await kim.get("/portal/story/\(shut.id)/version/1/picture/\(digest)").status == 404)
            let page = try await kim.get("/portal/story/\(shut.id)").text
            #expect(page.contains("not for sale") && !page.contains(digest))
            copy.pictures[0].isForSale = true
            let open = try await site.released(copy)
            #expect(try await kim.get("/portal/story/\(open.id)").text.contains("/portal/picture/\(digest)"))
            #expect(try await kim.get("/portal/picture/\(digest)").body == Self.png)
            let taken = try await kim.get("/portal/story/\(open.id)/version/1/picture/\(digest)")
            #expect(taken.headers["content-disposition"]?.hasPrefix("attachment") == true)
        }
    }

    @Test func `a story and a keyword are followed, and dropped with a way back`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor(filter: Self.sports)
            let lee = try await site.editor(named: "lee")
            let (own, other) = (
                try await site.released(Self.copy("Rovers win")).id,
                try await site.released(Self.copy("Budget", in: "national")).id
            )
            #expect(try await kim.post("/portal/follows", form: ["story": "\(own)", "mail": "on"]).status == 303)
            #expect(try await kim.post("/portal/follows", form: ["story": "\(own)"]).status == 422)
            #expect(try await kim.post("/portal/follows", form: ["story": "\(other)"]).status == 422)
            #expect(try await kim.post("/portal/follows", form: ["keyword": " cup <b> "]).status == 303)
            #expect(try await kim.post("/portal/follows", form: ["keyword": "  "]).status == 422)
            let page = try await kim.get("/portal/follows").text
            #expect(page.contains("Rovers win") && page.contains("cup &lt;b&gt;") && !page.contains("Budget"))
            let interests = try await site.newsroom.store.read { try $0.interests(of: kim.person.id) }
            let id = try #require(interests.last?.id)
            // Nobody drops what another follows.
            _ = try await lee.post("/portal/follows/\(id)/drop")
            #expect(try await site.newsroom.store.read { try $0.interests(of: kim.person.id).count } == 2)
            let dropped = try await kim.post("/portal/follows/\(id)/drop")
            #expect(dropped.headers["set-cookie"]?.hasPrefix("__Host-portal-notice=") == true)
            #expect(try await site.newsroom.store.read { try $0.interests(of: kim.person.id).count } == 1)
        }
    }

    @Test func `editors see how their own destinations do, and resume what is parked, not what was paused`()
        async throws
    {
        try await RunningSite.run { site in
            let (kim, lee) = (try await site.editor(), try await site.editor(named: "lee"))
            let made = try await site.newsroom.addDestination(
                "north-ftp", of: "kim", route: "folder /tmp/none", format: "ninjs-3.1", by: "sam")
            try await site.newsroom.store.write { try $0.set(.parked, because: "It refuses.", of: made.id) }
            let page = try await kim.get("/portal/deliveries").text
            #expect(page.contains("north-ftp") && page.contains("It refuses.") && page.contains("Parked"))
            #expect(!page.contains("/tmp/none"))
            #expect(try await !lee.get("/portal/deliveries").text.contains("north-ftp"))
            #expect(try await lee.post("/portal/deliveries/\(made.id)/resume").status == 422)
            #expect(try await kim.post("/portal/deliveries/\(made.id)/resume").status == 303)
            #expect(try await site.newsroom.store.read { try $0.destination(made.id)?.state } == .active)
            try await site.newsroom.pause("north-ftp", because: nil, by: "sam")
            #expect(try await kim.post("/portal/deliveries/\(made.id)/resume").status == 422)
        }
    }

    @Test func `editors make keys for their programs, see each secret once, and take them back`() async throws {
        try await RunningSite.run { site in
            let (kim, lee) = (try await site.editor(), try await site.editor(named: "lee"))
            let page = try await kim.post("/portal/keys", form: ["name": "archive <import>", "scope": "read"]).text
            let token = String(try #require(page.firstMatch(of: /dateline_[0-9a-f]{64}/)).0)
            #expect(try await site.get("/api/items", headers: ["Authorization": "Bearer \(token)"]).status == 200)
            let list = try await kim.get("/portal/keys").text
            #expect(list.contains("archive &lt;import&gt;") && !list.contains(token))
            #expect(try await !lee.get("/portal/keys").text.contains("archive"))
            let id = try #require(try await site.newsroom.store.read { try $0.keys(of: kim.subscriber.id).first?.id })
            #expect(try await lee.post("/portal/keys/\(id)/revoke").status == 404)
            #expect(try await kim.post("/portal/keys/\(id)/revoke").status == 303)
            #expect(try await site.get("/api/items", headers: ["Authorization": "Bearer \(token)"]).status == 401)
            #expect(try await kim.post("/portal/keys", form: ["name": "", "scope": "read"]).status == 422)
            #expect(try await kim.post("/portal/keys", form: ["name": "nothing"]).status == 422)
        }
    }

    @Test func `who took a story and sees its recall can say that it was dealt with, once`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let story = try await site.released(Self.copy("Mayor resigns"))
            _ = try await kim.get("/portal/story/\(story.id)/version/1/text")
            site.clock.advance(minutes: 1)
            _ = try await site.newsroom.kill(story.id, because: "It was a forgery.", by: "ana")
            let path = "/portal/story/\(story.id)"
            #expect(try await kim.get(path).text.contains("\(path)/acknowledge"))
            #expect(try await kim.post("\(path)/acknowledge").status == 303)
            #expect(try await !kim.get(path).text.contains("\(path)/acknowledge"))
            let kept = try await site.newsroom.store.read { try $0.collections(of: story.id) }
            #expect(kept.map(\.number) == [1, 2] && kept.map(\.channel) == ["portal", "portal"])
            #expect(kept.last?.acknowledged == site.clock.now)
        }
    }

    @Test func `an archive is one that Python's zipfile finds whole, with every text and picture in it`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let kept = try site.pictures.keep(Self.png)
            var copy = Self.copy("Straße und Öl")
            copy.pictures = [Picture(reference: "p", caption: "The cup", renditions: [kept])]
            let stories = [try await site.released(copy).id, try await site.released(Self.copy("Another")).id]
            let query = stories.map { "story=\($0)" }.joined(separator: "&")
            let zip = try await kim.get("/portal/archive?\(query)&format=newsml-g2&pictures=yes")
            #expect(zip.headers["content-length"] == String(zip.body.count))
            let file = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString).zip")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(zip.body).write(to: file)
            let check = """
                import sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                assert z.testzip() is None
                print(*sorted(i.filename + ' ' + str(i.file_size) for i in z.infolist()), sep='\\n')
                """
            let listed = try Python.run(["-c", check, file.path])
            let single = try await kim.get("/portal/story/\(stories[0])/version/1/as/newsml-g2")
            #expect(listed.contains("story\(stories[0])-v1.xml \(single.body.count)"))
            #expect(listed.contains(".png \(Self.png.count)"))
            #expect(listed.split(separator: "\n").count == 3)
            #expect(try await kim.get("/portal/archive?format=newsml-g2").status == 422)
        }
    }
}

/// The system's Python, for what it judges by itself.
private enum Python {
    static func run(_ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SearchIndex {
    /// Makes all of the wire findable.
    fileprivate static func catchUpAll(_ newsroom: Newsroom) async throws {
        let index = SearchIndex(newsroom.store)
        while true {
            let state = try await index.catchUp(batch: 100, at: .noon)
            if state.done == state.head { return }
        }
    }
}
