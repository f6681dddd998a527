import News

/// Versions made up for the tests of the writer.
enum NewsMLG2Samples {
    static let masthead = Masthead(name: "Coastal Wire", credit: "Coastal", baseURL: "https://coastal.example")
    static let noon = WireTime(milliseconds: 1_778_068_800_000, offset: 120)

    static func version(
        _ copy: Copy = Copy(headline: "Ferry returns"), guid: String = "urn:newsml:coastal.example:20260506:1"
    ) -> Version {
        Version(
            story: ID(7), guid: guid, number: 3, tag: .lead(1), act: .lead, copy: copy,
            firstCreated: noon.adding(seconds: -3600), created: noon, released: noon.adding(seconds: 60))
    }

    /// A copy with every field filled.
    static func fullCopy(_ kind: MediaKind = .text) -> Copy {
        var copy = Copy(kind: kind, language: "en-GB")
        copy.headline = Headline("Ferry <Marigold> returns & docks", forms: [.alert: "Ferry returns"])
        copy.title = "FERRY-RETURN"
        copy.genres = [
            Subject(
                "Interview", kind: .untyped, uri: "http://cv.iptc.org/newscodes/genre/Interview",
                qcode: "genre:Interview")
        ]
        copy.slug = "FERRY-RETURN"
        copy.urgency = Urgency(4)
        copy.byline = "By Ana Example and Bo Sample"
        copy.creators = [
            Party(
                name: "Ana Example", uri: "https://coastal.example/staff/ana", role: "crol:reporter",
                email: "ana@coastal.example")
        ]
        copy.contributors = [
            Party(name: "Bo Sample", uri: nil, qcode: "staff:bo", role: "https://coastal.example/roles/editor")
        ]
        copy.dateline = Dateline(asReceived: "PORT ISLE, May 6 (Coastal) --")
        copy.located = [Subject("Port Isle", kind: .place, uri: "https://places.example/9", relation: nil)]
        copy.body = body
        copy.description = "The ferry is back after nine days."
        copy.keywords = ["ferry", "storm", "Port Isle"]
        copy.subjects = subjects
        copy.sections = ["islands", "transport"]
        copy.editorsNote = "Pictures to follow."
        copy.rights = rights
        copy.provider = Party(name: "Coastal Wire", uri: "https://coastal.example")
        copy.informationSources = [
            Party(name: "Harbour Office", uri: "https://harbour.example", role: "isrol:spokesperson")
        ]
        copy.creditLine = "Coastal/Ana Example"
        copy.links = [
            Link(.seeAlso, to: "https://coastal.example/story/3", title: "Storm closes port"),
            Link(.derivedFrom, to: "urn:newsml:coastal.example:20260505:9", version: 2, isReference: true),
            Link(
                .other("irel:associatedWith"), to: "https://harbour.example/log?day=6&ship=2", contentType: "text/html"),
        ]
        copy.pictures = [picture]
        copy.signals = ["sig:atomic"]
        copy.services = [
            Party(name: "Island news", uri: "https://coastal.example/services/islands", qcode: "svc:islands")
        ]
        copy.profile = "text-1.0"
        copy.contentCreated = WireTime(milliseconds: 1_778_060_000_000, offset: 60)
        copy.contentModified = WireTime(milliseconds: 1_778_061_000_000, offset: 60)
        copy.expires = WireTime(milliseconds: 1_809_604_800_000)
        copy.alternativeIDs = ["desk:number": "4711", "old system": "A 12"]
        copy.digitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
        return copy
    }

    static let body = Body([
        .paragraph([
            Run("The ferry "), Run("Marigold", .strong), Run(" came back to "),
            Run("Port Isle", .emphasis, link: "https://port.example/?a=1&b=2"), Run("."),
        ]),
        .heading(level: 3, [Run("What happened")]),
        .list(ordered: true, [[Run("Left on Monday")], [Run("Turned back at sea")]]),
        .list(ordered: false, [[Run("Wind "), Run("and waves", .strong)]]),
        .quote([[Run("We are home.")], [Run("All of us.")]]),
        .table(
            Table(
                caption: "Sailings", head: [[[Run("Day")], [Run("Boats")]]],
                rows: [[[Run("Mon")], [Run("3")]], [[Run("Tue")], [Run("0")]]])),
        .preserved("Port    In  Out\nIsle     1    2"),
        .picture("p1"),
        .paragraph([Run("Line one\nline two")]),
    ])

    static let subjects = [
        Subject("transport", uri: "http://cv.iptc.org/newscodes/mediatopic/20000337", qcode: "medtop:20000337"),
        Subject(
            "Cap Example", kind: .person, uri: "https://people.example/cap", relation: "why:about", detail: "captain"),
        Subject("Harbour Office", kind: .organisation, literal: "harbour office"),
        Subject("Port Isle", kind: .pointOfInterest, uri: "https://places.example/9"),
        Subject("Storm Una", kind: .event, qcode: "own:una"),
        Subject(nil, kind: .other("own:vessel"), uri: "https://ships.example/marigold"),
        Subject("Untyped thing", kind: .untyped, literal: "thing"),
    ]

    static let rights = [
        Rights(
            holder: Party(name: "Coastal Wire", uri: "https://coastal.example"), notice: "(c) 2026 Coastal Wire",
            noticeLink: "https://coastal.example/c", usageTerms: ["Clients only.", "Not for resale."],
            restrictions: [
                Restriction(.noResale), Restriction(.noOnline, territories: ["Norway", "Isle Times"], until: noon),
                Restriction(.noTextAndDataMining),
            ],
            accountable: Party(name: "Ana Example", email: "desk@coastal.example"),
            links: ["https://coastal.example/terms"]),
        Rights(
            notice: "Photo: Harbour Office",
            coverage: .init(scope: "riscope:content", aspect: "riaspect:usage", parts: ["photo1", "photo2"]),
            expressions: [
                .init(
                    encoding: "xml", language: "http://www.w3.org/ns/odrl/2/",
                    text: "<o:Policy xmlns:o=\"http://www.w3.org/ns/odrl/2/\" uid=\"urn:p:1\"/>")
            ]),
    ]

    static let picture = Picture(
        reference: "p1", guid: "urn:newsml:coastal.example:20260506:photo:1",
        caption: "The ferry at \"Pier 2\" on May 6.",
        alternative: "A white ferry at a pier", origin: .handoutProvided, originName: "the Harbour Office",
        isForSale: false,
        creditLine: "Harbour Office via Coastal", creator: Party(name: "Bo Sample", role: "crol:photographer"),
        dateTaken: LocalDate(year: 2026, month: 5, day: 6), people: [.init("Cap Example", position: "2nd from L")],
        renditions: [
            Rendition(
                name: "rnd:highRes", href: "https://coastal.example/p/1.jpg", contentType: "image/jpeg", width: 3000,
                height: 2000, size: 900_000),
            Rendition(
                name: "small one", href: "https://coastal.example/p/1s.jpg", contentType: "image/jpeg", width: 300,
                height: 200),
        ],
        rights: [Rights(notice: "Harbour Office", usageTerms: ["Editorial use only."])])
}
