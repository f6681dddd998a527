import Foundation
import LoopbackClient
import News
import Testing
import Workflow

@testable import Web

/// Who gets in where: every route of the desk, whatever is added to it, times every role.
@Suite struct DeskAccessTests {
    /// Who asks: nobody, or somebody with one role.
    enum Asker: CaseIterable, CustomTestStringConvertible {
        case nobody, reporter, editor, chief, subscriberManager, administrator

        var role: Role? {
            switch self {
            case .nobody: nil
            case .reporter: .reporter
            case .editor: .editor
            case .chief: .chief
            case .subscriberManager: .subscriberManager
            case .administrator: .administrator
            }
        }

        var testDescription: String { role?.rawValue ?? "nobody" }
    }

    /// What the gate makes of a request.
    enum Outcome: String { case passes, mustSignIn, forbidden }

    @Test func `every role is asked`() {
        #expect(Set(Asker.allCases.compactMap(\.role)) == Set(Role.allCases))
    }

    @Test(arguments: Asker.allCases)
    func `every route lets in whom the permission table names, and nobody else`(asker: Asker) async throws {
        try await RunningSite.run { site in
            _ = try await site.signedIn(as: [.administrator])
            for route in DeskSite.routes {
                let outcome = try await Self.ask(route, as: asker, at: site)
                let expected = Self.expected(route.access, asker)
                #expect(outcome == expected, "\(route.method.rawValue) \(route.path) as \(asker.testDescription)")
            }
        }
    }

    @Test func `a change without the session's token is refused, on every route`() async throws {
        try await RunningSite.run { site in
            for route in DeskSite.routes where route.method == .post {
                for token in [nil, "", String(repeating: "0", count: 64)] {
                    let status = try await Self.change(route, at: site, token: token)
                    #expect(status == 403, "\(route.path)")
                }
            }
        }
    }

    @Test func `a change with another session's token is refused, on every route`() async throws {
        try await RunningSite.run { site in
            let other = try await site.signedIn(as: Set(Role.allCases))
            for route in DeskSite.routes where route.method == .post {
                let status = try await Self.change(route, at: site, token: other.formToken)
                #expect(status == 403, "\(route.path)")
            }
        }
    }

    @Test(arguments: [
        ["Origin": "https://evil.example"], ["Origin": "null"], ["Origin": "http://127.0.0.1:1"],
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Origin": "https://elm.example.evil.example"],
    ])
    func `a change that another site asks for is refused, on every route, signed in or not`(
        headers: [String: String]
    ) async throws {
        try await RunningSite.run { site in
            for route in DeskSite.routes where route.method == .post {
                let client = try await site.signedIn(as: Set(Role.allCases))
                let path = Self.path(route)
                let signedIn = try await client.post(path, headers: headers).status
                #expect(signedIn == 403, "\(path)")
                guard route.access == .anyone else { continue }
                let nobody = try await site.post(path, form: [:], headers: headers).status
                #expect(nobody == 403, "\(path) as nobody")
            }
        }
    }

    @Test(arguments: [
        ["Origin": "http://127.0.0.1", "Sec-Fetch-Site": "same-origin"], ["Origin": "https://elm.example"],
    ])
    func `a change from the desk's own pages is taken`(headers: [String: String]) async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn()
            #expect(try await client.post("/desk/account", form: ["full-name": "Ana"], headers: headers).status == 303)
        }
    }

    @Test func `an address that no route names is not there, whoever asks`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: Set(Role.allCases))
            for path in ["/desk/nothing", "/desk/people/1/everything", "/desk/story/1/own"] {
                #expect(try await client.get(path).status == 404)
                #expect(try await client.post(path).status == 404)
            }
        }
    }

    @Test func `no page of the desk is kept by anybody, framed, or runs scripts that are not its own`() async throws {
        try await RunningSite.run { site in
            let client = try await site.signedIn(as: Set(Role.allCases))
            for path in ["/desk/account", "/desk/people", "/desk/sign-in", "/desk/nobody-knows"] {
                let answer = try await client.get(path)
                let policy = try #require(answer.headers["content-security-policy"])
                #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
                #expect(answer.headers["cache-control"] == "no-store" || answer.status == 404)
            }
        }
    }

    private static func expected(_ access: DeskRoute.Access, _ asker: Asker) -> Outcome {
        switch (access, asker.role) {
        case (.anyone, _), (.signedIn, .some): .passes
        case (.signedIn, nil), (.allowed, nil): .mustSignIn
        case (.allowed(let permission), .some(let role)): role.permissions.contains(permission) ? .passes : .forbidden
        }
    }

    /// Asks a route with nothing but the right token; each time in a session of its own, because some end theirs.
    private static func ask(_ route: DeskRoute, as asker: Asker, at site: RunningSite) async throws -> Outcome {
        let client = if let role = asker.role { try await site.signedIn(as: [role]) } else { DeskClient?.none }
        let path = path(route)
        let answer =
            switch (route.method, client) {
            case (.get, let client?): try await client.get(path)
            case (.get, nil): try await site.get(path)
            case (.post, let client?): try await client.post(path)
            case (.post, nil): try await site.post(path, form: [:])
            }
        switch answer.status {
        case 403: return .forbidden
        case 401: return .mustSignIn
        case 303 where answer.headers["location"]?.hasPrefix("/desk/sign-in?next=") == true: return .mustSignIn
        case 500...: throw Failure(description: "\(path) failed")
        default: return .passes
        }
    }

    private struct Failure: Error, CustomStringConvertible { var description: String }

    /// Posts with another token, or none, in a session that may do everything; the answer's status.
    private static func change(_ route: DeskRoute, at site: RunningSite, token: String?) async throws -> Int {
        let client = try await site.signedIn(as: Set(Role.allCases))
        let form = token.map { ["token": $0] } ?? [:]
        return try await site.post(path(route), form: form, headers: client.cookie).status
    }

    /// A route's path with something in each open place.
    private static func path(_ route: DeskRoute) -> String {
        route.path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
    }
}
