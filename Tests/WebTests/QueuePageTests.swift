import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

struct QueuePageTests {
    @Test(arguments: DeskList.allCases)
    func `every list has a page, and says so where nothing waits`(list: DeskList) async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let answer = try await ben.get("/desk/queue/\(list.rawValue)")
            #expect(answer.status == 200)
            #expect(answer.text.contains("Nothing waits here."))
        }
    }

    @Test func `a line says what an editor chooses by`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            var copy = Copy.example("خبر عاجل <b>")
            copy.language = "ar"
            copy.urgency = .urgent
            copy.provider = Party(name: "Other & Wire")
            let story = try await site.released(copy)
            let page = try await ben.get("/desk/queue/released").text
            #expect(page.contains(#"<a href="/desk/story/\#(story.id)" lang="ar" dir="rtl">خبر عاجل &lt;b&gt;</a>"#))
            #expect(
                page.contains("version 1") && page.contains("Other &amp; Wire") && page.contains(#"class="urgent""#))
            #expect(page.contains(#"<time datetime="2026-05-06T12:00:00Z">12:00</time>"#))
        }
    }

    @Test func `filters of the address cut the list, and the form shows them`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            _ = try await site.released(.example("Ferry sails"))
            var copy = Copy.example("Mill burns")
            copy.sections = ["sports"]
            _ = try await site.released(copy)
            let page = try await ben.get("/desk/queue/released?section=sports&language=en").text
            #expect(page.contains("Mill burns") && !page.contains("Ferry sails"))
            #expect(page.contains(#"<option value="sports" selected>"#))
            let nobody = try await ben.get("/desk/queue/released?desk=nowhere").text
            #expect(nobody.contains("No story here fits these filters."))
        }
    }

    @Test func `a list of many stories goes on where the page before ended`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            for number in 0..<60 { _ = try await site.newsroom.file(.example(Headline("Item \(number)")), by: "ana") }
            let first = try await ben.get("/desk/queue/edit").text
            let older = try #require(first.firstMatch(of: #/href="([^"]+)" rel="next"/#)).output.1
            let second = try await ben.get(String(older).replacing("&amp;", with: "&")).text
            let lines = #/href="/desk/story/(\d+)"/#
            let (one, two) = (first.matches(of: lines).map(\.output.1), second.matches(of: lines).map(\.output.1))
            #expect(one.count == 50 && two.count == 10 && Set(one).isDisjoint(with: two))
            #expect(!second.contains(#"rel="next""#))
        }
    }

    @Test func `a reporter sees their own drafts before those of others, and each once`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            for (line, author) in [("Own draft", ana.person.id), ("Foreign draft", ID<Person>(99))] {
                try await site.newsroom.store.write { db in
                    var story = try db.openStory(guid: "urn:\(line)", kind: .text, at: .noon)
                    story.filed = Filing(
                        copy: .example(Headline(line)), created: .noon, progress: .draft, author: author)
                    try db.save(story, at: .noon)
                }
            }
            let page = try await ana.get("/desk/queue/drafts").text
            let own = try #require(page.firstRange(of: "Own draft")),
                foreign = try #require(page.firstRange(of: "Foreign draft"))
            #expect(own.lowerBound < foreign.lowerBound)
            #expect(page.matches(of: #/Own draft/#).count == 1)
            let mine = try await ana.get("/desk/queue/drafts?mine=1").text
            #expect(mine.contains("Own draft") && !mine.contains("Foreign draft"))
        }
    }

    @Test func `words that can't be looked for are answered with a sentence`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let page = try await ben.get("/desk/queue/released?q=%2E%2E").text
            #expect(page.contains("There is no word to search for."))
            #expect(try await ben.get("/desk/search?q=%2E%2E").text.contains("There is no word to search for."))
        }
    }

    @Test func `a search finds what is on the wire by its text and what waits by its headline`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            _ = try await site.released(.example("Ferry sails", says: "It passed the lighthouse."))
            _ = try await site.newsroom.file(.example("Lighthouse to close"), by: "ana")
            _ = try await SearchIndex(site.newsroom.store).catchUp(at: .noon)
            let page = try await ben.get("/desk/search?q=lighthouse").text
            #expect(page.contains("Ferry sails") && page.contains("Lighthouse to close"))
            #expect(try await ben.get("/desk/search?q=windmill").text.contains("No story has these words."))
        }
    }

    @Test func `a view keeps a list's filters, and its deletion can be taken back`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn(as: [.chief])
            let saved = try await clara.post(
                "/desk/views", form: ["name": "Sport <1>", "query": "released?section=sports&bogus=1", "shared": "1"])
            #expect(saved.status == 303 && saved.headers["location"] == "/desk/queue/released?section=sports")
            let ben = try await site.signedIn(as: [.reporter])
            let page = try await ben.get("/desk/queue/edit").text
            #expect(
                page.contains(#"<a href="/desk/queue/released?section=sports""#) && page.contains("Sport &lt;1&gt;"))
            let view = try #require(try await site.newsroom.store.read { try $0.savedViews(for: ben.person.id) }.first)
            #expect(try await ben.post("/desk/views/\(view.id)/delete").status == 422)
            let deleted = try await clara.post("/desk/views/\(view.id)/delete")
            let notice = try await clara.get(
                "/desk/queue/edit", headers: ["Cookie": try cookies(of: clara, and: deleted)]
            ).text
            #expect(notice.contains("The view is deleted.") && notice.contains(#"action="/desk/views""#))
            #expect(notice.contains(#"name="query" value="released?section=sports""#))
        }
    }

    @Test func `a view can't lead anywhere but to a list`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            for query in ["", "//evil.example", "nowhere?x=1", "../story/1"] {
                #expect(
                    try await ben.post("/desk/views", form: ["name": "X", "query": query]).status == 400, "\(query)")
            }
        }
    }

    private func cookies(of client: DeskClient, and answer: LoopbackClient.Answer) throws -> String {
        let notice = try #require(answer.headers["set-cookie"]?.split(separator: ";").first)
        return "\(client.cookie["Cookie"] ?? ""); \(notice)"
    }
}
