import News
import Testing
import Workflow

@testable import Web

@Suite struct SetupTests {
    private static func form(_ code: String?, name: String = "ana") -> [String: String] {
        [
            "code": code ?? "", "newsroom": "Harbour Wire", "full-name": "Ana Reyes", "name": name,
            "password": "a ferry off port elm", "again": "a ferry off port elm",
        ]
    }

    @Test func `before setup everything leads there, the empty front page too`() async throws {
        try await RunningSite.run { site in
            for path in ["/", "/desk", "/desk/sign-in", "/desk/account", "/desk/people", "/desk/forgot"] {
                let answer = try await site.get(path)
                #expect(answer.status == 303)
                #expect(answer.headers["location"] == "/desk/setup", "\(path)")
            }
        }
    }

    @Test func `a newsroom with stories keeps its front page`() async throws {
        try await RunningSite.run { site in
            _ = try await site.released()
            #expect(try await site.get("/").status == 200)
        }
    }

    @Test func `the page asks for the code, says where it is, and takes no other`() async throws {
        try await RunningSite.run { site in
            let code = try #require(try await site.newsroom.setupCode())
            let page = try await site.get("/desk/setup").text
            #expect(page.contains("dateline serve") && page.contains("name=\"code\""))
            #expect(!page.contains(code))
            let refused = try await site.post("/desk/setup", form: Self.form("abcd-abcd"))
            #expect(refused.status == 422)
            #expect(refused.headers["set-cookie"] == nil)
            let hasPeople = try await site.newsroom.store.read { try $0.hasPeople() }
            #expect(!hasPeople)
        }
    }

    @Test func `setting up signs the first person in, names the newsroom and uses the code up`() async throws {
        try await RunningSite.run { site in
            let code = try #require(try await site.newsroom.setupCode())
            #expect(try await site.get("/desk/setup?code=\(code)").text.contains("type=\"hidden\" name=\"code\""))
            let answer = try await site.post("/desk/setup", form: Self.form(code))
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/desk")
            let cookie = String(
                try #require(answer.headers["set-cookie"]?.split(separator: "\n").last?.prefix { $0 != ";" }))
            let account = try await site.get("/desk/account", headers: ["Cookie": cookie]).text
            #expect(account.contains("Harbour Wire") && account.contains("Chief editor, Administrator"))
            #expect(try await site.get("/").text.contains("Harbour Wire"))
            #expect(try await site.newsroom.setupCode() == nil)
            #expect(try await site.get("/desk/setup?code=\(code)").headers["location"] == "/desk")
            #expect(try await site.post("/desk/setup", form: Self.form(code, name: "eve")).status == 422)
        }
    }

    @Test func `of two who set up at once one wins`() async throws {
        try await RunningSite.run { site in
            let code = try #require(try await site.newsroom.setupCode())
            async let first = site.post("/desk/setup", form: Self.form(code, name: "ana"))
            async let second = site.post("/desk/setup", form: Self.form(code, name: "ben"))
            let statuses = [try await first.status, try await second.status]
            #expect(statuses.sorted() == [303, 422])
            let people = try await site.newsroom.store.read { try $0.people() }
            #expect(people.count == 1)
        }
    }

    @Test func `two passwords that differ set nothing up, and what was typed stays`() async throws {
        try await RunningSite.run { site in
            let code = try #require(try await site.newsroom.setupCode())
            let answer = try await site.post("/desk/setup", form: Self.form(code).merging(["again": "x"]) { $1 })
            #expect(answer.text.contains(PeopleRefusal.passwordsDiffer.sentence))
            #expect(answer.text.contains("value=\"Ana Reyes\""))
            #expect(!answer.text.contains("a ferry off port elm"))
        }
    }

    @Test func `the page speaks Korean to a Korean browser`() async throws {
        try await RunningSite.run { site in
            let page = try await site.get("/desk/setup", headers: ["Accept-Language": "ko-KR,ko;q=0.9"]).text
            #expect(page.contains("<html lang=\"ko\"") && page.contains("뉴스룸 설정"))
        }
    }
}
