import Foundation
import News
import TestSupport
import Testing

struct CopyTests {
    @Test func `a dateline reads as wires write it`() {
        let dateline = Dateline(
            places: ["Port Elm", "Carrow"], date: LocalDate(year: 2026, month: 5, day: 6), credit: "Meridian")
        #expect(dateline.line == "PORT ELM/CARROW, May 6 (Meridian)")
    }

    @Test func `a dateline that came whole stays as it came`() {
        #expect(Dateline(asReceived: "Elmstadt (oth) -").line == "Elmstadt (oth) -")
    }

    @Test func `a headline's excess is counted for each output`() {
        let headline = Headline(String(repeating: "a", count: 60), forms: [.alert: "Short"])
        #expect(headline.excess(for: .wire) == 0)
        #expect(headline.excess(for: .alert) == 0)
        #expect(Headline(headline.text).excess(for: .alert) == 5)
    }

    @Test(arguments: [
        ("Élan vital: Ferry's 3rd stop", "elan-vital-ferrys-3rd-stop"), ("!!!", "story"), ("عبّارة تجنح", "عبّارة-تجنح"),
        ("  a  b  ", "a-b"),
    ])
    func `a slug keeps the words and drops the rest`(headline: String, slug: String) {
        #expect(Slug.make(from: headline) == slug)
    }

    @Test func `a body survives the store's form with every kind of block`() throws {
        let body = Body([
            .paragraph([Run("A "), Run("b", [.strong, .emphasis]), Run("c", link: "https://a.example/")]),
            .heading(level: 2, [Run("H")]), .list(ordered: true, [[Run("1")], [Run("2")]]), .quote([[Run("q")]]),
            .table(Table(caption: "c", head: [[[Run("h")]]], rows: [[[Run("r")]]])), .preserved("a  b\n c"),
            .picture("p1"),
        ])
        let data = try JSONEncoder().encode(body)
        #expect(try JSONDecoder().decode(Body.self, from: data) == body)
        #expect(body.pictureReferences == ["p1"])
    }

    @Test func `a full version survives the store's form`() throws {
        var copy = Copy.example()
        copy.headline.forms = [.alert: "Ferry aground"]
        copy.dateline = Dateline(places: ["Port Elm"], date: LocalDate(year: 2026, month: 5, day: 6), credit: "M")
        copy.subjects = [Subject("ferry", kind: .other("x:y"), uri: "http://a.example/1", qcode: "x:1")]
        copy.links = [Link(.translationOf, to: "urn:a", version: 2), Link(.other("x:rel"), to: "urn:b")]
        copy.rights = [
            Rights(notice: "© M", restrictions: [Restriction(.noArchive, territories: ["XX"], until: .noon)])
        ]
        var version = Version(
            story: ID(7), guid: "urn:g", number: 3, tag: .lead(2), act: .correct, copy: copy,
            embargo: .until(.noon), firstCreated: .noon, created: .noon, released: .noon)
        version.correction = Correction(.correction, "Wrong.")
        let data = try JSONEncoder().encode(version)
        #expect(try JSONDecoder().decode(Version.self, from: data) == version)
    }

    @Test(arguments: [Embargo.none, .until(.noon), .untilFurtherNotice])
    func `the three states of an embargo survive the store's form`(embargo: Embargo) throws {
        #expect(try JSONDecoder().decode(Embargo.self, from: JSONEncoder().encode(embargo)) == embargo)
    }

    @Test(arguments: [0, 10, -1])
    func `urgency goes from 1 to 9`(value: Int) {
        #expect(Urgency(value) == nil)
    }
}
