import Distribution
import News
import Storage
import TestSupport
import Testing
import Workflow

/// Names of files, and which settings of a destination go together.
struct FileNamesTests {
    @Test(arguments: [
        ("{position}", true), ("{story}-v{version}", true), ("{date}_{time}_{slug}.{story}.{version}", true),
        ("{slug}", false), ("{story}", false), ("{version}-{date}", false), ("", false), ("a/{position}", false),
        ("../{position}", false), (".{position}", false), ("{position}\n", false), ("{position} ", false),
        ("{odd}-{position}", false), ("{position", false), ("여수-{position}", false),
    ])
    func `a pattern must tell versions apart and be a name everywhere`(pattern: String, isGood: Bool) {
        #expect(((try? FileNames(pattern)) != nil) == isGood)
    }

    @Test(arguments: [
        ("{slug}-{story}-v{version}", "ELM-FERRY-1-v1.json"),
        ("{date}-{time}-{position}", "20260506-120000-0000000001.json"),
        ("{section}.{language}.{urgency}.{act}.{position}", "national.en.5.release.0000000001.json"),
    ])
    func `files are named as a destination asks`(pattern: String, name: String) async throws {
        #expect(try await names(of: pattern, .example()) == [name])
    }

    @Test(arguments: ["../../etc/passwd", "a\r\nb", "\"; rm -rf ~", "여수 박람회", String(repeating: "x", count: 500)])
    func `no slug leaves its folder or its line`(slug: String) async throws {
        var copy = Copy.example()
        copy.slug = slug
        let name = try #require(try await names(of: "{slug}-{position}", copy).first)
        #expect(
            name.utf8.allSatisfy {
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-".utf8.contains($0)
            })
        #expect(!name.hasPrefix(".") && name.utf8.count < 100)
    }

    private func names(of pattern: String, _ copy: Copy) async throws -> [String] {
        let room = try await DeliveryRoom(makingDestination: false)
        var manner = Destination.Manner()
        manner.fileNames = pattern
        try await room.add(manner: manner)
        try await room.release(copy)
        try await room.deliver()
        return room.transport.names
    }

    @Test func `settings that don't go together are refused before anything is kept`() throws {
        let http = Route.http(HTTPRoute(url: "https://elm.example/in", secrets: .init(newest: Secret("x"))))
        let folder = Route.folder(FolderTransport(path: "/tmp"))
        let cases: [(Route, String, String?, Int?, DestinationRefusal?)] = [
            (folder, "wire-text", "euc-kr", nil, nil),
            (folder, "ninjs-3.1", "euc-kr", nil, .charsetOfFormat("ninjs-3.1")),
            (http, "wire-text", "euc-kr", nil, .charsetByHTTP),
            (folder, "wire-text", "ebcdic", nil, .charset("ebcdic")),
            (folder, "atom", nil, nil, .format("atom")), (http, "ninjs-3.1", nil, 30, .digestNotByMail),
            (.mail(MailRoute(recipients: ["a@b.example"])), "wire-text", nil, 30, nil),
            (.mail(MailRoute(recipients: ["a@b.example"])), "wire-text", nil, 0, .badDigest(0)),
        ]
        for (route, format, charset, digest, refusal) in cases {
            var destination = Destination(
                id: ID(1), subscriber: ID(1), name: "x", route: try route.text(), format: format)
            (destination.manner.charset, destination.manner.digest) = (charset, digest)
            if let refusal {
                #expect(throws: refusal) { try destination.check() }
            } else {
                #expect(throws: Never.self) { try destination.check() }
            }
        }
    }

    @Test(arguments: ["ftp://elm.example/", "elm.example", "https://user:word@elm.example/", ""])
    func `an address that can't be one is refused`(url: String) throws {
        let route = Route.http(HTTPRoute(url: url, secrets: .init(newest: Secret("x"))))
        let destination = Destination(
            id: ID(1), subscriber: ID(1), name: "x", route: try route.text(), format: "ninjs-3.1")
        #expect(throws: DestinationRefusal.self) { try destination.check() }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a destination in a style prints by it, and follows when the style changes`(engine: EngineUnderTest)
        async throws
    {
        let room = try await DeliveryRoom(on: engine, makingDestination: false)
        var style = HouseStyle()
        style.endMark = "###"
        try await room.newsroom.save(style: NamedStyle("elm", style), by: "sam")
        var manner = Destination.Manner()
        (manner.style, manner.charset) = (NamedStyle("elm", HouseStyle()), "us-ascii")
        try await room.add(as: "wire-text", manner: manner)
        let first = try await room.release(.example("Café"))
        try await room.deliver()
        style.spellings = [.init("Ferry", "Boat")]
        try await room.newsroom.save(style: NamedStyle("elm", style), by: "sam")
        try await room.release(.example("Ferry"))
        try await room.deliver()
        #expect(room.transport.texts[0].hasSuffix("###\n") && room.transport.texts[0].contains("\nCafe\n"))
        #expect(room.transport.texts[1].contains("\nBoat\n"))
        let receipt = try await room.newsroom.store.read { try $0.deliveries(of: first)[0] }
        #expect(receipt.state == .accepted && receipt.problem == "Not in us-ascii, and written otherwise: é as e (1×).")
    }

    @Test func `who wants alerts alone gets what is urgent, and what puts that right`() async throws {
        let room = try await DeliveryRoom(makingDestination: false)
        var manner = Destination.Manner()
        manner.alertsOnly = true
        try await room.add(manner: manner)
        var urgent = Copy.example("Ferry sinks")
        urgent.urgency = .urgent
        let alert = try await room.release(urgent)
        let calm = try await room.release(.example("Calm"))
        try await room.deliver()
        _ = try await room.newsroom.lead(alert, editing: room.edit("More."), by: "ana")
        let slip = Correction(.correction, "It was Tuesday.")
        _ = try await room.newsroom.correct(alert, slip, editing: room.edit("On Tuesday."), by: "ana")
        _ = try await room.newsroom.correct(calm, slip, editing: room.edit("On Tuesday."), by: "ana")
        try await room.deliver()
        _ = try await room.newsroom.hold(alert, because: "In doubt.", by: "ana")
        _ = try await room.newsroom.lead(calm, editing: room.edit("Still calm."), by: "ana")
        try await room.deliver()
        // Calmer than it was, and all the same what ends the hold that they heard of.
        _ = try await room.newsroom.lift(alert, by: "ana")
        try await room.deliver()
        _ = try await room.newsroom.kill(alert, because: "It was wrong.", by: "ana")
        _ = try await room.newsroom.kill(calm, because: "It was wrong.", by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v3", "story1 v4", "story1 v5", "story1 v6"])
    }

    @Test(arguments: ["{story}{version}", "{slug}{story}-{version}", "{story}-{version}{slug}", "{date}{position}"])
    func `a pattern that could name two versions alike is refused`(pattern: String) {
        #expect(throws: FileNamesRefusal.touching) { try FileNames(pattern) }
    }
}
