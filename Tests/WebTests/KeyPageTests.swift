import LoopbackClient
import News
import TestSupport
import Testing

@testable import Web

struct KeyPageTests {
    @Test func `the map of keys names every act that has a key, in both languages`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn()
            for words in DeskPhrasebook.all {
                _ = try await clara.post("/desk/account", form: ["full-name": "Clara", "language": words.language])
                let page = try await clara.get("/desk/keys").text
                for act in DeskAct.allCases {
                    guard let key = act.key else { continue }
                    #expect(page.contains("<div><dt>\(words.verb.label(of: act))</dt><dd><kbd>\(key)</kbd>"))
                }
                #expect(page.contains("<dt>\(words.queue.forEdit)</dt><dd><kbd>g</kbd> <kbd>3</kbd>"))
            }
        }
    }

    @Test func `who may not read stories is shown no keys of queues`() async throws {
        try await RunningSite.run { site in
            let page = try await site.signedIn(as: [.administrator]).get("/desk/keys").text
            #expect(!page.contains("<dt>For edit</dt>"))
            #expect(page.contains("<dt>People</dt><dd><kbd>g</kbd> <kbd>p</kbd>"))
        }
    }

    @Test(arguments: [
        ("dark", "desk-look=dark; Path=/desk; Max-Age=31536000; HttpOnly; SameSite=Lax"),
        ("system", "desk-look=system; Path=/desk; Max-Age=0; HttpOnly; SameSite=Lax"),
        ("\"><b>", "desk-look=system; Path=/desk; Max-Age=0; HttpOnly; SameSite=Lax"),
    ])
    func `the choice of light or dark stays with the browser`(look: String, cookie: String) async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            let answer = try await ana.post("/desk/look", form: ["look": look])
            #expect(answer.status == 303)
            #expect(Look(rawValue: look)?.cookie ?? Look.system.cookie == cookie)
        }
    }

    @Test(arguments: [
        ("light", #" data-look="light""#), ("dark", #" data-look="dark""#), ("purple", #"class="desk">"#),
    ])
    func `pages look as the browser's cookie says`(look: String, mark: String) async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            let cookie = "\(ana.cookie["Cookie"] ?? ""); desk-look=\(look)"
            #expect(try await ana.get("/desk/account", headers: ["Cookie": cookie]).text.contains(mark))
        }
    }
}
