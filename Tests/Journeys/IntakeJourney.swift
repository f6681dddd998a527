import Demo
import Foundation
import Formats
import News
import TestSupport
import Testing

/// Copy of another wire on its way in.
@Suite(.inTurn, .onEveryEngine) struct IntakeJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    init() { _ = Program.run(["init", room] + EngineUnderTest.options) }

    private func version(_ number: Int, _ change: (inout Version) -> Void = { _ in }) -> Version {
        var copy = Copy(language: "en", headline: "Ferry aground", body: Body(paragraphs: ["Text \(number)."]))
        copy.slug = "FERRY"
        let noon = WireTime(milliseconds: 1_778_068_800_000)
        var version = Version(
            story: ID(1), guid: "urn:newsml:other.example:20260506:1", number: number, tag: .first, act: .release,
            copy: copy,
            firstCreated: noon, created: noon, released: noon)
        change(&version)
        return version
    }

    private func put(_ version: Version, as format: WireFormat, _ name: String) throws {
        let masthead = Masthead(name: "Other", credit: "oth", baseURL: "https://other.example")
        _ = try folder.write(format.write?(version, masthead) ?? [], to: "in/\(name)")
    }

    private func ingest(_ more: String...) -> Program.Run {
        Program.run(["ingest", folder.path + "/in", "--newsroom", room, "--json"] + more)
    }

    @Test func `versions join their chain, repeats are passed over, a cancel kills, whatever the format`() throws {
        try put(version(1), as: .newsMLG2, "1.xml")
        try put(version(1), as: .newsMLG2, "2.xml")
        try put(version(2), as: .ninjs31, "3.json")
        try put(version(3) { $0.status = .canceled }, as: .newsMLG2, "4.xml")
        let run = ingest("--release")
        #expect(run.json.map { $0["outcome"] as? String } == ["filed", "duplicate", "joined", "killed"])
        #expect(run.json.flatMap { $0["positions"] as? [Int] ?? [] } == [1, 2, 3])
        #expect(run.status == 0)
        #expect(ingest("--release").json.allSatisfy { $0["outcome"] as? String == "duplicate" })
    }

    @Test func `a bad file is kept with its place and reason, and stops nobody`() throws {
        try put(version(1), as: .newsMLG2, "1.xml")
        _ = try folder.write(
            Array("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><a>\n</b></newsItem>".utf8), to: "in/0.xml")
        _ = try folder.write(Array("{\"uri\": \"u\", \"headline\": ".utf8), to: "in/2.json")
        let run = ingest()
        #expect(run.status == 1)
        #expect(
            run.json.map { $0["outcome"] as? String }.sorted { ($0 ?? "") < ($1 ?? "") } == [
                "filed", "refused", "refused",
            ])
        for refused in run.json where refused["outcome"] as? String == "refused" {
            #expect((refused["reason"] as? String)?.contains("line") == true)
        }
    }

    @Test func `pictures beside an item come in with it, and nothing from outside its folder does`() throws {
        let png = Painter.png(scene: "ferry")
        _ = try folder.write(png, to: "in/a/ferry.png")
        _ = try folder.write(png, to: "secret.png")
        try put(version(1) { $0.copy = self.picture("./ferry.png", "One") }, as: .newsMLG2, "a/1.xml")
        try put(
            version(1) { version in
                version.guid = "urn:newsml:other.example:20260506:2"
                version.copy = self.picture("../../secret.png", "Two")
            }, as: .newsMLG2, "a/2.xml")
        #expect(ingest("--release").status == 0)
        let kept =
            FileManager.default.enumerator(atPath: room + "/pictures")?.allObjects.compactMap { $0 as? String } ?? []
        #expect(kept.filter { $0.count == 67 }.count == 1)
        let one = Program.run("show", "1", "--json", "--newsroom", room).output
        #expect(one.contains("picture:") && one.contains("\"width\":1200"))
        #expect(Program.run("show", "2", "--json", "--newsroom", room).output.contains("../../secret.png"))
    }

    private func picture(_ href: String, _ headline: String) -> Copy {
        var copy = Copy(kind: .picture, headline: Headline(headline))
        copy.renditions = [Rendition(name: "rnd:highRes", href: href, contentType: "image/png")]
        return copy
    }

    @Test func `what is no story is kept for the desk and never published`() throws {
        let concept = """
            <conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:concept" version="1" standard="NewsML-G2" \
            standardversion="2.35" conformance="power"><itemMeta><itemClass qcode="cinat:concept"/><provider literal="x"/>\
            <versionCreated>2026-05-06T12:00:00Z</versionCreated></itemMeta>\
            <concept><conceptId qcode="ex:1"/><name>A thing</name></concept></conceptItem>
            """
        _ = try folder.write(Array(concept.utf8), to: "in/c.xml")
        #expect(ingest("--release").json.map { $0["outcome"] as? String } == ["kept"])
        #expect(ingest("--release").json.map { $0["outcome"] as? String } == ["duplicate"])
        #expect(Program.run("list", "--json", "--newsroom", room).json.isEmpty)
    }
}
