import News
import Testing

@testable import Formats

struct NewsMLG2RoundTripTests {
    private func reread(_ version: Version) throws -> Arrival {
        let reading = try NewsMLG2.read(NewsMLG2.write(version, NewsMLG2Samples.masthead))
        #expect(reading.repairs == [])
        return try #require(reading.arrivals.first)
    }

    @Test func `everything a full story carries comes back`() throws {
        let copy = NewsMLG2Samples.fullCopy()
        var read = try reread(NewsMLG2Samples.version(copy)).copy
        #expect(read.signals == ["sig:atomic", "sig:update"])
        read.signals = copy.signals
        for (ours, theirs) in zip(read.body.blocks, copy.body.blocks) { #expect(ours == theirs) }
        #expect(read.pictures == copy.pictures)
        #expect(read.rights == copy.rights)
        #expect(read.subjects == copy.subjects)
        #expect(read.links == copy.links)
        #expect(read.alternativeIDs == copy.alternativeIDs)
        #expect(read == copy)
    }

    @Test(arguments: [Embargo.none, .until(NewsMLG2Samples.noon), .untilFurtherNotice])
    func `each of the three embargo states comes back`(embargo: Embargo) throws {
        var version = NewsMLG2Samples.version()
        version.embargo = embargo
        #expect(try reread(version).embargo == embargo)
    }

    @Test(arguments: Status.allCases)
    func `each status comes back`(status: Status) throws {
        var version = NewsMLG2Samples.version()
        version.status = status
        let arrival = try reread(version)
        #expect(arrival.status == status)
        #expect(arrival.statusIsStated)
    }

    @Test func `guid, version and times come back`() throws {
        let version = NewsMLG2Samples.version(guid: "tag:coastal.example,2026:<odd> & \"quoted\"")
        let arrival = try reread(version)
        #expect(arrival.guid == version.guid)
        #expect(arrival.number == 3)
        #expect(arrival.versionCreated?.description == version.created.description)
        #expect(arrival.firstCreated == version.firstCreated)
    }

    @Test func `a correction goes out as signal and editor's note, never in the body`() throws {
        var version = NewsMLG2Samples.version(NewsMLG2Samples.fullCopy())
        version.act = .correct
        version.changeNote = ChangeNote(.corrects, "the number of boats in para 2")
        version.correction = Correction(.correction, "Three boats left on Monday, not five.")
        let read = try reread(version).copy
        #expect(read.signals.contains("sig:correction"))
        #expect(read.editorsNote?.contains("CORRECTS the number of boats in para 2") == true)
        #expect(read.editorsNote?.contains("not five") == true)
        #expect(read.body == version.copy.body)
    }

    @Test func `a package comes back with its groups in order`() throws {
        var copy = Copy(kind: .package, language: "nb", headline: "Morning package")
        copy.groups = [
            Copy.Group(
                id: "main", role: "group:main", mode: "pgrmod:seq",
                members: [Link(.other(""), to: "urn:a", version: 2, title: "A", isReference: true)],
                groups: ["more items"]),
            Copy.Group(id: "more items", members: [Link(.other(""), to: "https://b.example/1")]),
        ]
        let read = try reread(NewsMLG2Samples.version(copy)).copy
        #expect(read.kind == .package)
        #expect(read.groups.map(\.members) == copy.groups.map(\.members))
        #expect(read.groups[0].role == "group:main")
        #expect(read.groups[0].groups == [read.groups[1].id])
    }

    @Test(arguments: [MediaKind.picture, .graphic, .audio, .video, .animation])
    func `renditions of an item that is itself a picture, sound or film come back`(kind: MediaKind) throws {
        var copy = NewsMLG2Samples.fullCopy(kind)
        copy.renditions = [
            Rendition(
                name: "rnd:highRes", href: "https://a.example/1", contentType: "video/mp4", width: 1920, height: 1080,
                size: 5, duration: 61.5),
            Rendition(name: "phone", reference: "urn:newsml:a", contentType: "video/mp4"),
        ]
        let read = try reread(NewsMLG2Samples.version(copy)).copy
        #expect(read.kind == kind)
        #expect(read.renditions == copy.renditions)
    }

    @Test func `many versions go out in one message`() throws {
        let package = Copy.Group(id: "g")
        var copies = [
            NewsMLG2Samples.fullCopy(), NewsMLG2Samples.fullCopy(.package), NewsMLG2Samples.fullCopy(.package),
        ]
        for index in copies.indices { copies[index].groups = [package] }
        let versions = copies.enumerated().map { NewsMLG2Samples.version($0.element, guid: "urn:x:\($0.offset)") }
        let bytes = NewsMLG2.message(of: versions, NewsMLG2Samples.masthead, sent: NewsMLG2Samples.noon)
        let reading = try NewsMLG2.read(bytes)
        #expect(reading.arrivals.map(\.guid) == versions.map(\.guid))
        #expect(reading.refused == [])
        #expect(reading.repairs == [])
    }
}
