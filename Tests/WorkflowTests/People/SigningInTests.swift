import News
import Storage
import TestSupport
import Testing

@testable import Workflow

/// What the store promises of signing in, on every engine.
@Suite struct SigningInTests {
    private static let password = "a ferry off port elm"

    private func newsroom(_ engine: EngineUnderTest, clock: TestClock = TestClock()) async throws -> Newsroom {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        _ = try await newsroom.addPerson(
            name: "ana", fullName: "Ana Reyes", email: "ana@elm.example", roles: [.administrator],
            password: Self.password, by: "test")
        return newsroom
    }

    private func browser(_ network: String) -> Browser { Browser(network: network, agent: "test") }

    @Test(arguments: EngineUnderTest.all)
    func `tries at one moment don't slip past the limit together`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(engine)
        let refusals = await withTaskGroup(of: SignInRefusal?.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    do {
                        _ = try await newsroom.signIn(name: "ana", password: "wrong", from: self.browser("one"))
                        return nil
                    } catch { return error as? SignInRefusal }
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(refusals == [.wrong: 10, .tooMany: 20])
        _ = try await newsroom.signIn(name: "ana", password: Self.password, from: browser("two"))
    }

    @Test(arguments: EngineUnderTest.all)
    func `a network that fails over many names is shut out, and no other`(engine: EngineUnderTest) async throws {
        let clock = TestClock()
        let newsroom = try await newsroom(engine, clock: clock)
        for number in 0..<100 {
            await #expect(throws: SignInRefusal.wrong) {
                try await newsroom.signIn(name: "name\(number)", password: "wrong", from: browser("one"))
            }
        }
        await #expect(throws: SignInRefusal.tooMany) {
            try await newsroom.signIn(name: "ana", password: Self.password, from: browser("one"))
        }
        _ = try await newsroom.signIn(name: "ana", password: Self.password, from: browser("two"))
        clock.advance(minutes: 61)
        _ = try await newsroom.signIn(name: "ana", password: Self.password, from: browser("one"))
    }

    @Test(arguments: EngineUnderTest.all)
    func `signing in forgets the failures before, and the sessions that have run out`(
        engine: EngineUnderTest
    ) async throws {
        let clock = TestClock()
        let newsroom = try await newsroom(engine, clock: clock)
        for _ in 0..<3 {
            for _ in 0..<9 { _ = try? await newsroom.signIn(name: "ana", password: "no", from: browser("one")) }
            _ = try await newsroom.signIn(name: "ana", password: Self.password, from: browser("one"))
        }
        let ana = try #require(try await newsroom.store.read { try $0.person(named: "ana") })
        let sessions = try await newsroom.store.read { try $0.sessions(of: ana.id, at: clock.now) }
        #expect(sessions.count == 3)
        clock.advance(minutes: 13 * 60)
        _ = try await newsroom.signIn(name: "ana", password: Self.password, from: browser("one"))
        let rows = try await newsroom.store.read { try $0.rows("SELECT token_hash FROM session") }
        #expect(rows.count == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `of ten who set a newsroom up at once one wins`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(on: engine)
        let code = try #require(try await newsroom.setupCode())
        let wins = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<10 {
                let setup = Setup(
                    newsroomName: "Elm", fullName: "Ana", name: "ana\(number)", password: Self.password, code: code)
                group.addTask { (try? await newsroom.setUp(setup, from: self.browser("one"))) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(wins == 1)
        let people = try await newsroom.store.read { try $0.people() }
        #expect(people.count == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a link sets one password however often it is used at once`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(engine)
        let link = String(try await newsroom.makeLink(for: "ana", minutes: 30, by: "test").suffix(64))
        let wins = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask { (try? await newsroom.setPassword("another tide table \(number)", byLink: link)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(wins == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `two administrators can't take the role from one another at once`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(engine)
        _ = try await newsroom.addPerson(
            name: "ben", fullName: "Ben", roles: [.administrator], password: Self.password, by: "test")
        let failures = await withTaskGroup(of: Bool.self) { group in
            group.addTask { (try? await newsroom.setRoles([.editor], of: "ana", by: "ben")) == nil }
            group.addTask { (try? await newsroom.disable("ben", by: "ana")) == nil }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 1)
    }

    @Test func `asking for a forgotten password takes no link away, and makes three at most`() async throws {
        let newsroom = try await newsroom(.sqlite)
        let link = String(try await newsroom.makeLink(for: "ana", minutes: 60, by: "test").suffix(64))
        #expect(try await newsroom.makeLink(forgottenBy: "ana") != nil)
        #expect(try await newsroom.makeLink(forgottenBy: "ana") != nil)
        #expect(try await newsroom.makeLink(forgottenBy: "ana") == nil)
        #expect(try await newsroom.makeLink(forgottenBy: "nobody") == nil)
        #expect(try await newsroom.person(behindLink: link) != nil)
    }

    @Test(arguments: ["Ana", " ana", "a.b-c_9"])
    func `sign-in names are kept lower-case`(name: String) throws {
        #expect(try Person.checkedName(name) == name.lowercased().filter { $0 != " " })
    }

    @Test(arguments: ["", "9a", "ána", "a/b", "аna", "<b>", "a\nb\u{0}", String(repeating: "a", count: 41)])
    func `sign-in names are of plain letters`(name: String) {
        #expect(throws: PeopleRefusal.badName) { try Person.checkedName(name) }
    }

    @Test(arguments: ["ana", "a@b@c", "a@b,c@d", "a@b\nBcc: c@d", "<a@b>", "@b"])
    func `an address that could be another or several is refused`(email: String) {
        #expect(throws: PeopleRefusal.badEmail) { try Person.checkedEmail(email) }
    }

    @Test func `no letter grows headers out of what people typed`() {
        let letter = Letter(
            to: "ana@elm.example\r\nBcc: eve@evil.example", subject: "A new password\r\nBcc: eve@evil.example 비밀번호",
            text: "Hello\n.\nBcc: eve@evil.example")
        let lines = String(decoding: letter.message, as: UTF8.self).split(separator: "\n")
        #expect(!lines.contains { $0.lowercased().hasPrefix("bcc") })
        #expect(lines.contains("To: ana@elm.exampleBcc:eve@evil.example"))
    }
}
