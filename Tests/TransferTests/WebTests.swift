import Foundation
import Testing

@testable import Transfer
import TransferPeers

@Suite(.enabled(if: Peers.isInstalled, Peers.howToInstall))
struct WebTests {
    private let peers: Peers

    init() throws { peers = try #require(Peers.shared) }

    /// What the test's server says it was asked.
    private struct Told: Decodable {
        var method, target, hash: String
        var headers: [[String]]
        var size, line: Int
    }

    private func request(
        _ method: String = "GET", _ path: String, headers: [WebRequest.Header] = [], body: Data? = nil,
        redirects: Int = 0, by courier: Courier = Peers.courier, server: String = "http"
    ) async throws -> WebAnswer {
        let url = path.hasPrefix("http") ? path : try peers.web(path, server: server)
        return try await courier.request(
            WebRequest(method, url, headers: headers, body: body, redirects: redirects, settings: peers.settings))
    }

    private func told(_ answer: WebAnswer) throws -> Told { try JSONDecoder().decode(Told.self, from: answer.body) }

    @Test(arguments: ["http", "https"])
    func `a request arrives as it was made`(server: String) async throws {
        let answer = try await request(
            "POST", "/echo/a%2Fb/../c?x=1&y=%20", headers: [.init("webhook-id", "5"), .init("X-Empty", "")],
            body: Sample.picture, server: server)
        let told = try told(answer)
        #expect(answer.status == 200)
        #expect(answer.isWhole)
        #expect(told.method == "POST")
        #expect(told.target == "/echo/a%2Fb/../c?x=1&y=%20")
        #expect(told.size == Sample.picture.count)
        #expect(told.hash == Sample.hash(Sample.picture))
        #expect(told.headers.contains(["webhook-id", "5"]))
        #expect(told.headers.contains(["X-Empty", ""]))
        #expect(!told.headers.contains { $0[0].lowercased() == "expect" })
    }

    @Test(arguments: [("GET", nil), ("HEAD", nil), ("POST", Data()), ("PUT", Data("x".utf8)), ("DELETE", nil)])
    func `every method goes as itself`(method: String, body: Data?) async throws {
        let answer = try await request(method, "/echo", body: body)
        #expect(answer.failure(at: .now) == nil)
        if method != "HEAD" {
            let told = try told(answer)
            #expect(told.method == method)
            #expect(told.size == body?.count ?? 0)
        }
    }

    @Test func `requests after one another go by one line`() async throws {
        let courier = Courier(guarding: Peers.courier.guarding)
        let lines = try await [
            told(request("GET", "/1", by: courier)).line,
            told(request("POST", "/2", body: Data("x".utf8), by: courier)).line,
        ]
        #expect(lines[0] == lines[1])
    }

    @Test(arguments: [401, 403, 404, 408, 425, 429, 500, 502, 503, 504])
    func `a status that will pass is for another try`(status: Int) async throws {
        let failure = try #require(try await request("POST", "/status/\(status)").failure(at: .now))
        #expect(failure.next == .retry(after: nil))
        #expect(failure.reply == status)
    }

    @Test(arguments: [300, 301, 304, 307, 400, 405, 410, 413, 422])
    func `a status that stays is given up`(status: Int) async throws {
        let failure = try #require(try await request("GET", "/status/\(status)").failure(at: .now))
        #expect(failure.next == .giveUp)
        #expect(failure.reply == status)
    }

    @Test(arguments: [
        ("120", Duration.seconds(120)), ("0", .zero), ("Sun,_06_Nov_1994_08:49:37_GMT", .seconds(37)),
        ("Sun,_06_Nov_1994_08:40:00_GMT", .zero), ("99999999999", .seconds(604_800)), ("-5", nil), ("soon", nil),
    ])
    func `the other side may say when`(text: String, wait: Duration?) async throws {
        let answer = try await request("POST", "/status/503?Retry-After:_\(text)")
        // 1994-11-06 08:49:00 UTC, before one of the dates and after the other.
        let failure = answer.failure(at: Date(timeIntervalSince1970: 784_111_740))
        #expect(failure?.next == .retry(after: wait))
    }

    @Test func `a redirect is an answer like others`() async throws {
        let answer = try await request("POST", "/redirect/302?/echo")
        #expect(answer.status == 302)
        #expect(answer.headers["location"] == "/echo")
    }

    @Test(arguments: [(303, "GET"), (302, "GET"), (307, "POST"), (308, "POST")])
    func `a redirect is followed where that is asked for`(status: Int, method: String) async throws {
        let answer = try await request("POST", "/redirect/\(status)?/echo/there", body: Data("abc".utf8), redirects: 1)
        let told = try told(answer)
        #expect(told.method == method)
        #expect(told.target == "/echo/there")
        #expect(told.size == (method == "POST" ? 3 : 0))
    }

    @Test func `redirects come to an end`() async throws {
        let answer = try await request("GET", "/redirect/302?/redirect/302?/echo", redirects: 1)
        #expect(answer.status == 302)
    }

    @Test func `a redirect to an address that is refused is not followed`() async throws {
        let courier = Courier(guarding: AddressGuard(allowing: [try #require(Network("127.0.0.2"))]))
        let secret = try peers.web("/secret-\(UUID())")
        let url = try peers.web("/redirect/302?\(secret)", host: "127.0.0.2")
        let failure = try await failureOf { try await request("GET", url, redirects: 5, by: courier) }
        #expect(failure.cause == .address)
        #expect(failure.next == .giveUp)
        let asked = String(decoding: try await request("GET", "/asked").body, as: UTF8.self)
        #expect(asked.contains("/redirect/302?\(secret)"))
        #expect(!asked.contains("\"/secret-"))
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "/relative", "", "http://"])
    func `nothing but HTTP is a web address`(text: String) async throws {
        let failure = try await failureOf { try await Peers.courier.request(WebRequest("GET", text)) }
        #expect(failure.cause == .settings)
    }

    @Test(arguments: ["http://127.0.0.1", "http://localhost", "http://[::1]", "http://[::ffff:127.0.0.1]", "http://0"])
    func `loopback is refused before a line is opened`(start: String) async throws {
        let failure = try await failureOf {
            try await Courier(guarding: AddressGuard()).request(
                WebRequest("GET", "\(start):\(try peers.port("http"))/secret"))
        }
        #expect(failure.cause == .address)
    }

    @Test func `secrets stay with the place they were for`() async throws {
        let target = try peers.web("/echo", host: "127.0.0.2")
        let secret = WebRequest.Header("Authorization", "Bearer x")
        let answer = try await request("GET", "/redirect/302?\(target)", headers: [secret], redirects: 1)
        #expect(!(try told(answer).headers.contains { $0[0] == "Authorization" }))
        let inside = try await request("GET", "/redirect/302?/echo", headers: [secret], redirects: 1)
        #expect(try told(inside).headers.contains(["Authorization", "Bearer x"]))
    }

    @Test func `a long answer is cut and still an answer`() async throws {
        let answer = try await request("POST", "/big/1000000", body: Data("x".utf8))
        #expect(answer.status == 200)
        #expect(answer.body.count == 64 * 1024)
        #expect(!answer.isWhole)
    }

    @Test func `one byte a second is too slow`() async throws {
        let failure = try await failureOf { try await request("GET", "/slow") }
        #expect(failure.cause == .timeout)
        #expect(failure.next == .retry(after: nil))
    }

    @Test func `a line that breaks half-way is for another try`() async throws {
        let failure = try await failureOf { try await request("GET", "/reset") }
        #expect(failure.cause == .cutOff)
        #expect(failure.next == .retry(after: nil))
    }

    @Test func `a server that is not there is for another try`() async throws {
        let failure = try await failureOf { try await request("GET", "http://127.0.0.1:1/") }
        #expect(failure.cause == .unreachable)
        #expect(failure.next == .retry(after: nil))
    }

    @Test func `an expired certificate is refused`() async throws {
        let failure = try await failureOf { try await request("GET", "/echo", server: "httpsExpired") }
        #expect(failure.cause == .certificate)
        #expect(failure.sentence.contains("expired"))
    }

    @Test func `a certificate that nobody vouches for is refused`() async throws {
        let url = try peers.web("/echo", server: "https")
        let failure = try await failureOf { try await Peers.courier.request(WebRequest("GET", url)) }
        #expect(failure.cause == .certificate)
    }

    @Test(arguments: [("X", "a\r\nY: b"), ("X\r\nY", "b"), ("X Y", "b"), ("", "b"), ("X", "a\0")])
    func `a header can't bring another with it`(name: String, value: String) async throws {
        let failure = try await failureOf { try await request("GET", "/echo", headers: [.init(name, value)]) }
        #expect(failure.cause == .settings)
    }

    @Test func `who stops waiting ends the transfer`() async throws {
        let began = ContinuousClock.now
        let task = Task { try await request("GET", "/slow") }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(began.duration(to: .now) < .seconds(2))
    }
}
