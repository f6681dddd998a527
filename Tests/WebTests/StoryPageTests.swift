import News
import Storage
import TestSupport
import Testing

@testable import Web

struct StoryPageTests {
    @Test func `a released story is read at its one address, and every other leads there`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            #expect(story.path == "/story/1/ferry-runs-aground-off-port-elm")
            let page = try await site.get(story.path)
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>Ferry runs aground off Port Elm</h1>"))
            #expect(page.text.contains("All 212 on board are safe, the port office said."))
            for other in ["/story/1", "/story/1/another-headline"] {
                let answer = try await site.get(other)
                #expect(answer.status == 308)
                #expect(answer.headers["location"] == story.path)
            }
        }
    }

    @Test func `a package shows its stories in its order, and none that readers may not see`() async throws {
        try await RunningSite.run { site in
            let first = try await site.released(.example("Ferry runs aground"))
            let second = try await site.released(.example("Ferry line shuts its pier"))
            let waits = try await site.released(
                .example("Inquiry to begin"), embargo: .until(.noon.adding(minutes: 60)))
            var copy = Copy.example("The ferry, all stories")
            copy.kind = .package
            for id in [second.id, waits.id, first.id] {
                let guid = try #require(try await site.newsroom.store.read { try $0.story(id)?.guid })
                try copy.add(Link(.other("irel:hasMember"), to: guid, isReference: true))
            }
            let package = try await site.released(copy)
            let page = try await site.get(package.path).text
            let places = ["In this package", second.path, first.path].map { page.range(of: $0)?.lowerBound }
            #expect(places.allSatisfy { $0 != nil })
            #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
            #expect(!page.contains("Inquiry to begin"))
            #expect(try await !site.get(first.path).text.contains("In this package"))
        }
    }

    @Test func `the page shows every part of a story`() async throws {
        try await RunningSite.run { site in
            var copy = Copy.example()
            copy.byline = "By Ana Example"
            copy.creators = [Party(name: "Ana Example", email: "ana@elm.example")]
            copy.dateline = Dateline(
                places: ["Port Elm"], date: LocalDate(year: 2026, month: 5, day: 6), credit: "Meridian")
            copy.genres = [Subject("Interview")]
            copy.pictures = [
                Picture(reference: "p", caption: "The ferry on a sandbank.", isForSale: false, creditLine: "Meridian")
            ]
            copy.body.blocks.append(.picture("p"))
            copy.rights = [Rights(notice: "© 2026 Meridian")]
            let story = try await site.released(copy)
            let page = try await site.get(story.path).text
            for part in [
                "href=\"#contents\"", "href=\"#navigation\"", ">National</a>", "May 6, 2026", "(Interview)",
                "By Ana Example",
                "PORT ELM, May 6 (Meridian) -\u{2060}-", "<figcaption>", "The ferry on a sandbank.",
                "(PHOTO NOT FOR SALE) (Meridian)", "href=\"/keyword/ferry\"", "mailto:ana@elm.example",
                "© 2026 Meridian",
                "How can we improve?", "/history", "application/ld+json",
            ] {
                #expect(page.contains(part), "\(part) is missing")
            }
        }
    }

    @Test func `what clients are told never reaches readers`() async throws {
        try await RunningSite.run { site in
            var copy = Copy.example()
            copy.editorsNote = "NOTE-FOR-EDITORS"
            let story = try await site.released(copy)
            copy.body = Body(paragraphs: ["New text."])
            try await site.newsroom.file(copy, for: story.id, by: "ana")
            _ = try await site.newsroom.lead(story.id, note: ChangeNote(.adds, "CHANGE-NOTE"), by: "ana")
            for path in [story.path, story.path + "/history", "/", "/feed.xml", "/rss.xml", "/feed.json"] {
                let text = try await site.get(path).text
                #expect(!text.contains("NOTE-FOR-EDITORS") && !text.contains("CHANGE-NOTE"), "leaked on \(path)")
            }
        }
    }

    @Test func `a lead shows at the same address with its tag, and the version before stays behind history`()
        async throws
    {
        try await RunningSite.run { site in
            let story = try await site.released()
            _ = try await site.get(story.path)
            try await site.newsroom.file(.example(says: "The captain spoke."), for: story.id, by: "ana")
            site.clock.advance(minutes: 20)
            _ = try await site.newsroom.lead(story.id, by: "ana")
            let page = try await site.get(story.path).text
            #expect(page.contains("The captain spoke.") && page.contains("(LEAD)") && page.contains("Updated"))
            let history = try await site.get(story.path + "/history").text
            #expect(history.contains("href=\"\(story.path)/version/1\""))
            let old = try await site.get(story.path + "/version/1").text
            #expect(
                old.contains("All 212 on board") && old.contains("This is an earlier version")
                    && old.contains("noindex"))
            #expect(try await site.get(story.path + "/version/2").headers["location"] == story.path)
            #expect(try await site.get(story.path + "/version/3").status == 404)
        }
    }

    @Test func `a correction stays in sight on every later version`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            try await site.newsroom.file(.example(says: "All 221 are safe."), for: story.id, by: "ana")
            _ = try await site.newsroom.correct(
                story.id, Correction(.correction, "The ferry carried 221 people, not 212."), by: "ana")
            try await site.newsroom.file(.example(says: "All 221 are ashore."), for: story.id, by: "ana")
            _ = try await site.newsroom.lead(story.id, by: "ana")
            #expect(try await site.get(story.path).text.contains("The ferry carried 221 people, not 212."))
        }
    }

    @Test func `a killed story answers 410 with the reason and no word of itself`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            let other = try await site.released(.example("Drill held off Port Elm", says: "It was a drill."))
            _ = try await site.get(story.path)
            _ = try await site.newsroom.kill(
                story.id, because: "There was no accident.", substitute: other.id, by: "chief")
            for path in [story.path, story.path + "/history", story.path + "/version/1", "/story/1"] {
                let page = try await site.get(path)
                #expect(page.status == 410)
                #expect(page.text.contains("There was no accident."))
                #expect(page.text.contains(other.path))
                #expect(!page.text.contains("Ferry runs aground") && !page.text.contains("212"))
            }
            #expect(!(try await site.get("/").text.contains("Ferry runs aground")))
            #expect(try await site.get("/feed.xml").text.contains("deleted-entry"))
        }
    }

    @Test func `a held story answers 404 until it is lifted`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            _ = try await site.newsroom.hold(story.id, because: "In doubt.", by: "ana")
            for path in [story.path, story.path + "/history", story.path + "/version/1"] {
                #expect(try await site.get(path).status == 404)
            }
            _ = try await site.newsroom.lift(story.id, by: "ana")
            #expect(try await site.get(story.path).status == 200)
        }
    }

    @Test func `an embargoed story is nowhere until its time, and everywhere from then on`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released(embargo: .until(site.clock.now.adding(minutes: 60)))
            let paths = [
                story.path, story.path + "/history", "/", "/section/national", "/feed.xml", "/rss.xml", "/feed.json",
            ]
            for path in paths + ["/keyword/ferry", "/section/national/feed.json"] {
                let answer = try await site.get(path)
                #expect(!answer.text.contains("aground"), "leaked on \(path)")
            }
            #expect(try await site.get(story.path).status == 404)
            site.clock.advance(minutes: 60)
            for path in paths { #expect(try await site.get(path).text.contains("aground"), "missing on \(path)") }
        }
    }

    @Test func `a story killed under embargo answers as if it had never been`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released(embargo: .untilFurtherNotice)
            _ = try await site.newsroom.kill(story.id, because: "SECRET", by: "chief")
            #expect(try await site.get(story.path).status == 404)
            #expect(!(try await site.get("/feed.xml").text.contains("SECRET")))
        }
    }

    @Test func `nothing that is written can become markup`() async throws {
        try await RunningSite.run { site in
            let attack = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
            var copy = Copy.example(Headline(attack), says: attack)
            copy.byline = attack
            copy.keywords = [attack]
            copy.description = attack
            copy.dateline = Dateline(asReceived: attack)
            copy.creators = [Party(name: attack, email: "a@b.example\" onclick=\"alert(3)")]
            copy.body.blocks.append(.paragraph([Run("x", link: "javascript:alert(4)")]))
            copy.body.blocks.append(.preserved(attack))
            copy.pictures = [
                Picture(
                    reference: "p", caption: attack, alternative: attack,
                    renditions: [Rendition(href: "https://a.example/\"onload=\"alert(5)", contentType: "image/png")])
            ]
            copy.links = [Link(.seeAlso, to: "javascript:alert(6)", title: attack)]
            let story = try await site.released(copy)
            for path in [story.path, "/", story.path + "/history"] {
                let page = try await site.get(path).text
                #expect(
                    !page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("\"javascript:"))
                #expect(!page.contains("\" onclick=\"") && !page.contains("\"onload=\""))
            }
        }
    }

    @Test func `an earlier version says what has been corrected since`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            try await site.newsroom.file(.example(says: "All 221 are safe."), for: story.id, by: "ana")
            _ = try await site.newsroom.correct(story.id, Correction(.correction, "There were 221."), by: "ana")
            #expect(try await site.get(story.path + "/version/1").text.contains("There were 221."))
        }
    }

    @Test func `the end of an embargo reads as the release`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released(embargo: .untilFurtherNotice)
            _ = try await site.newsroom.lift(story.id, by: "ana")
            let history = try await site.get(story.path + "/history").text
            #expect(!history.contains("Hold lifted"))
        }
    }

    @Test func `a hold has no page of its own`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            _ = try await site.newsroom.hold(story.id, because: "In doubt.", by: "ana")
            _ = try await site.newsroom.lift(story.id, by: "ana")
            #expect(try await site.get(story.path + "/version/2").status == 404)
        }
    }

    @Test func `a right-to-left story says so where the words around it run the other way`() async throws {
        try await RunningSite.run { site in
            var copy = Copy.example("عبّارة تجنح قرب الميناء", says: "قال مكتب الميناء إن الجميع بخير.")
            copy.language = "ar"
            let story = try await site.released(copy)
            let page = try await site.get(story.path).text
            #expect(page.contains("<h1 lang=\"ar\" dir=\"rtl\">"))
        }
    }
}
