import Foundation
import News
import TestSupport
import Testing

/// Copy as houses print it.
struct HouseStyleTests {
    private let masthead = Masthead(name: "Meridian News", credit: "Meridian", baseURL: "https://elm.example")

    private func styled(_ copy: Copy, _ change: (inout HouseStyle) -> Void) -> Copy {
        var style = HouseStyle()
        change(&style)
        let version = Version(
            story: ID(1), guid: "urn:1", number: 1, tag: .first, act: .release, copy: copy, firstCreated: .noon,
            created: .noon, released: .noon)
        return version.styled(by: style, masthead).copy
    }

    private func text(_ words: String, _ acronyms: HouseStyle.Acronyms?, spelling: [HouseStyle.Spelling] = []) -> String
    {
        styled(Copy(body: Body(paragraphs: [words]))) {
            $0.acronyms = acronyms
            $0.spellings = spelling
        }.body.plainText
    }

    @Test(arguments: [
        ("The U.S. said so.", "The US said so."), ("He left the U.S.", "He left the US."),
        ("U.S.-led talks at the U.N. in the U.K.", "US-led talks at the UN in the UK."),
        ("“He left the U.S.” she said", "“He left the US” she said"),
        ("He left the U.S. The rest stayed.", "He left the US. The rest stayed."),
        ("U.S. President", "US President"), ("Mr. U. S. Grant", "Mr. U. S. Grant"), ("the BU.S.", "the BU.S."),
    ])
    func `points of acronyms go, and a sentence keeps its end`(words: String, printed: String) {
        #expect(text(words, .plain) == printed)
    }

    @Test(arguments: [
        ("The US said so.", "The U.S. said so."), ("He left the US.", "He left the U.S."),
        ("US$5 million", "US$5 million"),
        ("JOIN US TODAY", "JOIN US TODAY"), ("US-led", "U.S.-led"), ("BUS and USB", "BUS and USB"),
        ("The U.S. said so.", "The U.S. said so."),
    ])
    func `or come`(words: String, printed: String) { #expect(text(words, .points) == printed) }

    @Test func `whole words are spelled as the house spells them`() {
        let spelling = [HouseStyle.Spelling("harbor", "harbour"), .init("Port Elm", "Elmhaven")]
        #expect(text("The harbor of Port Elm; harbors", nil, spelling: spelling) == "The harbour of Elmhaven; harbors")
    }

    @Test func `headlines and captions are spelled too, and figures in columns are not`() {
        var copy = Copy(headline: "U.S. harbor", body: Body([.preserved("U.S.   5\nU.N.  10")]))
        copy.pictures = [Picture(reference: "p", caption: "In the U.S.")]
        let styled = styled(copy) { $0.acronyms = .plain }
        #expect(styled.headline.text == "US harbor" && styled.pictures[0].caption == "In the US.")
        #expect(styled.body.plainText == "U.S.   5\nU.N.  10")
    }

    @Test(arguments: [
        ("By Ana Example", "By {name}, {agency}", "By Ana Example, Meridian"),
        ("By Ana Example", "BY {NAME}", "BY ANA EXAMPLE"),
        ("Par Ana Exemple", "{name}", "Ana Exemple"), ("Ana Example", "By {name}", "By Ana Example"),
        ("By Ana Example", "By {agency}", "By Meridian"), ("By Ana Example", "{name} {odd}", "Ana Example {odd}"),
    ])
    func `bylines have the house's form`(byline: String, pattern: String, printed: String) {
        var copy = Copy()
        copy.byline = byline
        #expect(styled(copy) { $0.byline = pattern }.byline == printed)
    }

    @Test(arguments: [
        ("{PLACE}", "PORT ELM/TESSMARK"), ("{place}, {date}", "Port Elm/Tessmark, May 6"),
        ("{PLACE}, {date} ({agency})", "PORT ELM/TESSMARK, May 6 (Farlight)"),
    ])
    func `datelines have the house's form`(pattern: String, printed: String) {
        var copy = Copy()
        copy.dateline = Dateline(
            places: ["Port Elm", "Tessmark"], date: LocalDate(.noon, in: .gmt), credit: "Farlight")
        #expect(styled(copy) { $0.dateline = pattern }.dateline?.line == printed)
    }

    @Test func `a dateline that came unparted stays as it is`() {
        var copy = Copy()
        copy.dateline = Dateline(asReceived: "PORT ELM (Other) --")
        #expect(styled(copy) { $0.dateline = "{PLACE}" }.dateline == copy.dateline)
    }

    @Test func `credits, foot and caption credits are the house's`() {
        var copy = Copy.example()
        copy.creditLine = "Farlight"
        copy.creators = [Party(name: "Ana Example", email: "ana@elm.example")]
        copy.pictures = [
            Picture(reference: "p", caption: "A ferry.", originName: "the Port Office"), Picture(reference: "q"),
        ]
        let styled = styled(copy) {
            ($0.credit, $0.captionCredit, $0.foot) = (
                "{credit} via {agency}", "Courtesy of {credit}", "({agency}) {email}"
            )
        }
        #expect(styled.creditLine == "Farlight via Meridian")
        #expect(styled.pictures.map(\.creditLine) == ["Courtesy of the Port Office", nil])
        #expect(styled.body.blocks.last?.text == "(Meridian) ana@elm.example")
        copy.creators = []
        #expect(self.styled(copy) { $0.foot = "{email}" }.body == copy.body, "no address, no line for one")
    }

    @Test func `what a house leaves out is gone, and nothing else`() {
        var copy = Copy.example()
        copy.body.blocks.append(.paragraph([Run("ana@elm.example")]))
        (copy.byline, copy.editorsNote, copy.creditLine) = ("By Ana Example", "For desks.", "Farlight")
        copy.dateline = Dateline(places: ["Port Elm"])
        copy.pictures = [Picture(reference: "p", caption: "A ferry.", creditLine: "Farlight")]
        let all = styled(copy) { $0.dropping = Set(HouseStyle.Part.allCases) }
        #expect(all.byline == nil && all.dateline == nil && all.creditLine == nil && all.editorsNote == nil)
        #expect(all.body == Copy.example().body && all.pictures[0].creditLine == nil)
        #expect(styled(copy) { _ in } == copy)
    }

    @Test func `a style is kept and read again, and one of an older program too`() throws {
        var style = HouseStyle()
        (style.byline, style.acronyms, style.dropping) = ("By {name}", .points, [.email])
        style.spellings = [.init("a", "b")]
        #expect(try JSONDecoder().decode(HouseStyle.self, from: JSONEncoder().encode(style)) == style)
        #expect(try JSONDecoder().decode(HouseStyle.self, from: Data("{}".utf8)).isEmpty)
    }
}
