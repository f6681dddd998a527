import Foundation
import Testing

@testable import Transfer
import TransferPeers

@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct ManyTests {
    private let peers: Peers

    init() throws { peers = try #require(Peers.shared) }

    @Test func `a hundred that crawl keep nobody waiting`() async throws {
        let courier = Courier(guarding: Peers.courier.guarding)
        let (slow, quick) = (
            WebRequest("GET", try peers.web("/slow"), settings: peers.settings),
            WebRequest("GET", try peers.web("/echo"))
        )
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 { group.addTask { _ = try? await courier.request(slow) } }
            try await Task.sleep(for: .milliseconds(300))
            let began = ContinuousClock.now
            for _ in 0..<20 { #expect(try await courier.request(quick).status == 200) }
            #expect(began.duration(to: .now) < .seconds(2))
            group.cancelAll()
        }
    }

    @Test func `more than may go on at once wait for their turn`() async throws {
        let courier = Courier(guarding: Peers.courier.guarding, most: 2, open: 1)
        let request = WebRequest("POST", try peers.web("/echo"), body: Sample.text)
        let statuses = try await withThrowingTaskGroup { group in
            for _ in 0..<50 { group.addTask { try await courier.request(request).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 50))
    }

    @Test func `lines that many use in turn mix nothing up`() async throws {
        let courier = Courier(guarding: Peers.courier.guarding)
        let url = try peers.web("/echo")
        try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                let body = Sample.bytes(1000 + number)
                let request = WebRequest("POST", "\(url)/\(number)", body: body)
                group.addTask {
                    let told = String(decoding: try await courier.request(request).body, as: UTF8.self)
                    #expect(told.contains("/echo/\(number)\"") && told.contains(Sample.hash(body)), "\(told)")
                }
            }
            try await group.waitForAll()
        }
    }

    /// `DATELINE_LOAD=1` runs it: it has the machine for itself then.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DATELINE_LOAD"] != nil, "DATELINE_LOAD is not set"))
    func `memory is flat, however much and however often is sent`() async throws {
        let path = "\(peers.folder)/large"
        try Data(count: 200_000_000).write(to: URL(fileURLWithPath: path))
        let (ftp, sftp) = (try peers.ftp("ftp"), try peers.sftp())
        let request = WebRequest("POST", try peers.web("/echo"), body: Sample.text, settings: peers.settings)
        func rounds(_ count: Int) async throws {
            for _ in 0..<count {
                try await withThrowingTaskGroup { group in
                    for number in 0..<60 {
                        let place = try RemotePlace(folder: "many", name: "\(number)")
                        group.addTask {
                            _ = try await Peers.courier.put(
                                .bytes(Sample.text), at: place, on: number % 2 == 0 ? ftp : sftp)
                        }
                        group.addTask { _ = try await Peers.courier.request(request) }
                    }
                    try await group.waitForAll()
                }
            }
        }
        try await rounds(5)
        let (before, began) = (resident(), ContinuousClock.now)
        try await rounds(20)
        let time = began.duration(to: .now)
        for server in [ftp, sftp] {
            _ = try await Peers.courier.put(.file(path), at: RemotePlace(name: "large"), on: server)
        }
        let after = resident()
        print("2,400 transfers in \(time); \(before) MB resident before, \(after) MB after, with 2 of 200 MB")
        #expect(after < before + 16)
    }

    private func resident() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096 / 1_000_000
    }
}
