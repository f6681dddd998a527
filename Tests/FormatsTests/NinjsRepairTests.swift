import News
import Testing

@testable import Formats

/// One slip each: the item is read all the same, and the slip is told with its place.
struct NinjsRepairTests {
    private static func read(_ members: String) throws -> (arrival: Arrival, repairs: [Repair]) {
        let reading = try NinjsDocument.read(Array("{\"uri\": \"urn:a:b\", \(members)}".utf8))
        return (try #require(reading.arrivals.first), reading.repairs)
    }

    @Test(arguments: [
        ("\"headline\": 7", "headline"), ("\"headline\": null", "headline"), ("\"headline\": true", "headline"),
        ("\"byline\": [\"Ana Example\"]", "byline"), ("\"byline\": {\"name\": \"Ana\"}", "byline"),
        ("\"byline\": {}", "byline"),
        ("\"version\": 3", "version"), ("\"versioncreated\": \"yesterday\"", "versioncreated"),
        ("\"firstCreated\": 2019", "firstcreated"),
        ("\"versionCreated\": \"2026-05-06T14:00:00+0200\"", "versioncreated"),
        ("\"expires\": \"2026-05-06 14:00:00Z\"", "expires"),
        ("\"contentcreated\": \" 2026-05-06T14:00:00Z\\n\"", "contentcreated"),
        ("\"versioncreated\": \"2026-05-06T14:00:00\"", "versioncreated"),
        ("\"pubstatus\": \"replaced\"", "pubstatus"), ("\"pubStatus\": \"Usable\"", "pubstatus"),
        ("\"pubstatus\": 1", "pubstatus"),
        ("\"urgency\": 0.1", "urgency"), ("\"urgency\": \"4\"", "urgency"), ("\"urgency\": 12", "urgency"),
        ("\"urgency\": []", "urgency"),
        ("\"type\": \"story\"", "type"), ("\"embargoed\": \"Next Monday\"", "embargoed"),
        ("\"embargoed\": 7", "embargoed"),
        ("\"subject\": \"strike\"", "subject"), ("\"subjects\": [\"strike\"]", "subjects[0]"),
        ("\"subjects\": [7]", "subjects[0]"),
        ("\"subject\": {\"name\": \"strike\"}", "subject"), ("\"subject\": [{}]", "subject[0].name"),
        ("\"person\": null", "person"),
        ("\"renditions\": {\"a\": 7}", "renditions.a"),
        ("\"renditions\": [{\"name\": \"a\", \"width\": \"80\"}]", "renditions[0].width"),
        ("\"renditions\": {\"a\": {\"height\": true}}", "renditions.a.height"),
        ("\"renditions\": {\"a\": {\"duration\": \"x\"}}", "renditions.a.duration"),
        ("\"altids\": \"one\"", "altids"), ("\"rightsinfo\": \"one\"", "rightsinfo"),
        ("\"digitalsourcetype\": 1", "digitalsourcetype"),
        ("\"associations\": [{\"name\": \"a\"}]", "associations[0].uri"),
        ("\"associations\": {\"a\": {\"uri\": 3}}", "associations.a.uri"),
        ("\"bodies\": \"text\"", "bodies"), ("\"bodies\": [{\"value\": 1}]", "bodies[0].value"),
        ("\"body_text\": {\"x\": 1}", "body_text"),
        ("\"headline\": \"a\", \"headline\": \"b\"", "line 1, column 47"),
        ("\"headline\": \"\\ud800 \"", "line 1, column 39"),
        ("\"headline\": \"a\tb\"", "line 1, column 35"),
    ])
    func `a slip is told with its place`(members: String, place: String) throws {
        let repairs = try Self.read(members).repairs
        #expect(repairs.contains { $0.place == place }, "\(repairs)")
        #expect(repairs.allSatisfy { $0.what.hasSuffix(".") })
    }

    @Test func `what is whole needs no repair`() throws {
        let members =
            "\"version\": \"1\", \"urgency\": 4.0, \"embargoed\": \"2026-05-06T14:00:00Z\", \"x\": {\"y\": [null, false]}"
        #expect(try Self.read(members).repairs == [])
    }

    @Test func `a number in place of text keeps its digits`() throws {
        let arrival = try Self.read("\"version\": 3, \"headline\": 1.50").arrival
        #expect(arrival.version == "3" && arrival.number == 3)
        #expect(arrival.copy.headline.text == "1.50")
    }

    @Test func `a version is kept as written, and is 1 where it is no number`() throws {
        let arrival = try Self.read("\"version\": \"2a\"").arrival
        #expect(arrival.version == "2a" && arrival.number == 1)
    }

    @Test func `an embargo that can't be read holds until further notice`() throws {
        for value in ["\"Next Monday\"", "\"\"", "true", "[]"] {
            #expect(try Self.read("\"embargoed\": \(value)").arrival.embargo == .untilFurtherNotice)
        }
        for value in ["null", "false"] {
            #expect(try Self.read("\"embargoedUntil\": \(value)").arrival.embargo == .none)
        }
    }

    @Test(arguments: [
        ("replaced", Status.withheld, false), ("Usable", .usable, true), ("cancelled", .canceled, true),
        ("stat:canceled", .canceled, true),
        ("http://cv.iptc.org/newscodes/pubstatusg2/withheld", .withheld, true), ("embargoed", .withheld, true),
    ])
    func `a status in other words is understood, and an unknown one holds the item`(
        word: String, status: Status, isStated: Bool
    ) throws {
        let arrival = try Self.read("\"pubstatus\": \"\(word)\"").arrival
        #expect(arrival.status == status && arrival.statusIsStated == isStated)
    }

    @Test func `no status means usable and is not called stated`() throws {
        let arrival = try Self.read("\"headline\": \"a\"").arrival
        #expect(arrival.status == .usable && !arrival.statusIsStated)
    }

    @Test func `bytes that are no UTF-8 are replaced and told`() throws {
        let reading = try NinjsDocument.read(
            Array("{\"uri\": \"urn:a:b\", \"headline\": \"Gr".utf8) + [0xF6] + Array("sse\"}".utf8))
        #expect(reading.arrivals.first?.copy.headline.text == "Gr\u{FFFD}sse")
        #expect(reading.repairs.count == 1)
    }
}
