import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

struct InboxTests {
    @Test func `what a reader wrote becomes a request, and a correction settles it`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let story = try await site.released()
            _ = try await site.post(
                story.path + "/feedback",
                form: ["text": "It had <211> on board.", "contact": "r@x.example", "version": "1"])
            let inbox = try await ben.get("/desk/feedback").text
            #expect(inbox.contains("It had &lt;211&gt; on board.") && inbox.contains(#"href="/desk/feedback/1""#))
            let note = try await ben.get("/desk/feedback/1").text
            #expect(note.contains("mailto:r@x.example?subject="))
            let asked = try await ben.post("/desk/feedback/1/request", form: ["state": "new", "note": "Check it."])
            #expect(asked.status == 303 && asked.headers["location"] == "/desk/feedback")
            let requests = try await site.newsroom.store.read { try $0.requests(for: story.id) }
            #expect(requests.map(\.note) == ["Check it."])
            _ = try await site.newsroom.correct(
                story.id, Correction(.correction, "211 were on board, not 212."),
                editing: Newsroom.Edit { _ in .example(says: "All 211 on board are safe.") },
                settling: requests.map(\.id), by: "ben")
            let settled = try await ben.get("/desk/feedback?state=settled").text
            #expect(settled.contains("211"))
            #expect(try await ben.get("/desk/feedback/1").text.contains("settled by version 2"))
            #expect(try await ben.post("/desk/feedback/1/close", form: ["state": "settled"]).status == 422)
        }
    }

    @Test func `closing a note can be taken back`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let story = try await site.released()
            try await site.newsroom.hear("Hm", contact: nil, about: story.id, version: 1)
            _ = try await ben.post("/desk/feedback/1/close", form: ["state": "new"])
            #expect(try await site.newsroom.store.read { try $0.feedback(ID(1)) }?.state == .closed)
            _ = try await ben.post("/desk/feedback/1/reopen", form: ["state": "closed", "earlier": "new"])
            let note = try await site.newsroom.store.read { try $0.feedback(ID(1)) }
            #expect(note?.state == .new && note?.handled == nil)
        }
    }

    @Test func `an answer without a word about it is refused with a sentence`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let story = try await site.released()
            try await site.newsroom.hear("Hm", contact: nil, about: story.id, version: 1)
            let answer = try await ben.post("/desk/feedback/1/answer", form: ["state": "new", "note": " "])
            #expect(answer.status == 422 && answer.text.contains("Say in a few words what you answered."))
        }
    }

    @Test(
        arguments: [
            ("a@b.example", "mailto:a@b.example?subject=X"), ("a+c@b.example", "mailto:a%2Bc@b.example?subject=X"),
            ("a@b.example?bcc=all@b.example", nil), ("a@b.example\r\nBcc: c@d.example", nil), ("a, b@c.example", nil),
            ("javascript:alert(1)@x", nil), ("call 123", nil), ("a@b@c", nil),
        ] as [(String, String?)])
    func `only one plain address becomes a link to write to`(contact: String, link: String?) {
        #expect(MailLink.to(contact, about: "X") == link)
    }

    @Test func `a reporter does not see what readers wrote`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            #expect(try await ana.get("/desk/feedback").status == 403)
            #expect(try await ana.get("/desk/overview").status == 403)
            #expect(try await ana.get("/desk/books").status == 403)
        }
    }
}

struct OverviewPageTests {
    @Test func `the overview draws what was released, with the figures in a table`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn(as: [.chief])
            let empty = try await clara.get("/desk/overview")
            #expect(empty.status == 200 && !empty.text.contains("<svg"))
            _ = try await site.released()
            let page = try await clara.get("/desk/overview").text
            #expect(page.contains("<svg class=\"chart\"") && page.contains(#"height="100"/>"#))
            #expect(page.matches(of: #/<th scope="row"><time/#).count == 24)
            #expect(page.contains("National") && page.contains("0 min"))
            #expect(!page.contains("style="))
        }
    }
}

struct BooksPageTests {
    @Test func `acts in the books are named in the reader's language, and by their own word where it has none`() {
        #expect(DeskPhrasebook.korean.label(ofAct: "set roles") == "역할 설정")
        #expect(DeskPhrasebook.korean.label(ofAct: "kill") == DeskPhrasebook.korean.story.label(of: .kill))
        #expect(DeskPhrasebook.english.label(ofAct: "add-desk") == "add desk")
        #expect(DeskPhrasebook.korean.label(ofAct: "something new") == "something new")
    }

    @Test func `entries are found by person, act and story, newest first`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn(as: [.chief])
            let story = try await site.released()
            _ = try await site.released(.example("Another"))
            let page = try await clara.get("/desk/books?person=ana&act=release&story=\(story.id)").text
            #expect(page.matches(of: #/<td class="number">\d+<\/td>/#).count == 1)
            #expect(page.contains(#"<option value="release" selected>"#))
            #expect(page.contains("The books have not been checked yet."))
            _ = try await clara.post("/desk/books/check")
            #expect(try await clara.get("/desk/books").text.contains("The books are whole."))
        }
    }

    @Test func `the export has every entry, and no cell that a spreadsheet would compute`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn(as: [.chief])
            for line in ["=HYPERLINK(\"http://x.example\")", "+1", "-1", "@x", "\t=1", "ok, \"so\""] {
                _ = try await site.newsroom.file(.example(Headline(line)), by: "ana")
            }
            let csv = try await streamed("/desk/books/export", clara)
            let entries = try await site.newsroom.store.read { try $0.audit().count }
            #expect(csv.split(separator: "\r\n").count == entries + 1)
            #expect(csv.contains(#""'=HYPERLINK(""http://x.example"")""#))
            #expect(csv.contains(#""ok, ""so""""#))
            #expect(!csv.contains(#/,"\s*[=+@]/#) && !csv.contains(#","-1""#))
        }
    }

    private func streamed(_ path: String, _ client: DeskClient) async throws -> String {
        let (headers, port) = (client.cookie, client.site.port)
        let answer = try await client.site.ask { _ in
            let reader = try LoopbackClient(port: port)
            var answer = try reader.open(path, headers: headers)
            while let chunk = try reader.chunk() { answer.body += Array(chunk.utf8) }
            return answer
        }
        return answer.text
    }
}
