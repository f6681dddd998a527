import Foundation
import LoopbackClient
import News
import Storage
import Testing
import Workflow

@testable import Web

/// Who gets in where: every route of the portal and of the desk, whatever is added to them, times everybody at either door.
@Suite struct PortalAccessTests {
    @Test func `an editor of a subscriber reaches nothing of the desk`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            for route in DeskSite.routes where route.access != .anyone {
                // Neither their own cookie nor their secret in the desk's is anybody there.
                for cookie in [PortalSite.sessionCookie, DeskSite.sessionCookie] {
                    let headers = ["Cookie": "\(cookie)=\(kim.token)"]
                    let answer = try await Self.ask(
                        route.method, Self.path(route.path), at: site, token: kim.formToken, headers)
                    let isTurnedAway =
                        answer.status == 401 || answer.headers["location"]?.hasPrefix("/desk/sign-in?next=") == true
                    #expect(isTurnedAway, "\(route.method.rawValue) \(route.path) by \(cookie): \(answer.status)")
                }
            }
        }
    }

    @Test func `people of the newsroom reach nothing of the portal`() async throws {
        try await RunningSite.run { site in
            _ = try await site.editor()
            for role in Role.allCases {
                let client = try await site.signedIn(as: [role])
                for route in PortalSite.routes where route.access != .anyone {
                    for cookie in [PortalSite.sessionCookie, DeskSite.sessionCookie] {
                        let answer = try await Self.ask(
                            route.method, Self.path(route.path), at: site, token: client.formToken,
                            ["Cookie": "\(cookie)=\(client.token)"])
                        #expect(Self.mustSignIn(answer), "\(route.path) as \(role.rawValue): \(answer.status)")
                    }
                }
            }
        }
    }

    @Test func `only whoever manages subscribers looks in, and changes nothing and reads nobody's own`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            for role in Role.allCases {
                let client = try await site.signedIn(as: [role])
                let cookies =
                    "\(DeskSite.sessionCookie)=\(client.token); \(PortalSite.lookingCookie)=\(kim.subscriber.name)"
                for route in PortalSite.routes where route.access != .anyone && !route.path.hasSuffix("/live") {
                    let answer = try await Self.ask(
                        route.method, Self.path(route.path), at: site, token: client.formToken, ["Cookie": cookies])
                    if role != .subscriberManager {
                        #expect(Self.mustSignIn(answer), "\(route.path) as \(role.rawValue): \(answer.status)")
                    } else if route.access == .editor || route.method == .post {
                        #expect(answer.status == 403, "\(route.path): \(answer.status)")
                    } else {
                        #expect([200, 404, 422].contains(answer.status), "\(route.path): \(answer.status)")
                    }
                }
            }
        }
    }

    @Test func `nobody gets in without signing in`() async throws {
        try await RunningSite.run { site in
            _ = try await site.editor()
            for route in PortalSite.routes where route.access != .anyone {
                let answer = try await Self.ask(route.method, Self.path(route.path), at: site, token: "", [:])
                #expect(Self.mustSignIn(answer), "\(route.path): \(answer.status)")
            }
        }
    }

    @Test func `a change without the session's token, or asked for by another site, is refused on every route`()
        async throws
    {
        try await RunningSite.run { site in
            let (kim, lee) = (try await site.editor(), try await site.editor(named: "lee"))
            for route in PortalSite.routes where route.method == .post {
                for token in ["", lee.formToken] {
                    let answer = try await Self.ask(.post, Self.path(route.path), at: site, token: token, kim.cookie)
                    #expect(answer.status == 403, "\(route.path): \(answer.status)")
                }
                for header in ["Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"] {
                    let answer = try await kim.post(Self.path(route.path), headers: [header.key: header.value])
                    #expect(answer.status == 403, "\(route.path): \(answer.status)")
                }
            }
        }
    }

    @Test func `an editor who was shut out, and one whose session ended, gets in no more`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            #expect(try await kim.get("/portal").status == 200)
            try await site.newsroom.disable("kim", at: .portal, by: "sam")
            #expect(Self.mustSignIn(try await kim.get("/portal")))
        }
    }

    @Test func `each signs in at their own door only, and is told nothing else at the other`() async throws {
        try await RunningSite.run { site in
            _ = try await site.subscriber(named: "north")
            _ = try await site.newsroom.addEditor(
                name: "kim", fullName: "Kim", of: "north", password: "a horse of the north", by: "sam")
            _ = try await site.newsroom.addPerson(
                name: "ana", fullName: "Ana", roles: [.chief], password: "a horse of the south", by: "sam")
            let tries = [
                ("/portal", "kim", "a horse of the north", 303), ("/desk", "kim", "a horse of the north", 422),
                ("/desk", "ana", "a horse of the south", 303), ("/portal", "ana", "a horse of the south", 422),
                ("/portal", "kim", "wrong", 422), ("/portal", "nobody", "wrong", 422),
            ]
            var refusals: Set<String> = []
            for (door, name, password, status) in tries {
                let answer = try await site.post("\(door)/sign-in", form: ["name": name, "password": password])
                #expect(answer.status == status, "\(name) at \(door)")
                if status == 422 {
                    refusals.insert(String(try #require(answer.text.firstMatch(of: /role="alert"[^>]*>([^<]*)/)).1))
                }
            }
            #expect(refusals.count == 1)
        }
    }

    @Test func `administrators of the desk do nothing to editors of subscribers`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let dana = try await site.signedIn(as: [.administrator])
            #expect(try await dana.get("/desk/people/\(kim.person.id)").status == 404)
            #expect(try await dana.post("/desk/people/\(kim.person.id)/roles", form: ["role": "chief"]).status == 404)
            await #expect(throws: PeopleRefusal.noSuchPerson("kim")) {
                try await site.newsroom.setRoles([.chief], of: "kim", by: "dana")
            }
            #expect(try await !dana.get("/desk/people").text.contains("Kim kim"))
        }
    }

    @Test func `whoever manages subscribers lets an editor in by a link that is good at the portal`() async throws {
        try await RunningSite.run { site in
            _ = try await site.subscriber(named: "north")
            let sam = try await site.signedIn(as: [.subscriberManager])
            let page = try await sam.post(
                "/desk/editors", form: ["subscriber": "north", "name": "kim", "full-name": "Kim Larsen"])
            let link = try #require(page.text.firstMatch(of: /new-password\?link=([0-9a-f]{64})/)).1
            #expect(try await site.get("/desk/new-password?link=\(link)").status == 422)
            #expect(try await site.get("/portal/new-password?link=\(link)").text.contains("Kim Larsen"))
            let form = ["link": String(link), "password": "a horse of the north", "again": "a horse of the north"]
            #expect(try await site.post("/desk/new-password", form: form).status == 422)
            #expect(try await site.post("/portal/new-password", form: form).headers["location"] == "/portal/sign-in")
            let entry = ["name": "kim", "password": "a horse of the north"]
            #expect(try await site.post("/portal/sign-in", form: entry).headers["location"] == "/portal")
        }
    }

    // MARK: - Asking

    private static func mustSignIn(_ answer: LoopbackClient.Answer) -> Bool {
        answer.status == 401 || answer.headers["location"]?.hasPrefix("/portal/sign-in?next=") == true
    }

    private static func ask(
        _ method: DeskRoute.Method, _ path: String, at site: RunningSite, token: String, _ headers: [String: String]
    ) async throws -> LoopbackClient.Answer {
        switch method {
        case .get: try await site.get(path, headers: headers)
        case .post: try await site.post(path, form: ["token": token], headers: headers)
        }
    }

    /// A route's path with something in each open place.
    private static func path(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { $0.hasPrefix(":") ? "1" : String($0) }
            .joined(separator: "/")
    }
}
