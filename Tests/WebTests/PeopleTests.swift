import News
import Storage
import Synchronization
import Testing
import Workflow

@testable import Web

@Suite struct PeopleTests {
    private static let password = "a ferry off port elm"

    @Test func `an administrator's invitation sets a password once`() async throws {
        try await RunningSite.run { site in
            let dana = try await site.signedIn(as: [.administrator])
            let page = try await dana.post(
                "/desk/people",
                fields: [("name", "Ben"), ("full-name", "Ben Okafor"), ("role", "editor"), ("role", "chief")])
            let link = try #require(
                page.text.firstMatch(of: /https:\/\/elm\.example(\/desk\/new-password\?link=[0-9a-f]{64})/))
            #expect(try await site.get(String(link.1)).text.contains("Ben Okafor"))
            let form = [
                "link": String(link.1.suffix(64)), "password": Self.password, "again": Self.password,
            ]
            #expect(try await site.post("/desk/new-password", form: form).headers["location"] == "/desk/sign-in")
            #expect(try await site.post("/desk/new-password", form: form).status == 422)
            #expect(try await site.get(String(link.1)).status == 422)
            let signedIn = try await site.post("/desk/sign-in", form: ["name": "ben", "password": Self.password])
            #expect(signedIn.status == 303)
            let ben = try await site.newsroom.store.read { try $0.person(named: "ben") }
            #expect(ben?.roles == [.editor, .chief])
        }
    }

    @Test func `a link runs out, and ends those made before it`() async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn(named: "ana")
            let first = try await site.newsroom.makeLink(for: "ana", minutes: 30, by: "dana")
            let second = try await site.newsroom.makeLink(for: "ana", minutes: 30, by: "dana")
            #expect(try await site.newsroom.person(behindLink: String(first.suffix(64))) == nil)
            #expect(try await site.newsroom.person(behindLink: String(second.suffix(64))) != nil)
            site.clock.advance(minutes: 30)
            #expect(try await site.newsroom.person(behindLink: String(second.suffix(64))) == nil)
        }
    }

    @Test func `forgot says the same whoever asks, and writes to who has an address, at the newsroom's own site`()
        async throws
    {
        let letters = Mutex<[Letter]>([])
        try await RunningSite.run(mail: { letter in letters.withLock { $0.append(letter) } }) { site in
            _ = try await site.newsroom.addPerson(
                name: "ana", fullName: "Ana Reyes", email: "ana@elm.example", roles: [.editor], password: Self.password,
                by: "test")
            let (known, unknown) = (
                try await site.post("/desk/forgot", form: ["name": "ana"], headers: ["Host": "evil.example"]),
                try await site.post("/desk/forgot", form: ["name": "nobody"])
            )
            #expect(known.text == unknown.text)
            #expect(known.status == 200)
            while letters.withLock({ $0.isEmpty }) { await Task.yield() }
            let sent = letters.withLock { $0 }
            let letter = try #require(sent.first)
            #expect(letter.to == "ana@elm.example")
            #expect(letter.text.contains("\nhttps://elm.example/desk/new-password?link="))
            #expect(!letter.text.contains("evil"))
        }
    }

    @Test func `without mail the page says to ask an administrator`() async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn()
            let page = try await site.get("/desk/forgot").text
            #expect(page.contains("Ask an administrator") && !page.contains("<form"))
        }
    }

    @Test func `the last administrator stays one, and stays in`() async throws {
        try await RunningSite.run { site in
            let dana = try await site.signedIn(as: [.administrator, .chief])
            // Invited only: could not look after anybody yet.
            _ = try await site.newsroom.addPerson(
                name: "eve", fullName: "Eve", roles: [.administrator], by: "test")
            let path = "/desk/people/\(dana.person.id)"
            for (act, form) in [("disable", [:]), ("roles", ["role": "chief"])] {
                let answer = try await dana.post("\(path)/\(act)", form: form)
                #expect(answer.status == 422)
                #expect(answer.text.contains(PeopleRefusal.lastAdministrator.sentence))
            }
        }
    }

    @Test func `new roles hold at once, and the person signs in anew`() async throws {
        try await RunningSite.run { site in
            let (dana, ben) = (try await site.signedIn(as: [.administrator]), try await site.signedIn(as: [.reporter]))
            let answer = try await dana.post("/desk/people/\(ben.person.id)/roles", form: ["role": "editor"])
            #expect(answer.status == 303)
            #expect(try await ben.get("/desk/account").status == 303)
            let changed = try await site.newsroom.store.read { [id = ben.person.id] in try $0.person(id) }
            #expect(changed?.roles == [.editor])
        }
    }

    @Test func `who is shut out is out at once, on every browser, and may be let in again`() async throws {
        try await RunningSite.run { site in
            let dana = try await site.signedIn(as: [.administrator])
            let ben = try await site.newsroom.addPerson(
                name: "ben", fullName: "Ben Okafor", roles: [.editor], password: Self.password, by: "test")
            let client = try await site.signedIn(named: "ben")
            let right = ["name": "ben", "password": Self.password]
            #expect(try await dana.post("/desk/people/\(ben.id)/disable").status == 303)
            #expect(try await client.get("/desk/account").status == 303)
            #expect(try await site.post("/desk/sign-in", form: right).status == 422)
            #expect(try await dana.post("/desk/people/\(ben.id)/enable").status == 303)
            #expect(try await site.post("/desk/sign-in", form: right).status == 303)
        }
    }

    @Test func `the books tell who did what to whom, and no secret`() async throws {
        try await RunningSite.run { site in
            let dana = try await site.signedIn(as: [.administrator], named: "dana")
            _ = try await dana.post(
                "/desk/people", form: ["name": "ben", "full-name": "Ben Okafor", "role": "editor"])
            _ = try await site.post("/desk/sign-in", form: ["name": Self.password, "password": "ben"])
            let entries = try await site.newsroom.store.read { try $0.audit() }
            #expect(entries.contains { $0.act == "add person" && $0.actor == "dana" && $0.detail == "ben: editor" })
            #expect(entries.contains { $0.act == "failed sign-in" })
            #expect(!entries.contains { $0.detail.contains(Self.password) })
        }
    }
}
