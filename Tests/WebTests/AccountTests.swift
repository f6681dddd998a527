import News
import Storage
import Testing
import Workflow

@testable import Web

@Suite struct AccountTests {
    private static let old = "a ferry off port elm"
    private static let new = "another tide table"

    private func join(_ site: RunningSite, _ name: String = "ana", roles: Set<Role> = [.editor]) async throws {
        _ = try await site.newsroom.addPerson(
            name: name, fullName: "Ana Reyes", roles: roles, password: Self.old, by: "test")
    }

    private func signIn(_ site: RunningSite, password: String = old) async throws -> String {
        let answer = try await site.post("/desk/sign-in", form: ["name": "ana", "password": password])
        return try #require(answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
    }

    @Test func `a new password renews this session and ends every other`() async throws {
        try await RunningSite.run { site in
            try await join(site)
            let elsewhere = try await signIn(site)
            let here = try await site.signedIn(named: "ana")
            let wrong = try await here.post(
                "/desk/account/password", form: ["old": "no", "new": Self.new, "again": Self.new])
            #expect(wrong.text.contains(PeopleRefusal.oldPasswordWrong.sentence))
            let answer = try await here.post(
                "/desk/account/password", form: ["old": Self.old, "new": Self.new, "again": Self.new])
            #expect(answer.status == 303)
            let cookie = String(
                try #require(answer.headers["set-cookie"]?.split(separator: "\n").last?.prefix { $0 != ";" }))
            #expect(try await site.get("/desk/account", headers: ["Cookie": cookie]).status == 200)
            #expect(try await here.get("/desk/account").status == 303)
            #expect(try await site.get("/desk/account", headers: ["Cookie": elsewhere]).status == 303)
            _ = try await signIn(site, password: Self.new)
        }
    }

    @Test func `sessions are listed, and ended one by one or all others at once`() async throws {
        try await RunningSite.run { site in
            try await join(site)
            let here = try await site.signedIn(named: "ana")
            let (one, two, three) = (try await signIn(site), try await signIn(site), try await signIn(site))
            #expect(try await here.get("/desk/account").text.contains("Sign out everywhere else"))
            let hash = Secrets.hash(String(one.split(separator: "=")[1]))
            #expect(try await here.post("/desk/account/sessions", form: ["session": hash]).status == 303)
            #expect(try await site.get("/desk/account", headers: ["Cookie": one]).status == 303)
            #expect(try await site.get("/desk/account", headers: ["Cookie": two]).status == 200)
            #expect(try await here.post("/desk/account/sessions").status == 303)
            #expect(try await site.get("/desk/account", headers: ["Cookie": three]).status == 303)
            #expect(try await here.get("/desk/account").status == 200)
        }
    }

    @Test func `nobody ends somebody else's session`() async throws {
        try await RunningSite.run { site in
            let (ana, ben) = (try await site.signedIn(), try await site.signedIn())
            _ = try await ana.post("/desk/account/sessions", form: ["session": Secrets.hash(ben.token)])
            #expect(try await ben.get("/desk/account").status == 200)
        }
    }

    @Test func `a session ends after twelve idle hours, and after fourteen days of use`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn()
            for _ in 0..<30 {
                site.clock.advance(minutes: 11 * 60)
                #expect(try await client.get("/desk/account").status == 200)
            }
            site.clock.advance(minutes: 11 * 60)
            #expect(try await client.get("/desk/account").status == 303)
            let idle = try await site.signedIn()
            site.clock.advance(minutes: 12 * 60)
            #expect(try await idle.get("/desk/account").status == 303)
        }
    }

    @Test func `the account page speaks the language that was chosen`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn()
            _ = try await client.post("/desk/account", form: ["full-name": "Ana", "language": "ko"])
            #expect(try await client.get("/desk/account").text.contains("내 정보"))
        }
    }

    @Test func `with codes on, the password alone opens nothing, and no code opens twice`() async throws {
        try await RunningSite.run { site in
            try await join(site)
            let client = try await site.signedIn(named: "ana")
            let key = site.newsroom.newCodeKey()
            let page = try await client.get("/desk/account/codes").text
            #expect(page.contains("otpauth://totp/") && page.contains("<svg"))
            let form = ["key": key, "code": Self.code(key, site), "password": Self.old]
            let recovery = try await client.post("/desk/account/codes", form: form)
            #expect(recovery.status == 200)
            let codes = recovery.text.matches(of: /<code>([a-z2-7-]{19})<\/code>/).map { String($0.1) }
            #expect(codes.count == 8)

            // The code that turned it on is used up.
            let first = try await ticket(site)
            #expect(try await give(Self.code(key, site), first, site) == 422)
            site.clock.advance(minutes: 1)
            #expect(try await give(Self.code(key, site), first, site) == 303)
            #expect(try await give(Self.code(key, site), first, site) == 422)
            let second = try await ticket(site)
            #expect(try await give(Self.code(key, site), second, site) == 422)
            #expect(try await give(codes[0].uppercased(), second, site) == 303)
            let third = try await ticket(site)
            #expect(try await give(codes[0], third, site) == 422)
            site.clock.advance(minutes: 6)
            #expect(try await give(codes[1], third, site) == 422)
        }
    }

    @Test func `codes that fail count like passwords that fail`() async throws {
        try await RunningSite.run { site in
            try await join(site)
            let client = try await site.signedIn(named: "ana")
            let key = site.newsroom.newCodeKey()
            _ = try await client.post(
                "/desk/account/codes", form: ["key": key, "code": Self.code(key, site), "password": Self.old])
            // The right password in between does not begin the count anew.
            for _ in 0..<5 {
                let ticket = try await ticket(site)
                for _ in 0..<2 { _ = try await give("000000", ticket, site) }
            }
            let answer = try await site.post("/desk/sign-in", form: ["name": "ana", "password": Self.old])
            #expect(answer.text.contains(SignInRefusal.tooMany.sentence))
        }
    }

    private static func code(_ key: String, _ site: RunningSite) -> String {
        OneTimeCode.code(key: Base32.bytes(of: key) ?? [], step: site.clock.now.milliseconds / 30_000)
    }

    /// Gives the right password; the ticket that the page for the code holds.
    private func ticket(_ site: RunningSite) async throws -> String {
        let answer = try await site.post("/desk/sign-in", form: ["name": "ana", "password": Self.old])
        #expect(answer.headers["set-cookie"] == nil)
        return String(try #require(answer.text.firstMatch(of: /name="ticket" value="([0-9a-f]{64})"/)?.1))
    }

    private func give(_ code: String, _ ticket: String, _ site: RunningSite) async throws -> Int {
        try await site.post("/desk/sign-in/code", form: ["code": code, "ticket": ticket]).status
    }
}
