import Foundation
import News
import TestSupport
import Testing
import TransferPeers

@testable import Distribution

/// Parcels to real servers.
@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct TransportTests {
    private let peers: Peers
    private let means: Means

    init() throws {
        peers = try #require(Peers.shared)
        means = .toPeers(peers)
    }

    /// A server that takes files, and what leads there.
    enum Way: String, CaseIterable, CustomTestStringConvertible {
        case ftp, ftpTLS, ftpImplicit, vsftpd, sftp
        var testDescription: String { rawValue }

        static let there = allCases.filter { ![.sftp, .vsftpd].contains($0) || Peers.have($0.rawValue) }

        func route(_ peers: Peers, _ folder: String) throws -> FileServerRoute {
            var route = FileServerRoute(
                host: "127.0.0.1", port: try peers.port(rawValue), folder: folder, user: peers.signIn.name,
                proof: .ftp(password: Secret(peers.signIn.password), security: .none, authorities: peers.authority))
            switch self {
            case .ftp: break
            case .ftpTLS:
                route.proof = .ftp(
                    password: Secret(peers.signIn.password), security: .explicit, authorities: peers.authority)
            case .ftpImplicit:
                route.proof = .ftp(
                    password: Secret(peers.signIn.password), security: .implicit, authorities: peers.authority)
            case .vsftpd:
                route.user = "anonymous"
                route.proof = .ftp(password: Secret("a@b.example"), security: .explicit, authorities: peers.authority)
                route.folder = "in/" + folder
            case .sftp:
                route.user = try peers.sshUser
                route.proof = .sftp(
                    .key(file: try peers.keyFile("mine"), passphrase: nil), .fingerprint(try peers.fingerprint))
            }
            return route
        }
    }

    @Test(arguments: Way.there, ["ninjs-3.1", "newsml-g2", "wire-text"])
    func `text and pictures lie beside one another byte for byte, however often they come`(
        way: Way, format: String
    ) async throws {
        let sample = try SampleParcel(as: format)
        let route = try way.route(peers, "\(format)/\(UUID().uuidString)")
        let transport = Route.files(route).transport(by: means)
        for _ in 0..<2 { try await transport.deliver(sample.parcel) }
        let files = sample.parcel.pictures + [sample.parcel.text]
        #expect(peers.names(way.rawValue, route.folder) == files.map(\.name).sorted())
        #expect(peers.file(way.rawValue, "\(route.folder)/\(sample.parcel.text.name)") == sample.text)
        for (file, picture) in zip(sample.parcel.pictures, sample.pictures) {
            #expect(peers.file(way.rawValue, "\(route.folder)/\(file.name)") == picture)
        }
    }

    @Test(
        .enabled(if: Peers.haveHooks, Peers.howToInstall),
        arguments: ["ninjs-1.6", "ninjs-2.2", "ninjs-3.1", "newsml-g2", "wire-text"])
    func `a receiver that checks signatures takes what is posted, byte for byte`(format: String) async throws {
        let sample = try SampleParcel(as: format)
        let name = UUID().uuidString
        for _ in 0..<2 { try await hook(name, .init(newest: Secret(peers.hookSecret))).deliver(sample.parcel) }
        #expect(peers.names("hooks", name) == ["\(sample.parcel.key).body", "\(sample.parcel.key).json"])
        #expect(peers.file("hooks", "\(name)/\(sample.parcel.key).body") == sample.text)
        let head = try headers(name, sample.parcel.key)
        #expect(head["content-type"] == sample.parcel.text.contentType)
        #expect(head["dateline-position"] == "\(sample.parcel.position)")
        #expect(head["dateline-story"] == "57" && head["dateline-version"] == "2")
        #expect(head["dateline-act"] == "lead" && head["dateline-status"] == "usable")
        #expect(head["dateline-product"] == "national, ferries")
        let link =
            "<https://elm.example/picture/\(String(repeating: "bb", count: 32))>; rel=\"enclosure\"; type=\"image/png\""
        #expect(head["link"] == link, "of several with one name the test's server keeps the last")
    }

    @Test(.enabled(if: Peers.haveHooks, Peers.howToInstall))
    func `while secrets are changed a receiver may check with either`() async throws {
        let sample = try SampleParcel()
        let (old, new) = (Secret(try peers.hookSecret), WebhookSecrets.make(random: SystemRandomNumberGenerator()))
        #expect(new.words.hasPrefix("whsec_") && Data(base64Encoded: String(new.words.dropFirst(6)))?.count == 32)
        for secrets in [WebhookSecrets(newest: old, before: new), WebhookSecrets(newest: new, before: old)] {
            try await hook("rotating", secrets).deliver(sample.parcel)
        }
        let failure = try await deliveryFailure {
            try await hook("rotating", WebhookSecrets(newest: new)).deliver(sample.parcel)
        }
        #expect(failure.remedy == .giveUp && failure.sentence.contains("400"))
    }

    private func hook(_ name: String, _ secrets: WebhookSecrets) throws -> any Transport {
        Route.http(HTTPRoute(url: try peers.web("/hook/\(name)"), secrets: secrets)).transport(by: means)
    }

    private func headers(_ name: String, _ key: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: #require(peers.file("hooks", "\(name)/\(key).json")))
    }

    @Test func `no secret is shown with a route, however it is printed`() throws {
        let secret = Secret("s3cret-words")
        let server = MailServerSettings(host: "mail.example", user: "wire", password: secret)
        let routes: [Route] = [
            .http(
                HTTPRoute(
                    url: "https://elm.example/in?token=s3cret-words", secrets: .init(newest: secret, before: secret))),
            .files(
                FileServerRoute(
                    host: "elm.example", folder: "/in", user: "press",
                    proof: .ftp(password: secret, security: .explicit, authorities: nil))),
            .files(
                FileServerRoute(
                    host: "elm.example", user: "press",
                    proof: .sftp(.key(file: "/key", passphrase: secret), .fingerprint("SHA256:x")))),
            .mail(MailRoute(recipients: ["desk@elm.example"], server: server)),
        ]
        for route in routes {
            #expect(!route.place.contains("s3cret"))
            #expect(try Route(route.text()) == route)
        }
        var dumped = ""
        dump(routes.dropFirst().map { $0 }, to: &dumped)
        #expect(!dumped.contains("s3cret") && !"\(routes.dropFirst())".contains("s3cret"))
    }
}
