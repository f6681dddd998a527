import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

@Suite struct ReleaseSheetTests {
    /// The edition that a story has now.
    private func edition(_ id: ID<Story>, _ site: RunningSite) async throws -> String {
        String(try #require(try await site.newsroom.store.read { try $0.story(id) }).edition)
    }

    private func story(_ id: ID<Story>, _ site: RunningSite) async throws -> Story {
        try #require(try await site.newsroom.store.read { try $0.story(id) })
    }

    @Test func `the sheet shows what moves, what was found, who gets it and how it looks`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let story = try await site.newsroom.file(.example(), by: "ana")
            let sheet = try await client.get("/desk/story/\(story.id)/release")
            #expect(sheet.status == 200)
            #expect(sheet.text.contains("Ferry runs aground off Port Elm"))
            #expect(sheet.text.contains("There is no dateline."))
            #expect(sheet.text.contains("No subscribers yet"))
            #expect(sheet.text.contains("src=\"/desk/story/\(story.id)/preview\""))
            #expect(sheet.text.contains("ninjs 3.1"))
            #expect(sheet.text.contains("NewsML-G2"))
            #expect(try await self.story(story.id, site).latest == nil)
        }
    }

    @Test func `one press puts it on the wire, and the notice offers to hold it`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let story = try await site.newsroom.file(.example(), by: "ana")
            let answer = try await client.post(
                "/desk/story/\(story.id)/release",
                form: [
                    "act": "release", "embargo": "none", "when": "now", "edition": try await edition(story.id, site),
                ])
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/desk/story/\(story.id)")
            #expect(try await self.story(story.id, site).latest?.act == .release)
            let notice = try #require(answer.headers["set-cookie"]?.split(separator: ";").first)
            let queue = try await client.get(
                "/desk/queue/released", headers: ["Cookie": "\(client.cookie["Cookie"] ?? ""); \(notice)"])
            #expect(queue.text.contains("href=\"/desk/story/\(story.id)/hold\""))
            let books = try await site.newsroom.store.read { try $0.audit() }
            #expect(books.last { $0.act == "release" }?.actor == client.person.name)
        }
    }

    @Test func `a lead is proposed with its true note, and a changed figure is offered as a correction`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let (id, _) = try await site.released()
            try await site.newsroom.file(
                .example(says: "All 214 on board are safe, the port office said."), for: id, by: "ana")
            let sheet = try await client.get("/desk/story/\(id)/release")
            #expect(sheet.text.contains("(LEAD) Ferry runs aground off Port Elm"))
            #expect(sheet.text.contains("<option value=\"UPDATES\" selected>"))
            #expect(sheet.text.contains("name=\"detail\" value=\"para 2\""))
            #expect(sheet.text.contains("<del>212</del>"))
            #expect(sheet.text.contains("<ins>214</ins>"))
            #expect(sheet.text.contains("All 214 on board are safe, the port office said, not 212."))
            let answer = try await client.post(
                "/desk/story/\(id)/release",
                form: [
                    "act": "correction", "explanation": "All 214 on board are safe, not 212.", "verb": "UPDATES",
                    "detail": "para 2", "edition": try await edition(id, site),
                ])
            #expect(answer.status == 303)
            let latest = try #require(try await story(id, site).latest)
            #expect(latest.correction == Correction(.correction, "All 214 on board are safe, not 212."))
            #expect(latest.changeNote?.verb == .corrects)
        }
    }

    @Test func `a correction without a word of what was wrong comes back with the reason and all that was typed`()
        async throws
    {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let (id, _) = try await site.released()
            try await site.newsroom.file(.example(says: "More."), for: id, by: "ana")
            let answer = try await client.post(
                "/desk/story/\(id)/release",
                form: [
                    "act": "refile", "explanation": " ", "detail": "my own note", "embargo": "indefinite",
                    "edition": try await edition(id, site),
                ])
            #expect(answer.status == 422)
            #expect(answer.text.contains(Refusal.noExplanation.sentence))
            #expect(answer.text.contains("value=\"my own note\""))
            #expect(answer.text.contains("name=\"embargo\" value=\"indefinite\" checked"))
            #expect(try await story(id, site).latest?.number == 1)
        }
    }

    @Test func `an embargo at a time that is not there, or there twice, is asked about`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let story = try await site.newsroom.file(.example(), by: "ana")
            var form = [
                "act": "release", "embargo": "until", "embargo-date": "2027-03-28", "embargo-time": "03:30",
                "embargo-zone": "Europe/Athens", "edition": try await edition(story.id, site),
            ]
            let path = "/desk/story/\(story.id)/release"
            let skipped = try await client.post(path, form: form)
            #expect(skipped.status == 422)
            #expect(skipped.text.contains("02:59 and 04:00"))
            form["embargo-date"] = "2027-10-31"
            let twice = try await client.post(path, form: form)
            #expect(twice.status == 422)
            #expect(twice.text.contains("name=\"embargo-offset\" value=\"180\""))
            #expect(twice.text.contains("name=\"embargo-offset\" value=\"120\""))
            form["embargo-offset"] = "120"
            #expect(try await client.post(path, form: form).status == 303)
            #expect(
                try await self.story(story.id, site).latest?.embargo
                    == .until(try #require(WireTime(iso8601: "2027-10-31T01:30:00Z"))))
        }
    }

    @Test func `an embargo across a change of clocks lifts at its moment and not an hour off`() async throws {
        let start = try #require(WireTime(iso8601: "2027-03-27T22:00:00Z"))
        try await RunningSite.run { site in
            site.clock.advance(minutes: (start.milliseconds - site.clock.now.milliseconds) / 60_000)
            let client = try await site.signedIn(as: [.editor])
            let story = try await site.newsroom.file(.example(), by: "ana")
            // Athens goes from +2 to +3 at 01:00 UTC, between the release and the end of the embargo.
            let answer = try await client.post(
                "/desk/story/\(story.id)/release",
                form: [
                    "act": "release", "embargo": "until", "embargo-date": "2027-03-28", "embargo-time": "06:00",
                    "embargo-zone": "Europe/Athens", "edition": try await edition(story.id, site),
                ])
            #expect(answer.status == 303)
            let version = try #require(try await self.story(story.id, site).latest)
            let path = site.newsroom.masthead.path(of: version)
            #expect(try await site.get(path).status == 404)
            site.clock.advance(minutes: 299)
            #expect(try await site.get(path).status == 404)
            site.clock.advance(minutes: 1)
            #expect(site.clock.now == WireTime(iso8601: "2027-03-28T03:00:00Z"))
            #expect(try await site.get(path).status == 200)
        }
    }

    @Test func `a scheduled story waits, can be taken back by the notice, and moves by itself`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let story = try await site.newsroom.file(.example(), by: "ana")
            var form = [
                "act": "release", "embargo": "none", "when": "at", "at-date": "2026-05-06", "at-time": "21:30",
                "at-zone": "Asia/Seoul", "edition": try await edition(story.id, site),
            ]
            let path = "/desk/story/\(story.id)/release"
            #expect(try await client.post(path, form: form).status == 303)
            #expect(try await self.story(story.id, site).filed?.scheduled == .noon.adding(minutes: 30))
            let undone = try await client.post(
                "/desk/story/\(story.id)/unschedule", form: ["edition": try await edition(story.id, site)])
            #expect(undone.status == 303)
            #expect(try await self.story(story.id, site).filed?.queue == .ready)
            form["edition"] = try await edition(story.id, site)
            #expect(try await client.post(path, form: form).status == 303)
            site.clock.advance(minutes: 30)
            #expect(try await Scheduler(site.newsroom).moveDue().count == 1)
            #expect(try await self.story(story.id, site).latest?.released == .noon.adding(minutes: 30))
        }
    }

    @Test func `the preview is the public page, for the desk alone, and frames nowhere else`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.reporter])
            let story = try await site.newsroom.file(.example("A secret until noon"), by: "ana")
            let path = "/desk/story/\(story.id)/preview"
            let preview = try await client.get(path)
            #expect(preview.status == 200)
            #expect(preview.text.contains("A secret until noon"))
            let policy = try #require(preview.headers["content-security-policy"])
            #expect(policy.contains("frame-ancestors 'self'"))
            #expect(!policy.contains("script-src"))
            #expect(policy.contains("sandbox"))
            #expect(preview.headers["cache-control"] == "no-store")
            let anybody = try await site.get(path)
            #expect(anybody.status == 303)
            #expect(!anybody.text.contains("secret"))
            for page in ["/", "/rss.xml", "/feed.json", "/story/\(story.id)/a-secret-until-noon"] {
                #expect(!(try await site.get(page).text.contains("secret until noon")))
            }
        }
    }

    @Test func `a story that is not there has no sheet and no preview`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            #expect(try await client.get("/desk/story/99/preview").status == 404)
            #expect(try await client.get("/desk/story/99/release").status == 404)
        }
    }
}
