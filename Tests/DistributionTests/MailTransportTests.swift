import Foundation
import News
import TestSupport
import Testing
import Transfer
import TransferPeers

@testable import Distribution

/// Stories by mail, to a real server, read by Python's own parser.
@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct MailTransportTests {
    fileprivate let peers: Peers

    init() throws { peers = try #require(Peers.shared) }

    fileprivate func server(
        _ name: String, _ security: MailServerSettings.Security, _ from: String? = "wire@elm.example"
    )
        throws -> MailServerSettings
    {
        MailServerSettings(
            host: "localhost", port: try peers.port(name), security: security, user: peers.signIn.name,
            password: Secret(peers.signIn.password), authorities: peers.authority, from: from)
    }

    private func deliver(_ sample: SampleParcel, pictures: MailRoute.Pictures = .attached) async throws -> [ReadMail] {
        let route = MailRoute(
            recipients: ["desk@example.com", "night@example.com"], server: try server("smtpTLS", .starttls),
            pictures: pictures)
        try await Route.mail(route).transport(by: .toPeers(peers)).deliver(sample.parcel)
        return try peers.letters("smtpTLS", with: sample.parcel.key)
    }

    @Test func `a story arrives as a letter, with its pictures byte for byte`() async throws {
        let sample = try SampleParcel(as: "wire-text")
        let letter = try #require(try await deliver(sample).first)
        #expect(letter.defects.isEmpty && letter.longest <= 78 && letter.bare == 0)
        #expect(letter["Subject"] == ["여수 — “Ferry” runs aground off Port Elm"])
        #expect(letter["From"] == ["Meridian News <wire@elm.example>"])
        #expect(letter["To"] == ["desk@example.com, night@example.com"])
        #expect(letter["List-Id"] == ["<elm-desk.elm.example>"])
        #expect(letter["Auto-Submitted"] == ["auto-generated"] && letter["Dateline-Act"] == ["lead"])
        #expect(letter["Date"] == ["Wed, 06 May 2026 12:00:00 +0000"])
        #expect(letter.parts.map(\.type) == ["text/plain", "image/jpeg", "image/png"])
        #expect(letter.parts[0].text == String(decoding: sample.text, as: UTF8.self))
        #expect(letter.parts[1...].map(\.hash) == sample.pictures.map(Sample.hash))
        #expect(letter.parts[1...].map(\.name) == sample.parcel.pictures.map(\.name))
    }

    @Test(arguments: ["ninjs-3.1", "newsml-g2"])
    func `other formats come as a file, byte for byte`(format: String) async throws {
        let sample = try SampleParcel(as: format)
        let letter = try #require(try await deliver(sample, pictures: .none).first)
        #expect(letter.defects.isEmpty && letter.parts.count == 2)
        #expect(letter.parts[1].name == sample.parcel.text.name)
        // Python reads a file of text with one kind of line ends, which these have.
        #expect(letter.parts[1].hash == Sample.hash(sample.text))
    }

    @Test func `text in another set of characters arrives in it`() async throws {
        var manner = Destination.Manner()
        manner.charset = "euc-kr"
        let sample = try SampleParcel(as: "wire-text", manner: manner)
        let letter = try #require(try await deliver(sample, pictures: .linked).first)
        #expect(
            letter.parts[0].charset == "euc-kr" && letter.parts[0].text.contains("여수 ― ")
                || letter.parts[0].text.contains("여수 -- "))
        #expect(letter.parts[1].text.contains("https://elm.example/picture/aaaa"))
    }

    @Test func `a repeat is the same letter, and versions of a story belong together`() async throws {
        let sample = try SampleParcel(as: "wire-text")
        _ = try await deliver(sample, pictures: .none)
        let letters = try await deliver(sample, pictures: .none)
        #expect(letters.count == 2 && letters[0]["Message-ID"] == letters[1]["Message-ID"])
        #expect(letters[0]["Message-ID"].first?.hasPrefix("<\(sample.parcel.key)-") == true)
        #expect(letters[0]["References"] == ["<elm-desk-story57@elm.example>"])
    }

    @Test(arguments: [
        "Bcc in it\r\nBcc: all@example.com\r\n\r\nAnd a body", "\u{0}\u{1}\u{7F}", "=?utf-8?B?QmNjOiB4?=",
        String(repeating: "long ", count: 300), String(repeating: "x", count: 2000), "\u{2028}Bcc: a@b.example\u{85}x",
    ])
    func `no word of a story reaches the head of a letter but as a value`(hostile: String) async throws {
        let sample = try SampleParcel(as: "wire-text") { version in
            version.copy.headline = Headline(hostile)
            version.copy.language = hostile
            version.guid = hostile
        }
        let letter = try #require(try await deliver(sample, pictures: .none).first)
        let names = [
            "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "List-Id", "References",
            "Dateline-Position", "Dateline-Story", "Dateline-Version", "Dateline-Act", "Dateline-Product",
            "Content-Language", "Content-Type", "Content-Transfer-Encoding",
        ]
        #expect(Set(letter.headers.map { $0[0] }).subtracting(names).isEmpty)
        #expect(Set(letter.headers.map { $0[0] }).count == letter.headers.count)
        #expect(letter.longest <= 998 && letter.bare == 0)
    }

    @Test func `kills and tests say so where it is read first`() async throws {
        let kill = try SampleParcel(as: "wire-text") { $0.status = .canceled }
        #expect(try await deliver(kill, pictures: .none).first?["Subject"].first?.hasPrefix("KILL: ") == true)
        let urgent = try SampleParcel(as: "wire-text") { $0.copy.urgency = .flash }
        #expect(try await deliver(urgent, pictures: .none).first?["Importance"] == ["high"])
    }

    @Test func `without a server of its own a destination's letters go by the newsroom's`() async throws {
        let post = Post(try server("smtpImplicit", .tls, nil), host: "elm.example", limits: Peers.hasty)
        let sample = try SampleParcel(as: "wire-text")
        let route = Route.mail(MailRoute(recipients: ["desk@example.com"]))
        try await route.transport(by: .toPeers(peers, post: post)).deliver(sample.parcel)
        let letter = try #require(try peers.letters("smtpImplicit", with: sample.parcel.key).first)
        #expect(letter["From"] == ["Meridian News <wire@elm.example>"])
        let failure = try await deliveryFailure {
            try await route.transport(by: .toPeers(peers)).deliver(sample.parcel)
        }
        #expect(failure.remedy == .giveUp && !failure.mayHaveArrived)
    }

    @Test(arguments: [
        ("full@example.com", true), ("gone@example.com", false), ("not an address", false),
        ("a@b.example\r\nRCPT TO:<c@d>", false),
    ])
    func `a letter that a server refuses has not arrived`(recipient: String, isForRetry: Bool) async throws {
        let route = MailRoute(
            recipients: [recipient],
            server: MailServerSettings(
                host: "127.0.0.1", port: try peers.port("smtp"), security: MailServerSettings.Security.unencrypted,
                from: "wire@elm.example"))
        let sample = try SampleParcel(as: "wire-text")
        let failure = try await deliveryFailure {
            try await Route.mail(route).transport(by: .toPeers(peers)).deliver(sample.parcel)
        }
        #expect((failure.remedy != .giveUp, failure.mayHaveArrived) == (isForRetry, false), "\(failure)")
    }

    @Test(arguments: ["smtp reset", "smtp slow"])
    func `a line that breaks or crawls is for another try, and the letter may have arrived`(name: String) async throws {
        let route = MailRoute(
            recipients: ["desk@example.com"],
            server: MailServerSettings(
                host: "127.0.0.1", port: try peers.port(name), security: MailServerSettings.Security.unencrypted,
                from: "wire@elm.example"))
        let failure = try await deliveryFailure {
            try await Route.mail(route).transport(by: .toPeers(peers)).deliver(try SampleParcel(as: "wire-text").parcel)
        }
        #expect(failure.remedy == .retry(after: nil) && failure.mayHaveArrived, "\(failure)")
    }

    @Test func `a server of mail whose certificate ran out gets nothing`() async throws {
        let route = MailRoute(recipients: ["desk@example.com"], server: try server("smtpExpired", .starttls))
        let failure = try await deliveryFailure {
            try await Route.mail(route).transport(by: .toPeers(peers)).deliver(try SampleParcel(as: "wire-text").parcel)
        }
        #expect(!failure.mayHaveArrived && failure.remedy != .giveUp, "\(failure)")
    }
}

extension MailTransportTests {
    @Test func `stories that were gathered come as one letter`() async throws {
        let samples = try (0..<3).map { number in
            try SampleParcel(as: "wire-text") {
                $0.copy.headline = Headline("Story \(number)")
                $0.guid = "urn:\(number)"
            }
        }
        var parcel = samples[0].parcel
        parcel.companions = samples[1...].map(\.parcel)
        let route = MailRoute(recipients: ["desk@example.com"], server: try server("smtpTLS", .starttls))
        for _ in 0..<2 { try await Route.mail(route).transport(by: .toPeers(peers)).deliver(parcel) }
        let letters = try peers.letters("smtpTLS", with: parcel.key)
        let letter = try #require(letters.first)
        #expect(letters.count == 2 && letters[0]["Message-ID"] == letters[1]["Message-ID"])
        #expect(letter["Subject"] == ["Meridian News: 3 stories"] && letter.defects.isEmpty)
        #expect(letter.parts[0].text == "- Story 0\n- Story 1\n- Story 2\n")
        #expect(letter.parts[1...3].map(\.text) == samples.map { String(decoding: $0.text, as: UTF8.self) })
        #expect(letter.parts[4].text.hasPrefix("Pictures:\nhttps://elm.example/picture/aaaa"))
    }
}
