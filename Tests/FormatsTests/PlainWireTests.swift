import News
import Testing

@testable import Formats

struct PlainWireTests {
    private static func page(_ version: Version) -> String {
        String(decoding: PlainWirePage.print(version, NinjsVersions.masthead), as: UTF8.self)
    }

    @Test func `a story prints from slug line to end mark`() {
        #expect(
            Self.page(NinjsVersions.rich()) == """
                PORT-STRIKE / version 4 / urgency 3
                urn:newsml:news.example:20260506:port-strike
                (2nd LD) Dockers end strike after "night of talks": union
                (ATTN: CORRECTS number of ships in para 2)
                (EDS: Will be led with a reaction of the ministry.)
                (USE: Subscribers only.)
                CORRECTION: Twelve ships waited, not twenty.
                By Ana Example

                PORTHAVEN/NORTHQUAY, May 6 (HNA) -- The strike ended on Wednesday & work
                resumes.

                PHOTO: Dockers at the quay on May 6. (PHOTO NOT FOR SALE) (Port Office)

                What was agreed

                1. Pay
                2. Hours <fewer>

                    We won.

                Ships
                Day  Ships
                Mon  12

                A   1
                B  22

                نص عربي 中文字 \u{1F6A2}

                (END)

                """)
    }

    @Test func `a dated embargo stands on top with date and zone`() {
        var version = NinjsVersions.rich()
        version.embargo = .until(NinjsVersions.noon)
        #expect(Self.page(version).hasPrefix("EMBARGOED UNTIL 12:00 UTC+02:00, 6 MAY 2026\n\nPORT-STRIKE"))
    }

    @Test func `an embargo until further notice stands on top`() {
        var version = NinjsVersions.rich()
        version.embargo = .untilFurtherNotice
        #expect(Self.page(version).hasPrefix("EMBARGOED UNTIL FURTHER NOTICE\n\nPORT-STRIKE"))
    }

    @Test func `a killed story prints its reason and none of its text`() {
        var version = NinjsVersions.rich()
        version.status = .canceled
        version.reason = "The report was false."
        #expect(
            Self.page(version) == """
                KILL KILL KILL

                PORT-STRIKE / version 4 / urgency 3
                urn:newsml:news.example:20260506:port-strike
                (2nd LD) Dockers end strike after "night of talks": union
                The report was false.

                Every version of this story is canceled. Do not use it, and withdraw
                what you have used.

                (END)

                """)
    }

    @Test func `a held story prints its reason and none of its text`() {
        var version = NinjsVersions.rich()
        version.status = .withheld
        version.reason = "The figures are in doubt."
        let page = Self.page(version)
        #expect(page.hasPrefix("HOLD HOLD HOLD\n\n"))
        #expect(
            page.contains("The figures are in doubt.\n\nStop using every version of this story until further notice.\n")
        )
        #expect(!page.contains("dockers at the quay") && !page.contains("work resumes"))
    }

    @Test func `an urgent of one line prints without text`() {
        var version = NinjsVersions.rich()
        version.copy = Copy(headline: "Strike ends")
        version.tag = .urgent
        version.changeNote = nil
        version.correction = nil
        #expect(
            Self.page(version)
                == "version 4\nurn:newsml:news.example:20260506:port-strike\n(URGENT) Strike ends\n\n(END)\n")
    }

    @Test func `no line of prose is wider than 72 columns, whatever its script`() {
        let texts = [
            String(repeating: "word and more ", count: 40), String(repeating: "漢字かな交じり文、句読点。", count: 30),
            String(repeating: "한국어 기사 본문 ", count: 40), String(repeating: "نص عربي طويل ", count: 40),
        ]
        for text in texts {
            let lines = LineWrap.lines(of: text)
            #expect(lines.count > 3)
            #expect(lines.allSatisfy { LineWrap.columns(of: $0[...]) <= 72 })
        }
    }

    @Test func `no cluster is cut and no line begins with a closing mark`() {
        let text = String(repeating: "が\u{3099}家\u{FE0F}、", count: 60)
        let lines = LineWrap.lines(of: text)
        #expect(lines.joined() == text)
        #expect(lines.reduce(0) { $0 + $1.count } == text.count)
        #expect(!lines.contains { $0.hasPrefix("、") })
    }

    @Test func `a long address is not broken`() {
        let address = "https://news.example/" + String(repeating: "a", count: 90)
        #expect(LineWrap.lines(of: "See \(address) now") == ["See", address, "now"])
    }

    @Test func `nothing a terminal would obey gets out`() {
        var version = NinjsVersions.rich()
        version.copy.body = Body([.preserved("a\u{1B}[2Jb\tc\u{7}")])
        #expect(Self.page(version).contains("a[2Jb\tc\n"))
    }

    @Test func `whatever a version holds, it prints and ends with the end mark`() {
        for version in NinjsVersions.many(200) { #expect(Self.page(version).hasSuffix("(END)\n")) }
    }
}
