import Foundation
import Testing

@testable import Transfer
import TransferPeers

@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct MailTests {
    private let peers: Peers

    init() throws { peers = try #require(Peers.shared) }

    /// The envelope that the test's server kept.
    private struct Envelope: Decodable, Equatable {
        var from: String
        var to: [String]
        var helo: String
        var encrypted: Bool
        var name: String
    }

    private func letter(_ body: String, to recipients: [String] = ["desk@example.com"]) throws -> Letter {
        try Letter(
            from: "wire@example.org", to: recipients,
            message: Data("Subject: Harbor\nTo: desk@example.com\n\n\(body)".utf8))
    }

    /// The number by which the server kept a letter.
    private func number(_ receipt: MailReceipt) throws -> String {
        try #require(receipt.reply.split(separator: " ").last.map(String.init))
    }

    @Test(arguments: [
        ("smtp", MailServer.Security.none, false), ("smtpTLS", .startTLS, true), ("smtpImplicit", .tls, true),
    ])
    func `a letter arrives line for line, dots and all`(
        name: String, security: MailServer.Security, signedIn: Bool
    ) async throws {
        let letter = try letter(".\n..two\n여수\r\nbare\rend\n.", to: ["a@example.com", "b@example.com"])
        let receipt = try await Peers.courier.send(letter, by: peers.mail(name, security, signedIn: signedIn))
        let number = try number(receipt)
        let text = "Subject: Harbor\r\nTo: desk@example.com\r\n\r\n.\r\n..two\r\n여수\r\nbare\r\nend\r\n.\r\n"
        #expect(peers.file(name, "\(number).mail") == Data(text.utf8))
        #expect(receipt.size == text.utf8.count)
        let envelope = try JSONDecoder().decode(Envelope.self, from: try #require(peers.file(name, "\(number).json")))
        #expect(
            envelope
                == Envelope(
                    from: "wire@example.org", to: ["a@example.com", "b@example.com"], helo: "wire.example",
                    encrypted: security != .none, name: signedIn ? "press" : ""))
    }

    @Test func `letters after one another go by one line`() async throws {
        let courier = Courier(guarding: Peers.courier.guarding)
        let server = try peers.mail("smtpTLS", .startTLS)
        for round in 1...3 {
            let receipt = try await courier.send(letter("round \(round)"), by: server)
            let kept = try #require(peers.file("smtpTLS", "\(try number(receipt)).mail"))
            #expect(String(decoding: kept, as: UTF8.self).hasSuffix("round \(round)\r\n"))
        }
    }

    @Test(arguments: [
        ("full@example.com", 452, TransferFailure.Next.retry(after: nil), TransferFailure.Cause.full),
        ("gone@example.com", 550, .giveUp, .refused),
    ])
    func `a recipient that is refused is told with the server's words`(
        address: String, reply: Int, next: TransferFailure.Next, cause: TransferFailure.Cause
    ) async throws {
        let letter = try letter("x", to: ["a@example.com", address])
        let failure = try await failureOf {
            try await Peers.courier.send(letter, by: peers.mail("smtp", .none, signedIn: false))
        }
        #expect((failure.reply, failure.next, failure.cause) == (reply, next, cause), "\(failure)")
    }

    @Test func `a wrong password is given up`() async throws {
        var server = try peers.mail("smtpTLS", .startTLS)
        server.signIn = SignIn(name: "press", password: "wrong")
        let failure = try await failureOf { try await Peers.courier.send(letter("x"), by: server) }
        #expect((failure.cause, failure.reply, failure.next) == (.login, 535, .giveUp), "\(failure)")
    }

    @Test func `a server that does not encrypt is told nothing`() async throws {
        let failure = try await failureOf {
            try await Peers.courier.send(letter("x"), by: peers.mail("smtp", .startTLS, signedIn: false))
        }
        #expect(failure.cause == .certificate, "\(failure)")
    }

    @Test func `an expired certificate is refused`() async throws {
        let failure = try await failureOf {
            try await Peers.courier.send(letter("x"), by: peers.mail("smtpExpired", .startTLS, signedIn: false))
        }
        #expect(failure.cause == .certificate, "\(failure)")
    }

    @Test(arguments: ["smtp reset", "smtp slow"])
    func `a line that breaks or crawls is for another try`(name: String) async throws {
        let long = try letter(String(repeating: "All quiet in the harbor.\n", count: 20_000))
        let failure = try await failureOf {
            try await Peers.courier.send(long, by: peers.mail(name, .none, signedIn: false))
        }
        #expect(failure.next == .retry(after: nil), "\(failure)")
        #expect([.cutOff, .timeout].contains(failure.cause), "\(failure)")
    }

    @Test(arguments: ["", "a", "a@", "@b", "a@b>\r\nRCPT TO:<c@d", "a b@c", "<a@b>", "a@b@c", "a@b\n"])
    func `what is not an address can't stand in an envelope`(address: String) {
        #expect(throws: TransferFailure.self) { try Letter(from: nil, to: [address], message: Data()) }
        #expect(throws: TransferFailure.self) { try Letter(from: address, to: ["a@b"], message: Data()) }
    }
}
