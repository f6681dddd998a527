import News

/// A generator of numbers that gives the same ones in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// Sebastiano Vigna's published splitmix64 step.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Versions whose every field is drawn from values that are awkward in some way.
struct NewsMLG2Inventions {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed) }

    private static let texts = [
        "", " ", "plain", "two words", "a:b", "a b:c d", ":", "x:", ":y", "medtop:04000000",
        "http://a.example/x y?z=[1]&w={2}",
        "https://host:port/", "urn:newsml:a", "urn:", "<b>&amp;</b>", "]]>", "\u{0}\u{1}\u{8}nul",
        "\u{B}\u{C}\u{1F}\u{7F}", "tab\tand\nline\r\nbreaks",
        "\u{FFFE}\u{FFFF}", "\u{85}\u{2028}", "é ü 東京 العربية 🚢", "\"quotes\" and 'more'", "%", "%zz", "100% #1 #2",
        "-1", "1e5", "--", "dateline:x",
        "\u{202E}right to left", "a\u{301}", "1abc", "_id", "id.1", "#", "?", "mailto:a@b.example",
        "javascript:alert(1)", "://", "\u{FEFF}mark",
    ]

    mutating func text() -> String { Self.texts.randomElement(using: &numbers) ?? "" }
    private mutating func maybe() -> String? { Bool.random(using: &numbers) ? text() : nil }
    private mutating func number() -> Int? {
        [nil, -5, 0, 1, 640, Int.max, Int.min].randomElement(using: &numbers) ?? nil
    }

    private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<Int.random(in: 0...3, using: &numbers)).map { _ in make(&self) }
    }

    private mutating func time() -> WireTime {
        let moments: [Int64] = [0, -1, 1_778_068_800_123, .max / 2, .min / 2, -62_135_596_800_000, 253_402_300_799_999]
        let precisions: [WireTime.Precision] = [.year, .month, .day, .minute, .second, .millisecond]
        return WireTime(
            milliseconds: moments.randomElement(using: &numbers) ?? 0,
            offset: [0, 60, -300, 845, -2000].randomElement(using: &numbers) ?? 0,
            precision: precisions.randomElement(using: &numbers) ?? .second)
    }

    private mutating func maybeTime() -> WireTime? { Bool.random(using: &numbers) ? time() : nil }

    private mutating func party() -> Party {
        Party(name: maybe(), uri: maybe(), qcode: maybe(), role: maybe(), email: maybe())
    }

    private mutating func subject() -> Subject {
        Subject(
            maybe(), kind: Subject.Kind(rawValue: text()), uri: maybe(), qcode: maybe(), literal: maybe(),
            relation: maybe(), detail: maybe())
    }

    private mutating func link() -> Link {
        Link(
            .init(rawValue: text()), to: text(), version: number(), title: maybe(),
            isReference: Bool.random(using: &numbers), contentType: maybe())
    }

    private mutating func rendition() -> Rendition {
        Rendition(
            name: maybe(), href: maybe(), reference: maybe(), contentType: maybe(), width: number(), height: number(),
            size: number(),
            duration: [nil, 0, 1.5, -3, .infinity, .nan].randomElement(using: &numbers) ?? nil)
    }

    private mutating func statement() -> Rights {
        Rights(
            holder: Bool.random(using: &numbers) ? party() : nil, notice: maybe(), noticeLink: maybe(),
            usageTerms: some { $0.text() },
            restrictions: some {
                Restriction(
                    .allCases.randomElement(using: &$0.numbers) ?? .noUse, territories: $0.some { $0.text() },
                    until: $0.maybeTime())
            },
            accountable: Bool.random(using: &numbers) ? party() : nil, links: some { $0.text() },
            coverage: Bool.random(using: &numbers)
                ? .init(scope: maybe(), aspect: maybe(), parts: some { $0.text() }) : nil,
            expressions: some {
                .init(
                    encoding: Bool.random(using: &$0.numbers) ? "xml" : $0.text(), language: $0.maybe(), text: $0.text()
                )
            })
    }

    private mutating func runs() -> [Run] {
        some { Run($0.text(), Run.Marks(rawValue: Int.random(in: 0...3, using: &$0.numbers)), link: $0.maybe()) }
    }

    private mutating func block() -> Block {
        switch Int.random(in: 0...7, using: &numbers) {
        case 0: .heading(level: Int.random(in: -1...9, using: &numbers), runs())
        case 1: .list(ordered: Bool.random(using: &numbers), some { $0.runs() })
        case 2: .quote(some { $0.runs() })
        case 3:
            .table(Table(caption: maybe(), head: some { $0.some { $0.runs() } }, rows: some { $0.some { $0.runs() } }))
        case 4: .preserved(text())
        case 5: .picture(text())
        default: .paragraph(runs())
        }
    }

    private mutating func picture() -> Picture {
        Picture(
            reference: text(), guid: maybe(), caption: text(), alternative: maybe(), originName: maybe(),
            creditLine: maybe(),
            creator: party(), dateTaken: LocalDate(year: 1, month: 1, day: 1),
            people: some { .init($0.text(), position: $0.maybe()) },
            renditions: some { $0.rendition() }, rights: some { $0.statement() })
    }

    private mutating func copy() -> Copy {
        var copy = Copy(kind: MediaKind.allCases.randomElement(using: &numbers) ?? .text, language: maybe())
        copy.headline = Headline(text(), forms: [.alert: text(), .page: text()])
        (copy.title, copy.slug, copy.byline, copy.description) = (maybe(), maybe(), maybe(), maybe())
        (copy.editorsNote, copy.creditLine, copy.profile, copy.digitalSourceType) = (maybe(), maybe(), maybe(), maybe())
        copy.urgency = Urgency(Int.random(in: 0...10, using: &numbers))
        (copy.genres, copy.subjects, copy.located) = (
            some { $0.subject() }, some { $0.subject() }, some { $0.subject() }
        )
        (copy.creators, copy.contributors) = (some { $0.party() }, some { $0.party() })
        (copy.informationSources, copy.services) = (some { $0.party() }, some { $0.party() })
        copy.provider = Bool.random(using: &numbers) ? party() : nil
        copy.dateline = Dateline(places: some { $0.text() }, credit: maybe(), asReceived: maybe())
        copy.body = Body(some { $0.block() })
        (copy.keywords, copy.sections, copy.signals) = (some { $0.text() }, some { $0.text() }, some { $0.text() })
        (copy.rights, copy.links) = (some { $0.statement() }, some { $0.link() })
        (copy.pictures, copy.renditions) = (some { $0.picture() }, some { $0.rendition() })
        copy.groups = some {
            Copy.Group(
                id: $0.text(), role: $0.maybe(), mode: $0.maybe(), members: $0.some { $0.link() },
                groups: $0.some { $0.text() })
        }
        (copy.contentCreated, copy.contentModified, copy.expires) = (maybeTime(), maybeTime(), maybeTime())
        copy.alternativeIDs = [text(): text(), text() + "2": text()]
        return copy
    }

    mutating func version() -> Version {
        var version = Version(
            story: ID(1), guid: text(), number: [-1, 0, 1, 99].randomElement(using: &numbers) ?? 1,
            tag: VersionTag(ordinal: Int.random(in: -1...30, using: &numbers)),
            act: .allCases.randomElement(using: &numbers) ?? .release, copy: copy(),
            status: .allCases.randomElement(using: &numbers) ?? .usable,
            embargo: [.none, .until(time()), .untilFurtherNotice].randomElement(using: &numbers) ?? .none,
            firstCreated: time(), created: time(), released: time())
        version.changeNote = Bool.random(using: &numbers) ? ChangeNote(.corrects, text()) : nil
        version.correction = Bool.random(using: &numbers) ? Correction(.refile, text()) : nil
        version.reason = maybe()
        return version
    }
}
