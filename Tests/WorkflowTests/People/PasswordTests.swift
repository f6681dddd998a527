import News
import Storage
import TestSupport
import Testing

@testable import Workflow

@Suite struct PasswordTests {
    private let passwords = Passwords(cost: .quick)

    @Test func `a password matches its own hash, whose text tells how it was made`() async throws {
        let kept = try await passwords.hash("a ferry off port elm")
        #expect(kept.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        #expect(try await passwords.match("a ferry off port elm", kept))
        #expect(try await !passwords.match("a ferry off port elf", kept))
        #expect(try await passwords.hash("a ferry off port elm") != kept)
    }

    /// RFC 7914, section 12, second vector's first 32 bytes: with another length the first block stays.
    @Test func `hashes are those of the standard`() throws {
        let cost = Passwords.Cost(doublings: 10, blockSize: 8, lanes: 16)
        let hash = try PasswordHash(of: "password", salt: Array("NaCl".utf8), cost: cost)
        let hex = hash.hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        #expect(hex == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162")
    }

    @Test func `one password however its letters are put together`() async throws {
        let kept = try await passwords.hash("caf\u{E9} au port d’elm")
        #expect(try await passwords.match("cafe\u{301} au port d’elm", kept))
    }

    @Test(arguments: ["", "$scrypt$", "$scrypt$ln=40,r=8,p=1$AA$AA", "$2b$12$abc", "$scrypt$ln=4,r=8,p=1$!!$!!"])
    func `a text that is no hash matches nothing`(text: String) async throws {
        #expect(PasswordHash(text) == nil)
        #expect(try await !passwords.match("", text))
    }

    @Test func `a hash of another cost is made anew at the next sign-in`() async throws {
        let newsroom = try Newsroom.temporary()
        let person = try await newsroom.addPerson(name: "ana", fullName: "Ana", roles: [.editor], by: "test")
        let old = try await Passwords(cost: .init(doublings: 3, blockSize: 8, lanes: 1)).hash("a ferry off port elm")
        try await newsroom.store.write { try $0.save(Credentials(password: old), of: person.id) }
        _ = try await newsroom.signIn(
            name: "ana", password: "a ferry off port elm", from: Browser(network: "test", agent: ""))
        let kept = try await newsroom.store.read { try $0.credentials(of: person.id)?.password }
        #expect(kept?.hasPrefix("$scrypt$ln=4,r=8,p=1$") == true)
    }

    @Test func `a name that nobody has costs a guess just as much as one that somebody has`() async throws {
        let passwords = Passwords(cost: .init(doublings: 13, blockSize: 8, lanes: 1))
        let kept = try await passwords.hash("a ferry off port elm")
        let clock = ContinuousClock()
        // The quickest of several: what else the machine does at that moment only ever adds to it.
        var (known, unknown) = (Duration.seconds(60), Duration.seconds(60))
        for _ in 0..<10 {
            known = min(known, try await clock.measure { _ = try await passwords.match("wrong", kept) })
            unknown = min(unknown, try await clock.measure { _ = try await passwords.match("wrong", nil) })
        }
        #expect(known < unknown * 3 && unknown < known * 3)
    }

    @Test(arguments: [
        ("short", PeopleRefusal.passwordTooShort), ("aaaaaaaaaaaa", .passwordTooPlain),
        ("Password-123", .passwordTooPlain),
        ("Ana Reyes-Lopez", .passwordTooPlain), (String(repeating: "long ", count: 50), .passwordTooLong),
    ])
    func `a password that anybody would try is refused`(password: String, refusal: PeopleRefusal) {
        #expect(throws: refusal) { try NewPassword.check(password, about: ["ana", "Ana Reyes Lopez"]) }
    }
}
