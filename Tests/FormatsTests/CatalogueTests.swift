import Testing

@testable import Formats

struct CatalogueTests {
    @Test(arguments: [
        ("medtop:04000000", "http://cv.iptc.org/newscodes/mediatopic/04000000"),
        ("isin:X1", "http://cvx.iptc.org/isin/X1"),
        ("genre:Interview", "http://cv.iptc.org/newscodes/genre/Interview"),
        ("wikidata:Q1", "http://www.wikidata.org/entity/Q1"),
        ("stat:usable", "http://cv.iptc.org/newscodes/pubstatusg2/usable"),
        ("skos:broader", "http://www.w3.org/2004/02/skos/core#broader"),
    ])
    func `IPTC's codes become URIs and come back`(qcode: String, uri: String) {
        #expect(Catalogue.iptc.resolve(qcode) == uri)
        #expect(Catalogue.abbreviate(uri) == qcode)
    }

    @Test(arguments: ["nobody:1", "medtop", "", ":x"])
    func `an unknown alias has no URI`(qcode: String) {
        #expect(Catalogue.iptc.resolve(qcode) == nil)
    }

    @Test(arguments: ["http://own.example/1", "medtop", "", "http://cv.iptc.org/newscodes/mediatopic/"])
    func `a URI outside the catalogue has no code`(uri: String) {
        #expect(Catalogue.abbreviate(uri) == nil)
    }
}
