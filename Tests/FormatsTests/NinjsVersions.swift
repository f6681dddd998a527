import Foundation
import News

/// Invented versions: one with everything in it, and any number with parts left out and put in by a seeded die.
enum NinjsVersions {
    static let noon = WireTime(milliseconds: 1_778_061_600_000, offset: 120)
    static let masthead = Masthead(
        name: "Harbour News Agency", credit: "HNA", baseURL: "https://news.example", languages: ["en"],
        zone: TimeZone(secondsFromGMT: 7200) ?? .gmt, copyrightNotice: "© 2026 Harbour News Agency")

    static func rich() -> Version {
        var version = Version(
            story: ID(17), guid: "urn:newsml:news.example:20260506:port-strike", number: 4, tag: .lead(2),
            act: .correct,
            copy: copy(), firstCreated: noon.adding(seconds: -7200), created: noon.adding(seconds: -60), released: noon)
        version.changeNote = ChangeNote(.corrects, "number of ships in para 2")
        version.correction = Correction(.correction, "Twelve ships waited, not twenty.")
        return version
    }

    static func copy() -> Copy {
        var copy = Copy(
            language: "en",
            headline: Headline("Dockers end strike after \"night of talks\": union", forms: [.alert: "Strike ends"]))
        copy.body = Body(blocks)
        copy.title = "Port strike"
        copy.slug = "PORT-STRIKE"
        copy.urgency = Urgency(3)
        copy.byline = "By Ana Example"
        copy.dateline = Dateline(
            places: ["Porthaven", "Northquay"], date: LocalDate(year: 2026, month: 5, day: 6), credit: "HNA")
        copy.description = "Work resumes on Thursday."
        copy.genres = [Subject("Interview", kind: .abstract, uri: "http://cv.example/genre/Interview")]
        copy.keywords = ["port", "strike"]
        copy.subjects = subjects
        copy.editorsNote = "Will be led with a reaction of the ministry."
        copy.rights = [rights]
        copy.informationSources = [
            Party(
                name: "Dockers' Union", uri: "http://parties.example/union", role: "source",
                email: "press@union.example")
        ]
        copy.creditLine = "HNA"
        copy.links = [
            Link(
                .seeAlso, to: "urn:newsml:news.example:20260505:talks", version: 2, title: "Talks go on",
                isReference: true),
            Link(.translationOf, to: "https://news.example/story/9/streik"),
            Link(.seeAlso, to: "urn:newsml:news.example:20260504:talks", isReference: true),
        ]
        copy.pictures = [picture]
        copy.profile = "news"
        copy.contentCreated = noon.adding(seconds: -300)
        copy.expires = noon.adding(seconds: 86_400 * 30)
        copy.alternativeIDs = ["desk": "A-17", "old": "x/17"]
        copy.digitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"
        return copy
    }

    static let subjects = [
        Subject("strike", kind: .untyped, uri: "http://cv.iptc.org/newscodes/mediatopic/20000534", relation: "about"),
        Subject("own code", kind: .untyped, literal: "desk-7"),
        Subject("Ana Example", kind: .person, uri: "http://people.example/ana", relation: "mentions"),
        Subject("Dockers' Union", kind: .organisation, uri: "http://parties.example#union", detail: "DCK"),
        Subject("Porthaven", kind: .place, uri: "urn:places.example:porthaven"),
        Subject("May talks", kind: .event), Subject("Crane 7", kind: .object, uri: "http://things.example/crane=7"),
    ]

    static let rights = Rights(
        holder: Party(name: "Harbour News Agency"), notice: "© 2026 Harbour News Agency",
        usageTerms: ["Subscribers only."],
        links: ["https://news.example/terms"])

    static let picture = Picture(
        reference: "quay", guid: "urn:picture.example:1", caption: "Dockers at the quay on May 6.",
        alternative: "Six people before a crane",
        origin: .partner, isForSale: false, creditLine: "Port Office", creator: Party(name: "Bo Sample"),
        dateTaken: LocalDate(year: 2026, month: 5, day: 6), people: [.init("Ana Example")],
        renditions: [
            Rendition(
                name: "rnd:highRes", href: "https://pictures.example/1.jpg", contentType: "image/jpeg", width: 4000,
                height: 3000, size: 900_000),
            Rendition(
                name: "rnd:web", href: "picture:" + String(repeating: "ab", count: 32), contentType: "image/jpeg",
                width: 800, height: 600),
        ],
        rights: [Rights(holder: Party(name: "Port Office"), usageTerms: ["No archive."])])

    static let blocks: [Block] = [
        .paragraph([
            Run("The strike "), Run("ended", .strong), Run(" on "),
            Run("Wednesday", [], link: "https://news.example/day"), Run(" & work resumes."),
        ]),
        .picture("quay"), .heading(level: 2, [Run("What was agreed")]),
        .list(ordered: true, [[Run("Pay")], [Run("Hours <fewer>")]]), .quote([[Run("We won.", .emphasis)]]),
        .table(Table(caption: "Ships", head: [[[Run("Day")], [Run("Ships")]]], rows: [[[Run("Mon")], [Run("12")]]])),
        .preserved("A   1\nB  22"), .paragraph([Run("نص عربي 中文字 \u{1F6A2}")]),
    ]

    // MARK: - Many

    static func many(_ count: Int) -> [Version] {
        var die = Die(state: 20_260_506)
        return (0..<count).map { random(number: $0, &die) }
    }

    /// A linear congruential generator: the same versions in every run.
    struct Die: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let odd = [
        "", " ", "\"\\/\u{8}\u{0}\u{1F}", "<p>&amp;</p>", "日本語の見出し", "עברית", "a_b c.d-e:f",
        "https://x.example/a b?c=d&e#f", "line\nbreak\ttab\r",
        "\u{FFFE}\u{2028}\u{202E}", "rnd:", "9", "-", "urn:x:", "http://", "e\u{301}",
    ]

    private static func random(number: Int, _ die: inout Die) -> Version {
        var copy = self.copy()
        func odd(_ die: inout Die) -> String { Self.odd.randomElement(using: &die) ?? "" }
        func maybe(_ die: inout Die) -> Bool { Bool.random(using: &die) }
        copy.kind = MediaKind.allCases.randomElement(using: &die) ?? .text
        if maybe(&die) { copy.headline = Headline(odd(&die), forms: [.wire: odd(&die)]) }
        if maybe(&die) {
            copy.body = Body(
                maybe(&die)
                    ? []
                    : [
                        .preserved(odd(&die)), .paragraph([Run(odd(&die))]), .picture(odd(&die)),
                        .heading(level: 9, []),
                    ])
        }
        if maybe(&die) { copy.language = nil }
        if maybe(&die) { copy.dateline = maybe(&die) ? nil : Dateline(asReceived: odd(&die)) }
        if maybe(&die) { copy.located = [Subject(odd(&die), kind: .place), Subject(uri: "x:y")] }
        if maybe(&die) { copy.urgency = Urgency(Int.random(in: 1...9, using: &die)) }
        if maybe(&die) {
            copy.rights = [
                Rights(notice: odd(&die)), Rights(expressions: [.init(encoding: "xml", text: "<o:Policy/>")]), rights,
            ]
        }
        if maybe(&die) {
            copy.rights =
                maybe(&die)
                ? []
                : [
                    Rights(
                        noticeLink: "https://news.example/n",
                        restrictions: [Restriction(.noArchive, territories: ["Norway"], until: noon)])
                ]
        }
        if maybe(&die) {
            copy.subjects += (0..<9).map { _ in
                let kind: Subject.Kind =
                    [.abstract, .pointOfInterest, .other("x:y"), .event, .object, .person].randomElement(using: &die)
                    ?? .untyped
                return Subject(
                    odd(&die), kind: kind, uri: maybe(&die) ? odd(&die) : nil, qcode: "medtop:1", relation: odd(&die))
            }
        }
        if maybe(&die) {
            copy.links += [
                Link(.other(odd(&die)), to: odd(&die), title: odd(&die)),
                Link(.other("http://cv.iptc.org/newscodes/trustindicator/x"), to: "https://news.example/rules"),
            ]
        }
        if maybe(&die) {
            copy.pictures += [
                Picture(reference: odd(&die)),
                Picture(
                    reference: odd(&die),
                    renditions: [Rendition(), Rendition(name: odd(&die), href: odd(&die), duration: .infinity)]),
            ]
        }
        if maybe(&die) {
            copy.renditions = [
                Rendition(name: odd(&die), href: odd(&die), width: 1), Rendition(name: "rnd:web"),
                Rendition(name: "rnd:web", reference: "urn:a:b", duration: 1.5),
            ]
        }
        if maybe(&die) { copy.alternativeIDs = [odd(&die): odd(&die)] }
        if maybe(&die) { copy.digitalSourceType = odd(&die) }
        if maybe(&die) {
            copy.informationSources = [Party(), Party(name: odd(&die), uri: odd(&die), qcode: odd(&die))]
        }
        if maybe(&die) {
            copy.groups = [Copy.Group(id: "g", members: [Link(.dependsOn, to: "urn:x:1", isReference: true)])]
        }
        if maybe(&die) { copy.expires = WireTime(milliseconds: 0, precision: .year) }
        var version = rich()
        version.copy = copy
        version.number = number + 1
        version.status = Status.allCases.randomElement(using: &die) ?? .usable
        version.embargo = [.none, .until(noon), .untilFurtherNotice].randomElement(using: &die) ?? .none
        if maybe(&die) { version.changeNote = nil }
        if maybe(&die) { version.correction = nil }
        if maybe(&die) { version.reason = odd(&die) }
        version.created = WireTime(milliseconds: noon.milliseconds, offset: -210, precision: .millisecond)
        return version
    }
}
