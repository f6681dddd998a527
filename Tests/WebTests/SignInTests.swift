import News
import TestSupport
import Testing
import Workflow

@testable import Web

@Suite struct SignInTests {
    static let password = "a ferry off port elm"

    private func add(_ site: RunningSite, _ name: String = "ana", roles: Set<Role> = [.editor]) async throws {
        _ = try await site.newsroom.addPerson(
            name: name, fullName: "Ana Reyes", roles: roles, password: Self.password, by: "test")
    }

    @Test func `name and password open a session whose cookie no script and no other site gets at`() async throws {
        try await RunningSite.run { site in
            try await add(site)
            let answer = try await site.post("/desk/sign-in", form: ["name": "Ana ", "password": Self.password])
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/desk")
            let cookie = try #require(answer.headers["set-cookie"])
            #expect(cookie.hasPrefix("__Host-dateline="))
            #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
            let value = String(cookie.prefix { $0 != ";" })
            #expect(try await site.get("/desk/account", headers: ["Cookie": value]).status == 200)
        }
    }

    @Test func `an unknown name, a wrong password and a person shut out are answered alike`() async throws {
        try await RunningSite.run { site in
            try await add(site)
            try await add(site, "ben")
            try await site.newsroom.disable("ben", by: "test")
            let forms = [
                ["name": "ana", "password": "wrong"], ["name": "nobody", "password": Self.password],
                ["name": "ben", "password": Self.password],
            ]
            for form in forms {
                let answer = try await site.post("/desk/sign-in", form: form)
                #expect(answer.status == 422)
                #expect(answer.text.contains(SignInRefusal.wrong.sentence))
                #expect(answer.headers["set-cookie"] == nil)
            }
        }
    }

    @Test func `signing out ends the session on the server`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn()
            let answer = try await client.post("/desk/sign-out")
            #expect(answer.headers["set-cookie"]?.contains("Max-Age=0") == true)
            #expect(try await client.get("/desk/account").status == 303)
        }
    }

    @Test(arguments: [
        "https://evil.example", "//evil.example", "/\\evil.example", "/deskx", "javascript:alert(1)", "/desk\r\nX: y",
    ])
    func `after signing in nobody is led off the desk`(next: String) async throws {
        #expect(DeskSite.ownPath(next) == "/desk")
    }

    @Test func `ten failures shut a name out for the network that failed, and for no other`() async throws {
        try await RunningSite.run { site in
            try await add(site)
            let (here, elsewhere) = (
                ["X-Forwarded-For": "203.0.113.7"], ["X-Forwarded-For": "203.0.113.7, 198.51.100.1"]
            )
            for _ in 0..<10 {
                let answer = try await site.post(
                    "/desk/sign-in", form: ["name": "ana", "password": "no"], headers: here)
                #expect(answer.text.contains(SignInRefusal.wrong.sentence))
            }
            let right = ["name": "ana", "password": Self.password]
            let locked = try await site.post("/desk/sign-in", form: right, headers: here)
            #expect(locked.text.contains(SignInRefusal.tooMany.sentence))
            #expect(try await site.post("/desk/sign-in", form: right, headers: elsewhere).status == 303)
            site.clock.advance(minutes: 16)
            #expect(try await site.post("/desk/sign-in", form: right, headers: here).status == 303)
        }
    }

    @Test func `names that nobody has are shut out just alike`() async throws {
        try await RunningSite.run { site in
            try await add(site)
            for _ in 0..<10 { _ = try await site.post("/desk/sign-in", form: ["name": "nobody", "password": "no"]) }
            let locked = try await site.post("/desk/sign-in", form: ["name": "nobody", "password": "no"])
            #expect(locked.text.contains(SignInRefusal.tooMany.sentence))
        }
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7"), ("::ffff:203.0.113.7", "203.0.113.7"), ("203.0.113.7:4711", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"),
        ("_hidden", "unknown"), ("", "unknown"),
    ])
    func `a network is an IPv4 address or the first half of an IPv6 one`(address: String, network: String) {
        #expect(Networks.network(address) == network)
    }

    @Test func `plain http to another machine is told that it needs https`() async throws {
        try await RunningSite.run { site in
            try await add(site)
            let words = DeskPhrasebook.english.signIn.needsHTTPS
            let plain = try await site.get("/desk/sign-in", headers: ["Host": "desk.example"])
            #expect(plain.text.contains(words))
            let secure = try await site.get(
                "/desk/sign-in", headers: ["Host": "desk.example", "X-Forwarded-Proto": "https"])
            #expect(!secure.text.contains(words))
            #expect(!(try await site.get("/desk/sign-in").text.contains(words)))
        }
    }
}
