import Foundation
import Testing

@testable import Transfer
import TransferPeers

@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct FileTests {
    private let peers: Peers

    init() throws { peers = try #require(Peers.shared) }

    /// A server that takes files, and how it is reached.
    enum Way: String, CaseIterable, CustomTestStringConvertible {
        case ftp, ftpTLS, ftpImplicit, ftpStrict, ftpElsewhere, sftp
        var testDescription: String { rawValue }

        func server(_ peers: Peers) throws -> FileServer {
            switch self {
            case .ftp, .ftpStrict, .ftpElsewhere: try peers.ftp(rawValue)
            case .ftpTLS: try peers.ftp(rawValue, .explicit)
            case .ftpImplicit: try peers.ftp(rawValue, .implicit)
            case .sftp: try peers.sftp()
            }
        }

        static let there = allCases.filter { $0 != .sftp || Peers.have("sftp") }
    }

    private func put(_ data: Data, _ folder: String = "", _ name: String, _ server: FileServer) async throws
        -> PutReceipt
    {
        try await Peers.courier.put(.bytes(data), at: RemotePlace(folder: folder, name: name), on: server)
    }

    @Test(arguments: Way.there)
    func `text and pictures arrive byte for byte, in folders that are made`(way: Way) async throws {
        let server = try way.server(peers)
        let folder = "whole/\(UUID().uuidString)"
        for (name, data) in [("a story.txt", Sample.text), ("그림.jpg", Sample.picture), ("empty", Data())] {
            let receipt = try await put(data, folder, name, server)
            #expect(receipt == PutReceipt(size: data.count, isSizeConfirmed: true))
            #expect(peers.file(way.rawValue, "\(folder)/\(name)") == data)
        }
        #expect(peers.names(way.rawValue, folder) == ["a story.txt", "empty", "그림.jpg"])
    }

    @Test(arguments: Way.there)
    func `a file that is there is replaced`(way: Way) async throws {
        let server = try way.server(peers)
        let folder = UUID().uuidString
        for data in [Sample.text, Data("second".utf8)] {
            _ = try await put(data, folder, "one.txt", server)
            #expect(peers.file(way.rawValue, "\(folder)/one.txt") == data)
        }
        #expect(peers.names(way.rawValue, folder) == ["one.txt"])
    }

    @Test(arguments: Way.there)
    func `a file of this machine is sent as it is`(way: Way) async throws {
        let (path, name) = ("\(peers.folder)/\(UUID().uuidString)", UUID().uuidString)
        try Sample.picture.write(to: URL(fileURLWithPath: path))
        _ = try await Peers.courier.put(.file(path), at: RemotePlace(name: name), on: way.server(peers))
        #expect(peers.file(way.rawValue, name) == Sample.picture)
    }

    @Test(arguments: Way.there)
    func `signs that mean something to protocols mean nothing in names`(way: Way) async throws {
        let folder = UUID().uuidString + " #?%41;type=a"
        for name in ["a'b\"c\\d.txt", "-x ~*[1]?.txt", "semi;colon&more", "%2e%2e"] {
            _ = try await put(Sample.text, folder, name, try way.server(peers))
            #expect(peers.file(way.rawValue, "\(folder)/\(name)") == Sample.text, "\(name)")
        }
    }

    @Test(.enabled(if: Peers.have("sftp"), Peers.howToInstall))
    func `a folder may be named from the top`() async throws {
        let name = UUID().uuidString
        _ = try await put(Sample.text, "\(peers.folder)/sftp/top", name, peers.sftp())
        #expect(peers.file("sftp", "top/\(name)") == Sample.text)
    }

    @Test(arguments: [
        ("", ""), ("", "a/b"), ("", ".."), ("../x", "a"), ("a", "b\r\nDELE c"), ("a\n", "b"), ("", "a\0"),
    ])
    func `what is not a place of a file is refused`(folder: String, name: String) {
        #expect(throws: TransferFailure.self) { try RemotePlace(folder: folder, name: name) }
    }

    @Test(arguments: [FileServer.FTPSecurity.none, .explicit])
    func `vsftpd takes files`(security: FileServer.FTPSecurity) async throws {
        guard Peers.have("vsftpd") else { try Test.cancel(Peers.howToInstall) }
        let name = UUID().uuidString
        let way = FileServer.Way.ftp(SignIn(name: "anonymous", password: "a@example.com"), security)
        let server = FileServer(host: "127.0.0.1", port: try peers.port("vsftpd"), way: way, settings: peers.settings)
        for data in [Sample.picture, Sample.text] {
            #expect(try await put(data, "in/\(name)", "one", server).isSizeConfirmed)
            #expect(peers.file("vsftpd", "in/\(name)/one") == data)
        }
    }

    @Test func `files after one another go by one line, and by a new one when the server ended it`() async throws {
        let courier = Courier(guarding: Peers.courier.guarding)
        let server = try peers.ftp("ftpSleepy")
        for round in 1...3 {
            let place = try RemotePlace(folder: "sleepy", name: "\(round)")
            _ = try await courier.put(.bytes(Sample.text), at: place, on: server)
            #expect(peers.file("ftpSleepy", "sleepy/\(round)") == Sample.text)
            if round == 2 { try await Task.sleep(for: .milliseconds(2500)) }
        }
    }

    @Test func `a size that is not the one sent is a failure, and no file has the name`() async throws {
        let failure = try await failureOf { try await put(Sample.text, "", "one", peers.ftp("ftpMiscounting")) }
        #expect(failure.cause == .size)
        #expect(failure.next == .retry(after: nil))
        #expect(peers.names("ftpMiscounting") == [".one.part"])
    }

    @Test func `a server that can't tell sizes is believed, and the receipt says so`() async throws {
        let receipt = try await put(Sample.text, "", "one", peers.ftp("ftpUncounting"))
        #expect(receipt == PutReceipt(size: Sample.text.count, isSizeConfirmed: false))
        #expect(peers.file("ftpUncounting", "one") == Sample.text)
    }

    @Test(arguments: ["ftpFull", "sftpFull"])
    func `a full disk is for another try, and no file has the name`(name: String) async throws {
        guard Peers.have(name) else { try Test.cancel(Peers.howToInstall) }
        let server = name == "ftpFull" ? try peers.ftp(name) : try peers.sftp(name)
        let failure = try await failureOf { try await put(Sample.picture, "", "one", server) }
        #expect(failure.next == .retry(after: nil), "\(failure)")
        #expect(!peers.names(name).contains("one"))
        _ = try await put(Sample.text, "", "one", server)
        #expect(peers.file(name, "one") == Sample.text)
    }

    @Test(arguments: ["ftpCutting", "ftpSlow", "sftp reset", "sftp slow"])
    func `a line that breaks or crawls is for another try, and no file has the name`(name: String) async throws {
        let isSSH = name.hasPrefix("sftp")
        guard !isSSH || Peers.have("sftp") else { try Test.cancel(Peers.howToInstall) }
        let server = isSSH ? try peers.sftp(name) : try peers.ftp(name)
        let folder = UUID().uuidString
        let failure = try await failureOf { try await put(Sample.picture, folder, "one", server) }
        #expect(failure.next == .retry(after: nil), "\(failure)")
        #expect([.cutOff, .timeout].contains(failure.cause), "\(failure)")
        #expect(!peers.names(isSSH ? "sftp" : name, folder).contains("one"))
    }

    @Test(arguments: [FileServer.FTPSecurity.explicit, .none])
    func `a wrong password is given up`(security: FileServer.FTPSecurity) async throws {
        var server = try peers.ftp(security == .none ? "ftp" : "ftpTLS", security)
        server.way = .ftp(SignIn(name: "press", password: "wrong"), security)
        let failure = try await failureOf { try await put(Sample.text, "", "one", server) }
        #expect(failure.cause == .login)
        #expect(failure.next == .giveUp)
        #expect(failure.reply == 530)
    }

    @Test func `FTP with an expired certificate is refused`() async throws {
        let failure = try await failureOf { try await put(Sample.text, "", "one", peers.ftp("ftpExpired", .explicit)) }
        #expect(failure.cause == .certificate)
        #expect(peers.names("ftpExpired").isEmpty)
    }

    @Test func `a server of FTP that does not encrypt is not told the password`() async throws {
        let failure = try await failureOf { try await put(Sample.text, "", "one", peers.ftp("ftpStrict", .explicit)) }
        #expect(failure.cause == .certificate)
    }

    @Test func `a folder where nothing may be put is given up`() async throws {
        try #require(FileManager.default.createFile(atPath: "\(peers.folder)/ftp/blocked", contents: Data()))
        let failure = try await failureOf { try await put(Sample.text, "blocked", "one", peers.ftp("ftp")) }
        #expect(failure.cause == .refused)
        #expect(failure.next == .giveUp)
    }

    @Test func `a file that can't be read here is told`() async throws {
        for path in ["/nowhere/at/all", "/tmp"] {
            let failure = try await failureOf {
                try await Peers.courier.put(.file(path), at: RemotePlace(name: "x"), on: peers.ftp("ftp"))
            }
            #expect(failure.cause == .local)
        }
    }
}

@Suite(.enabled(if: Peers.have("sftp"), Peers.howToInstall))
struct SSHTests {
    private let peers: Peers

    init() throws { peers = try #require(Peers.shared) }

    private func put(_ server: FileServer, _ name: String = UUID().uuidString) async throws {
        _ = try await Peers.courier.put(.bytes(Sample.text), at: RemotePlace(name: name), on: server)
        #expect(peers.file("sftp", name) == Sample.text)
    }

    @Test func `a host is known by its fingerprint or by a file, and a key may have a passphrase`() async throws {
        try await put(peers.sftp(known: .fingerprint(String(peers.fingerprint.dropFirst(7)))))
        try await put(peers.sftp(known: .file(peers.keyFile("known-host"))))
        try await put(peers.sftp(host: "localhost", known: .file(peers.keyFile("known-host"))))
        try await put(peers.sftp(by: peers.key("locked", passphrase: "open up")))
    }

    @Test(arguments: ["known-other", "nowhere", "authorized"])
    func `a host that the file has with another key, or not at all, is refused`(file: String) async throws {
        let server = try peers.sftp(known: .file(peers.keyFile(file)))
        let name = UUID().uuidString
        let failure = try await failureOf { try await put(server, name) }
        #expect(failure.cause == .hostKey, "\(failure)")
        #expect(failure.next == .giveUp)
        #expect(!peers.names("sftp").contains { $0.contains(name) })
    }

    @Test(arguments: ["SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAA", "", "SHA256:"])
    func `a host with another fingerprint is refused`(fingerprint: String) async throws {
        let failure = try await failureOf { try await put(peers.sftp(known: .fingerprint(fingerprint))) }
        #expect(failure.cause == .hostKey, "\(failure)")
        #expect(failure.next == .giveUp)
    }

    @Test func `a key that the server does not know is given up`() async throws {
        for key in [try peers.key("other"), try peers.key("nowhere"), try peers.key("locked", passphrase: "wrong")] {
            let failure = try await failureOf { try await put(peers.sftp(by: key)) }
            #expect(failure.cause == .login, "\(failure)")
            #expect(failure.next == .giveUp)
        }
    }

    @Test func `a line opened with one proof is not used with another`() async throws {
        try await put(peers.sftp())
        let failure = try await failureOf { try await put(peers.sftp(known: .file(peers.keyFile("known-other")))) }
        #expect(failure.cause == .hostKey, "\(failure)")
    }
}
