import News
import TestSupport
import Testing

struct InterestTests {
    private func meets(_ keyword: String, _ headline: String, keywords: [String] = []) throws -> Bool {
        var copy = Copy.example(Headline(stringLiteral: headline))
        copy.keywords = keywords
        copy.slug = nil
        let version = try #require(try Story.released(copy).latest)
        return Interest(id: ID(1), person: ID(1), subject: .keyword(keyword), byMail: true).isMet(by: version)
    }

    @Test(arguments: [
        ("ferry", "Ferry runs aground"), ("FERRY", "All safe after ferry"), ("port elm", "Strike in Port Elm ends"),
        ("태풍", "태풍이 북상한다"), ("G7", "Leaders of the G7 meet"), ("Öl", "Öl wird teurer"), ("東京", "東京で地震"),
    ])
    func `a keyword is met by whole words of a headline, and anywhere where words are written together`(
        keyword: String, headline: String
    ) throws { #expect(try meets(keyword, headline)) }

    @Test(arguments: [
        ("art", "Party begins"), ("ferry", "Ferryman rescued"), ("G7", "The G77 meets"), ("port", "Export falls"),
    ])
    func `a keyword is not met by part of a word`(keyword: String, headline: String) throws {
        #expect(try !meets(keyword, headline))
    }

    @Test func `a keyword is met by the story's own keywords, whole, whatever the case`() throws {
        #expect(try meets("Shipping News", "Something else", keywords: ["shipping news"]))
        #expect(try !meets("shipping", "Something else", keywords: ["shipping news"]))
    }

    @Test func `a storyline is met by its story and by those that refer to it`() throws {
        var version = try #require(try Story.released().latest)
        let own = Interest(
            id: ID(1), person: ID(1), subject: .storyline(version.story, guid: version.guid), byMail: true)
        let other = Interest(id: ID(1), person: ID(1), subject: .storyline(ID(7), guid: "urn:other"), byMail: true)
        #expect(own.isMet(by: version) && !other.isMet(by: version))
        version.copy.links = [Link(.seeAlso, to: "urn:other")]
        #expect(other.isMet(by: version))
    }

    @Test(arguments: [
        ("  port \n elm ", "port elm"), ("", nil), (" \t", nil), (String(repeating: "x", count: 61), nil),
    ])
    func `a keyword is kept on one line, and not too long`(text: String, kept: String?) {
        #expect(Interest.checkedKeyword(text) == kept)
    }
}
