import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

struct EditorPageTests {
    /// The fields of the editor as the page gives them out.
    private func fields(_ html: String) throws -> [(name: String, value: String)] {
        let start = try #require(html.range(of: "<form id=\"editor\""))
        let form = html[start.lowerBound...]
        let end = try #require(form.range(of: "<div class=\"bar actions\">"))
        return FormFields.read(String(form[..<end.lowerBound])).filter { $0.name != "token" }
    }

    private func changed(
        _ fields: [(name: String, value: String)], _ name: String, _ value: String
    ) -> [(name: String, value: String)] {
        fields.map { $0.name == name ? (name, value) : $0 }
    }

    private func begin(_ desk: DeskClient) async throws -> String {
        let answer = try await desk.post("/desk/story")
        #expect(answer.status == 303)
        return try #require(answer.headers["location"])
    }

    private func text(_ answer: LoopbackClient.Answer) -> String { String(decoding: answer.body, as: UTF8.self) }

    @Test func `a new story opens in the editor, and what is filed there is its copy`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            let path = try await begin(ana)
            let page = text(try await ana.get(path))
            #expect(page.contains("Untitled"))
            var form = try fields(page)
            form = changed(form, "headline", "Ferry <runs> aground")
            form = changed(form, "text", "A ferry ran aground.\r\n\r\nAll are **safe**.")
            form = changed(form, "keywords", "ferry, port")
            form.append(("sections", "national"))
            form.append(("then", "edit"))
            let answer = try await ana.post("\(path)/file", fields: form)
            #expect(answer.status == 303)
            let story = try #require(try await site.newsroom.store.read { try $0.story(ID(1)) })
            let copy = try #require(story.filed?.copy)
            #expect(copy.headline == "Ferry <runs> aground")
            #expect(copy.body.plainText == "A ferry ran aground.\n\nAll are safe.")
            #expect(copy.keywords == ["ferry", "port"])
            #expect(copy.sections == ["national"])
            #expect(story.filed?.queue == .edit)
            #expect(story.filed?.author == ana.person.id)
            let read = text(try await ana.get(path))
            #expect(!read.contains("id=\"editor\""))
            #expect(read.contains("Ferry &lt;runs&gt; aground"))
        }
    }

    @Test func `copy that is opened and filed untouched is the same copy`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let copy = Copy.withEverything
            let story = try await site.newsroom.file(copy, by: "wire")
            let form = try fields(text(try await ben.get("/desk/story/\(story.id)")))
            let answer = try await ben.post("/desk/story/\(story.id)/file", fields: form + [("then", "ready")])
            #expect(answer.status == 303)
            let filed = try await site.newsroom.store.read { try $0.story(story.id) }?.filed
            #expect(filed?.copy == copy)
            #expect(filed?.queue == .ready)
        }
    }

    @Test func `autosave answers with the revision, and with who has the story`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.editor], named: "ana")
            let ben = try await site.signedIn(as: [.editor], named: "ben")
            let path = try await begin(ana)
            let form = try fields(text(try await ana.get(path)))
            let late = try fields(text(try await ben.get(path)))
            let headers = ["Accept": "application/json"]
            let kept = try await ana.post(
                "\(path)/draft", fields: changed(form, "headline", "Ana's line"), headers: headers)
            #expect(text(kept).contains(#""held":true"#))
            #expect(text(kept).contains(#""revision":1"#))
            let lost = try await ben.post(
                "\(path)/draft", fields: changed(late, "headline", "Ben's line"), headers: headers)
            #expect(text(lost).contains(#""held":false,"holder":"Pat ana""#))
            let page = text(try await ben.get(path))
            #expect(page.contains("Pat ana has been writing on this since"))
            #expect(page.contains("data-key=\"t\""))
            #expect(!page.contains("id=\"editor\""))
            let again = text(try await ana.get(path))
            #expect(again.contains("Ana&#39;s line") || again.contains("Ana's line"))
            #expect(again.contains("This goes on with your draft of"))
        }
    }

    @Test func `after a takeover the loser's filing is answered with both texts, and goes on from either`() async throws
    {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.editor], named: "ana")
            let ben = try await site.signedIn(as: [.editor], named: "ben")
            let path = try await begin(ana)
            let form = changed(try fields(text(try await ana.get(path))), "text", "All 212 are safe, Ana wrote.")
            _ = try await ana.post("\(path)/draft", fields: form, headers: ["Accept": "application/json"])
            #expect(try await ben.post("\(path)/take-over").status == 303)
            let theirs = changed(try fields(text(try await ben.get(path))), "text", "All 213 are safe, Ben wrote.")
            #expect(try await ben.post("\(path)/file", fields: theirs).status == 303)
            let conflict = try await ana.post("\(path)/file", fields: changed(form, "revision", "1"))
            #expect(conflict.status == 409)
            let page = text(conflict)
            #expect(page.contains("<del>213</del><ins>212</ins>"))
            #expect(page.contains("Go on with the draft"))
            let edition = try await site.newsroom.store.read { try $0.story(ID(1)) }?.edition ?? 0
            let carried = try await ana.post(
                "\(path)/carry-on", form: ["draft": "1", "edition": String(edition)])
            #expect(carried.headers["location"] == path)
            let mine = try fields(text(try await ana.get(path)))
            #expect(mine.first { $0.name == "text" }?.value == "All 212 are safe, Ana wrote.")
            #expect(try await ana.post("\(path)/file", fields: mine).status == 303)
        }
    }

    @Test func `a killed story is read-only and says so`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.chief])
            let story = try await site.released()
            _ = try await site.newsroom.kill(story.id, because: "A hoax.", by: "ana")
            let page = text(try await ana.get("/desk/story/\(story.id)"))
            #expect(page.contains("a killed story never comes back"))
            #expect(!page.contains("id=\"editor\""))
        }
    }

    @Test func `versions can be seen, compared and found in the history`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.chief], named: "ana")
            let story = try await site.released(.example(says: "All 212 on board are safe."))
            try await site.newsroom.file(.example(says: "All 213 on board are safe."), for: story.id, by: "ana")
            _ = try await site.newsroom.correct(
                story.id, Correction(.correction, "The number was wrong."), by: "ana")
            let path = "/desk/story/\(story.id)"
            let compared = text(try await ana.get("\(path)/compare?a=1&b=2"))
            #expect(compared.contains("All <del>212</del><ins>213</ins> on board are safe."))
            let history = text(try await ana.get("\(path)/history"))
            #expect(history.contains("Version 2: Correction"))
            #expect(history.contains("Correction: The number was wrong."))
            #expect(history.contains("\(path)/compare?a=1&amp;b=2"))
            #expect(history.contains("Pat ana"))
            #expect(text(try await ana.get("\(path)/version/1")).contains("All 212 on board"))
            #expect(try await ana.get("\(path)/version/9").status == 404)
            #expect(try await ana.get("\(path)/compare?a=draft-99&b=1").status == 404)
        }
    }

    @Test func `a reporter sees nothing of other people's drafts`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.editor], named: "ana")
            let rita = try await site.signedIn(as: [.reporter], named: "rita")
            let path = try await begin(ana)
            let form = changed(try fields(text(try await ana.get(path))), "headline", "Not for Rita")
            _ = try await ana.post("\(path)/draft", fields: form)
            #expect(try await !text(rita.get(path)).contains("Not for Rita"))
            #expect(try await rita.get("\(path)/compare?a=filed&b=draft-1").status == 404)
        }
    }

    @Test func `a discarded story comes back by its notice`() async throws {
        try await RunningSite.run { site in
            let rita = try await site.signedIn(as: [.reporter])
            let path = try await begin(rita)
            let answer = try await rita.post("\(path)/discard", form: ["edition": "1"])
            #expect(answer.headers["location"] == "/desk")
            #expect(answer.headers["set-cookie"]?.hasPrefix("__Host-desk-notice=") == true)
            #expect(text(try await rita.get(path)).contains("was discarded"))
            #expect(try await rita.post("\(path)/bring-back").status == 303)
            #expect(text(try await rita.get(path)).contains("id=\"editor\""))
        }
    }

    @Test func `a right-to-left story is edited from the right, in its own language`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.editor])
            var copy = Copy.example("جنحت عبّارة قبالة الميناء", says: "الجميع بخير.")
            copy.language = "ar"
            let story = try await site.newsroom.file(copy, by: "ana")
            let page = text(try await ana.get("/desk/story/\(story.id)"))
            #expect(page.contains("spellcheck=\"true\" lang=\"ar\" dir=\"rtl\""))
        }
    }

    @Test func `headline counts are those of each output`() {
        var copy = Copy.example(Headline(String(repeating: "a", count: 60), forms: [.wire: "Short"]))
        copy.language = "en"
        let masthead = Masthead(name: "M", credit: "M", baseURL: "https://m.example")
        let person = Person(id: ID(1), name: "a", fullName: "A", roles: [.editor], created: .noon)
        let form = EditorFormMaking(copy, .english, masthead).form(holder: "", edition: 0, revision: 0, person)
        #expect(form.forms.map(\.count) == ["60 of 55", "5 of 64", "60 of 78", "60 of 110"])
        #expect(form.forms.map(\.isTooLong) == [true, false, false, false])
    }

    @Test func `templates and desks are arranged by chiefs, on their pages`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn(as: [.chief])
            let story = try await site.newsroom.file(.example(), by: "ana")
            let made = try await clara.post("/desk/templates", form: ["name": "Ferry", "story": "\(story.id)"])
            #expect(made.headers["location"] == "/desk/templates/1")
            #expect(text(try await clara.get("/desk/templates/1")).contains("ELM-FERRY"))
            #expect(text(try await clara.get("/desk/templates")).contains("Ferry"))
            let begun = try await clara.post("/desk/story", form: ["template": "1"])
            let path = try #require(begun.headers["location"])
            #expect(text(try await clara.get(path)).contains("ELM-FERRY"))
            #expect(try await clara.post("/desk/templates/1/delete").status == 303)
            #expect(try await clara.get("/desk/templates/1").status == 404)
            #expect(try await clara.post("/desk/templates/1/restore").status == 303)
            #expect(try await clara.post("/desk/desks", form: ["label": "Sports"]).status == 303)
            #expect(text(try await clara.get("/desk/desks")).contains("Sports"))
            #expect(
                try await clara.post(
                    "/desk/story/\(story.id)/assign", form: ["desk": "1", "assignee": "\(clara.person.id)"]
                ).status == 303)
            let page = text(try await clara.get("/desk/story/\(story.id)"))
            #expect(page.contains("<dt>Desk</dt><dd>Sports</dd>"))
            #expect(try await clara.post("/desk/desks/1/remove").status == 303)
            #expect(try await !text(clara.get("/desk/story/\(story.id)")).contains("<dd>Sports</dd>"))
        }
    }

    @Test func `comments are read where they are made, with nothing of them taken for markup`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            let path = try await begin(ana)
            _ = try await ana.post("\(path)/comment", form: ["comment": "<b>Who</b> says so?"])
            #expect(text(try await ana.get(path)).contains("&lt;b&gt;Who&lt;/b&gt; says so?"))
        }
    }
}

extension Copy {
    /// Copy with something in every place that the form doesn't show, and awkward things in those that it does.
    fileprivate static var withEverything: Copy {
        var copy = Copy.example(Headline("Ferry  runs \"aground\"", forms: [.alert: "Ferry aground"]))
        copy.language = "pt-BR"
        copy.genres = [Subject("News Focus", uri: "http://example/genre/1"), Subject(qcode: "genre:2")]
        copy.byline = "By Ana Example & Ben Example"
        copy.creators = [Party(name: "Ana Example")]
        copy.dateline = Dateline(places: [], asReceived: "ELM, May 6 (Other) --")
        copy.body = Body([
            .heading(level: 2, [Run("A head")]), .paragraph([Run("Plain "), Run("bold", .strong), Run(" end.")]),
            .picture("p1"), .table(Table(head: [[[Run("A")]]], rows: [[[Run("1")]]])), .preserved("a  b\n c"),
        ])
        copy.description = "First line.\nSecond line."
        copy.keywords = ["port, sea", "ferry"]
        copy.subjects = [Subject("Ferry", uri: "http://example/1")]
        copy.sections = ["national", "gone"]
        copy.editorsNote = "Check \u{201C}212\u{201D}."
        copy.creditLine = "Other & Sons"
        copy.provider = Party(name: "Other")
        copy.links = [Link(.seeAlso, to: "https://other.example/1")]
        copy.alternativeIDs = ["sys": "1"]
        copy.expires = WireTime.noon.adding(minutes: 600)
        return copy
    }
}
