import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

@Suite struct DeskVerbTests {
    private func story(_ id: ID<Story>, _ site: RunningSite) async throws -> Story {
        try #require(try await site.newsroom.store.read { try $0.story(id) })
    }

    private func edition(_ id: ID<Story>, _ site: RunningSite) async throws -> String {
        String(try await story(id, site).edition)
    }

    @Test func `an urgent takes its words and one press`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let page = try await client.get("/desk/urgent")
            #expect(page.status == 200)
            #expect(page.text.contains("autofocus"))
            let answer = try await client.post(
                "/desk/urgent", form: ["line": "Ferry aground off Port Elm: port office"])
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/desk/story/1")
            let version = try #require(try await story(ID(1), site).latest)
            #expect(version.taggedHeadline == "(URGENT) Ferry aground off Port Elm: port office")
            #expect(version.copy.urgency == .urgent)
            let flash = try await client.post(
                "/desk/urgent", form: ["line": "Ferry sinks", "urgency": "1", "language": "fr"])
            #expect(flash.status == 303)
            #expect(try await story(ID(2), site).latest?.copy.urgency == .flash)
            #expect(try await story(ID(2), site).latest?.copy.language == "fr")
        }
    }

    @Test func `an urgent without words says so and moves nothing`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let answer = try await client.post("/desk/urgent", form: ["line": "  "])
            #expect(answer.status == 422)
            #expect(answer.text.contains(Refusal.noHeadline.sentence))
            #expect(try await site.newsroom.store.read { try $0.wireHead() } == 0)
        }
    }

    @Test func `hold wants its reason, and lift lets the story go again`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let (id, path) = try await site.released()
            #expect(try await client.get("/desk/story/\(id)/hold").status == 200)
            let without = try await client.post(
                "/desk/story/\(id)/hold", form: ["reason": "", "edition": try await edition(id, site)])
            #expect(without.status == 422)
            #expect(without.text.contains(Refusal.noReason.sentence))
            let held = try await client.post(
                "/desk/story/\(id)/hold", form: ["reason": "In doubt.", "edition": try await edition(id, site)])
            #expect(held.status == 303)
            #expect(try await site.get(path).status == 404)
            let lifted = try await client.post("/desk/story/\(id)/lift", form: ["edition": try await edition(id, site)])
            #expect(lifted.status == 303)
            #expect(try await site.get(path).status == 200)
        }
    }

    @Test func `a kill names the story and asks once more before it acts`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.chief])
            let (id, path) = try await site.released()
            let (other, _) = try await site.released(.example("Ferry afloat after a night on the sand"))
            let form = [
                "reason": "A hoax.", "substitute": other.description, "edition": try await edition(id, site),
            ]
            let sheet = try await client.get("/desk/story/\(id)/kill")
            #expect(sheet.text.contains("Version 1"))
            let asking = try await client.post("/desk/story/\(id)/kill", form: form)
            #expect(asking.status == 200)
            #expect(asking.text.contains("Kill this story: Ferry runs aground off Port Elm"))
            #expect(asking.text.contains("Ferry afloat after a night on the sand"))
            #expect(try await story(id, site).stage == .released)
            let killed = try await client.post("/desk/story/\(id)/kill", form: form.merging(["then": "kill"]) { $1 })
            #expect(killed.status == 303)
            let latest = try #require(try await story(id, site).latest)
            #expect(latest.status == .canceled)
            #expect(latest.substitute == (try await story(other, site)).guid)
            #expect(try await site.get(path).status == 410)
        }
    }

    @Test func `a substitute is found by its number or its words`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.chief])
            let (id, _) = try await site.released()
            let (other, _) = try await site.released(.example("Tugs free the vessel at dawn"))
            _ = try await SearchIndex(site.newsroom.store).catchUp(batch: 100, at: site.clock.now)
            for words in [other.description, "tugs dawn"] {
                let page = try await client.post(
                    "/desk/story/\(id)/kill",
                    form: ["then": "find", "find": words, "reason": "A hoax.", "edition": try await edition(id, site)])
                #expect(page.text.contains("\(other): Tugs free the vessel at dawn"), "\(words)")
                #expect(page.text.contains(">A hoax.</textarea>"))
            }
            let nothing = try await client.post(
                "/desk/story/\(id)/kill",
                form: ["then": "find", "find": "zeppelin", "edition": try await edition(id, site)])
            #expect(nothing.text.contains("No story was found"))
            #expect(try await story(id, site).stage == .released)
        }
    }

    @Test func `off the site a story is gone from pages and feeds at once, and back at once`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let (id, path) = try await site.released()
            for page in ["/", "/feed.xml", "/rss.xml", "/feed.json", path] {
                #expect(try await site.get(page).text.contains("Ferry runs aground"), "\(page)")
            }
            let out = try await client.post(
                "/desk/story/\(id)/withdraw", form: ["edition": try await edition(id, site)])
            #expect(out.status == 303)
            #expect(try await site.get(path).status == 404)
            for page in ["/", "/feed.xml", "/rss.xml", "/feed.json", path] {
                #expect(!(try await site.get(page).text.contains("Ferry runs aground")), "\(page)")
            }
            #expect(try await story(id, site).latest?.status == .usable)
            #expect(try await site.newsroom.store.read { try $0.wireHead() } == 1)
            let back = try await client.post(
                "/desk/story/\(id)/restore", form: ["edition": try await edition(id, site)])
            #expect(back.status == 303)
            #expect(try await site.get(path).status == 200)
            #expect(try await site.get("/rss.xml").text.contains("Ferry runs aground"))
        }
    }

    @Test func `ready and send back hand copy on, and the notice takes it back`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.editor])
            let reporter = try await site.signedIn(as: [.reporter], named: "ana")
            let filed = try await site.newsroom.file(.example(), by: "ana")
            let path = "/desk/story/\(filed.id)"
            #expect(
                try await client.post("\(path)/ready", form: ["edition": try await edition(filed.id, site)]).status
                    == 303)
            #expect(try await story(filed.id, site).filed?.queue == .ready)
            let undo = ["edition": try await edition(filed.id, site), "queue": "edit"]
            #expect(try await client.post("\(path)/progress", form: undo).status == 303)
            #expect(try await story(filed.id, site).filed?.queue == .edit)
            #expect(try await client.get("\(path)/send-back").text.contains("Pat ana"))
            let form = [
                "comment": "Who says so?", "assignee": reporter.person.id.description,
                "edition": try await edition(filed.id, site),
            ]
            #expect(try await client.post("\(path)/send-back", form: form).status == 303)
            let back = try await story(filed.id, site)
            #expect(back.filed?.queue == .draft)
            #expect(back.assignee == reporter.person.id)
            let comments = try await site.newsroom.store.read { try $0.comments(on: filed.id) }
            #expect(comments.map(\.text) == ["Who says so?"])
        }
    }

    @Test func `a translation opens as a draft tied to its source`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.reporter])
            let (id, _) = try await site.released()
            #expect(try await client.get("/desk/story/\(id)/translate").text.contains("value=\"fr\""))
            let same = try await client.post("/desk/story/\(id)/translate", form: ["language": "en"])
            #expect(same.status == 422)
            let answer = try await client.post("/desk/story/\(id)/translate", form: ["language": "ko"])
            #expect(answer.headers["location"] == "/desk/story/2")
            let translation = try await story(ID(2), site)
            #expect(translation.filed?.queue == .draft)
            #expect(translation.filed?.author == client.person.id)
            let source = try await story(id, site)
            #expect(translation.filed?.copy.links.first == Link(.translationOf, to: source.guid, isReference: true))
        }
    }

    @Test func `a package is put together by numbers and arranged by buttons`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.reporter])
            let (one, _) = try await site.released(.example("One"))
            let (two, _) = try await site.released(.example("Two"))
            let opened = try await client.post(
                "/desk/package", form: ["headline": "The day", "first": one.description])
            let path = try #require(opened.headers["location"])
            let id = ID<Story>(3)
            #expect(path == "/desk/story/3/package")
            #expect(
                try await client.post(
                    path, form: ["do": "add", "member": two.description, "edition": try await edition(id, site)]
                )
                .status == 303)
            let page = try await client.get(path)
            #expect(page.text.contains("Take out: Two"))
            let guid = try await story(two, site).guid
            let up = ["do": "up", "guid": guid, "place": "2", "edition": try await edition(id, site)]
            #expect(try await client.post(path, form: up).headers["location"] == "\(path)?at=1")
            #expect(try await story(id, site).filed?.copy.members.map(\.title) == ["Two", "One"])
            let unknown = try await client.post(
                path, form: ["do": "add", "member": "999", "edition": try await edition(id, site)])
            #expect(unknown.status == 422)
            #expect(unknown.text.contains(PackageRefusal.noStory.sentence))
            #expect(try await client.get("/desk/story/\(one)/package").status == 404)
        }
    }

    @Test func `somebody else's package is not a reporter's to arrange`() async throws {
        try await RunningSite.run { site in
            let editor = try await site.signedIn(as: [.editor])
            let reporter = try await site.signedIn(as: [.reporter])
            let (one, _) = try await site.released()
            _ = try await editor.post("/desk/package", form: ["headline": "The day"])
            let refused = try await reporter.post(
                "/desk/story/2/package",
                form: ["do": "add", "member": one.description, "edition": try await edition(ID(2), site)])
            #expect(refused.status == 422)
            #expect(try await story(ID(2), site).filed?.copy.members == [])
        }
    }

    @Test func `whoever acts on a page that has grown old is told, and nothing moves`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [.chief])
            let (id, _) = try await site.released()
            try await site.newsroom.file(.example(says: "More."), for: id, by: "ana")
            let now = try await story(id, site)
            let old = ["edition": String(now.edition - 1)]
            let changed = StoryHasChanged(id: id, edition: now.edition).sentence
            let acts: [(String, [String: String])] = [
                ("release", ["act": "lead"]), ("release", ["act": "correction", "explanation": "It was."]),
                (
                    "release",
                    ["act": "lead", "when": "at", "at-date": "2027-01-01", "at-time": "10:00", "at-zone": "UTC"]
                ),
                ("hold", ["reason": "Doubt."]), ("lift", [:]), ("withdraw", [:]), ("restore", [:]), ("ready", [:]),
                ("progress", ["queue": "draft"]), ("send-back", ["comment": "Why?"]), ("unschedule", [:]),
                ("kill", ["reason": "Wrong.", "then": "kill"]), ("kill", ["reason": "Wrong."]),
                ("package", ["do": "remove", "guid": "x"]),
            ]
            for (act, fields) in acts where act != "package" {
                let answer = try await client.post("/desk/story/\(id)/\(act)", form: old.merging(fields) { $1 })
                #expect(answer.status == 422, "\(act)")
                #expect(answer.text.contains(changed), "\(act)")
                let without = try await client.post("/desk/story/\(id)/\(act)", form: fields)
                #expect(without.status == 400, "\(act)")
            }
            #expect(try await story(id, site) == now)
        }
    }

    @Test(arguments: [
        (Role.reporter, ["translate"]),
        (.editor, ["release", "ready", "hold", "withdraw", "translate"]),
        (.chief, ["release", "ready", "hold", "withdraw", "translate", "kill"]),
        (.administrator, []),
        (.subscriberManager, []),
    ])
    func `the buttons are those that the roles allow, and the server keeps to the same`(
        role: Role, allowed: [String]
    ) async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: [role])
            let (id, _) = try await site.released()
            try await site.newsroom.file(.example(says: "More."), for: id, by: "ana")
            for act in ["release", "ready", "hold", "lift", "withdraw", "translate", "kill", "send-back", "urgent"] {
                let path = act == "urgent" ? "/desk/urgent" : "/desk/story/\(id)/\(act)"
                let mayPress =
                    allowed.contains(act)
                    || (["lift", "send-back", "urgent"].contains(act) && allowed.contains("ready"))
                let status = try await client.post(path, form: ["edition": "0"]).status
                #expect((status == 403) == !mayPress, "\(role) \(act) \(status)")
            }
        }
    }
}
