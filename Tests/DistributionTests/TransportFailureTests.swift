import Foundation
import News
import Storage
import TestSupport
import Testing
import Transfer
import TransferPeers
import Workflow

@testable import Distribution

/// What becomes of a parcel when a real server fails in each of the ways that servers do.
@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct TransportFailureTests {
    private let peers: Peers
    private let means: Means

    init() throws {
        peers = try #require(Peers.shared)
        means = .toPeers(peers)
    }

    private static let secrets = WebhookSecrets(newest: Secret("whsec_dGVzdA=="))

    private func post(_ path: String, server: String = "http", host: String = "127.0.0.1") throws -> Route {
        .http(
            HTTPRoute(
                url: try peers.web(path, host: host, server: server), secrets: Self.secrets,
                authorities: peers.authority))
    }

    private func fails(_ route: Route, _ sample: SampleParcel) async throws -> DeliveryFailure {
        try await deliveryFailure { try await route.transport(by: means).deliver(sample.parcel) }
    }

    @Test(arguments: [
        ("/status/408", true, false), ("/status/425", true, false), ("/status/429", true, false),
        ("/status/500", true, true), ("/status/503", true, true), ("/slow", true, true), ("/cut", true, true),
        ("/status/410", false, false), ("/status/404", true, false), ("/status/301", false, false),
        ("/status/400", false, true), ("/status/422", false, true), ("/redirect/307?http://127.0.0.1/", false, false),
    ])
    func `an answer says whether to try again and whether the story may be there`(
        path: String, isForRetry: Bool, mayHave: Bool
    ) async throws {
        let failure = try await fails(try post(path), try SampleParcel())
        #expect((failure.remedy != .giveUp, failure.mayHaveArrived) == (isForRetry, mayHave), "\(failure)")
    }

    @Test func `an address that is refused, a name that is none, and a certificate that ran out let no byte go`()
        async throws
    {
        let sample = try SampleParcel()
        let nobody = Route.http(HTTPRoute(url: "http://127.0.0.1:1/", secrets: Self.secrets))
        #expect(try await fails(nobody, sample) == failure(.retry(after: nil), of: nobody, sample))
        let expired = try await fails(try post("/echo", server: "httpsExpired"), sample)
        #expect(expired.remedy == .retry(after: nil) && !expired.mayHaveArrived && expired.sentence.contains("expired"))
        for url in ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://[fd00::1]/", "http://0x7f.1.invalid/"]
        {
            let failure = try await fails(.http(HTTPRoute(url: url, secrets: Self.secrets)), sample)
            #expect(!failure.mayHaveArrived, "\(failure)")
        }
    }

    private func failure(_ remedy: DeliveryFailure.Remedy, of route: Route, _ sample: SampleParcel) async throws
        -> DeliveryFailure
    {
        let failure = try await fails(route, sample)
        return DeliveryFailure(remedy, failure.sentence, mayHaveArrived: false)
    }

    @Test(arguments: [
        ("ftpFull", true, true), ("ftpCutting", true, true), ("ftpSlow", true, true), ("ftpExpired", true, false),
    ])
    func `a server of FTP that fails is tried again, and no story has its name there`(
        name: String, isForRetry: Bool, mayHave: Bool
    ) async throws {
        guard Peers.have(name) else { try Test.cancel(Peers.howToInstall) }
        let sample = try SampleParcel(size: 700_001)
        let security: FileServerRoute.Security = name == "ftpExpired" ? .explicit : .none
        let route = FileServerRoute(
            host: "127.0.0.1", port: try peers.port(name), user: peers.signIn.name,
            proof: .ftp(password: Secret(peers.signIn.password), security: security, authorities: peers.authority))
        let failure = try await fails(.files(route), sample)
        #expect((failure.remedy != .giveUp, failure.mayHaveArrived) == (isForRetry, mayHave), "\(failure)")
        #expect(!peers.names(name).contains(sample.parcel.text.name))
    }

    @Test(.enabled(if: Peers.have("sftp"), Peers.howToInstall), arguments: ["sftpFull", "sftp reset", "sftp slow"])
    func `a server of SFTP that fails is tried again, and no story has its name there`(name: String) async throws {
        let sample = try SampleParcel(size: 700_001)
        let failure = try await fails(try sftp(name), sample)
        #expect(failure.remedy == .retry(after: nil) && failure.mayHaveArrived, "\(failure)")
        #expect(!peers.names(name == "sftpFull" ? name : "sftp").contains(sample.parcel.text.name))
    }

    @Test(.enabled(if: Peers.have("sftp"), Peers.howToInstall))
    func `a server with another key than the known one gets nothing and is given up`() async throws {
        let other = FileServerRoute.KnownKey.fingerprint("SHA256:" + String(repeating: "A", count: 43))
        let failure = try await fails(try sftp("sftp", other), try SampleParcel())
        #expect(failure.remedy == .giveUp && !failure.mayHaveArrived && failure.sentence.contains("host key"))
    }

    private func sftp(_ name: String, _ key: FileServerRoute.KnownKey? = nil) throws -> Route {
        let known = try key ?? .fingerprint(peers.fingerprint)
        return .files(
            FileServerRoute(
                host: "127.0.0.1", port: try peers.port(name), user: try peers.sshUser,
                proof: .sftp(.key(file: try peers.keyFile("mine"), passphrase: nil), known)))
    }

    @Test func `a picture that is there before its text counts as having arrived`() async throws {
        let route = FileServerRoute(
            host: "127.0.0.1", port: try peers.port("ftp"), user: peers.signIn.name,
            proof: .ftp(password: Secret(peers.signIn.password), security: .none, authorities: nil))
        var parcel = try SampleParcel().parcel
        parcel.text.name = "no/name"
        let failure = try await deliveryFailure { try await Route.files(route).transport(by: means).deliver(parcel) }
        #expect(failure.mayHaveArrived)
    }

    // Through the engine.

    @Test func `410 parks a destination with its reason, and a resumed one goes on from there`() async throws {
        let room = try await DeliveryRoom(makingDestination: false, means: means)
        try await room.add(by: try post("/status/410"))
        let story = try await room.release()
        try await room.deliver()
        let parked = try await room.destination
        #expect(parked.state == .parked && parked.reason?.contains("410") == true)
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        let ok = try post("/echo").text()
        try await room.newsroom.change(destination: "out", by: "sam") { $0.route = ok }
        try await room.newsroom.resume("out", by: "sam")
        try await room.deliver()
        #expect(try await room.states(of: story) == [.recalled], "who answered 410 never had it, and hears of no kill")
    }

    @Test func `a receiver that asks for time is left alone for so long`() async throws {
        let room = try await DeliveryRoom(makingDestination: false, means: means)
        try await room.add(by: try post("/status/429?Retry-After:_600"))
        let story = try await room.release()
        try await room.deliver()
        let delivery = try #require(try await room.newsroom.store.read { try $0.deliveries(of: story).first })
        #expect(delivery.nextAttempt == room.clock.now.adding(seconds: 600))
        #expect(delivery.state == .trying && !delivery.mayHave)
    }

    @Test func `a subscriber can't lead a delivery to this machine, neither by name nor by redirect`() async throws {
        var closed = Means(allowing: [try #require(Network("127.0.0.2"))], now: { .noon })
        closed.limits = Peers.hasty
        let secret = try peers.web("/secret-\(UUID())")
        for url in [secret, try peers.web("/redirect/307?\(secret)", host: "127.0.0.2")] {
            let room = try await DeliveryRoom(makingDestination: false, means: closed)
            try await room.add(by: .http(HTTPRoute(url: url, secrets: Self.secrets)))
            try await room.release()
            try await room.deliver()
            #expect(try await room.destination.state == .parked)
        }
        let asked = try await Peers.courier.request(WebRequest("GET", peers.web("/asked"))).body
        #expect(!String(decoding: asked, as: UTF8.self).contains("\"/secret-"))
    }
}
