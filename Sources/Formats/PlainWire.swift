import News

/// A story as a wire terminal prints it: UTF-8, prose in lines of 72 columns, each line ended by a line feed alone,
/// which every system made since the teleprinter takes.
extension WireFormat {
    package static let plainWire = WireFormat(
        name: "wire-text", title: "plain wire text", contentType: "text/plain; charset=utf-8", fileExtension: "txt",
        write: { version, masthead in PlainWirePage.print(version, masthead) })

    /// Plain wire text with another end than "(END)"; an empty one prints none.
    package static func plainWireText(_ version: Version, _ masthead: Masthead, endMark: String) -> [UInt8] {
        PlainWirePage.print(version, masthead, endMark: endMark)
    }
}

/// The lines of one version from embargo to end mark.
struct PlainWirePage {
    private let version: Version
    private let masthead: Masthead
    private let endMark: String
    private var lines: [String] = []

    static func print(_ version: Version, _ masthead: Masthead, endMark: String = "(END)") -> [UInt8] {
        var page = PlainWirePage(version: version, masthead: masthead, endMark: endMark)
        page.printAll()
        var bytes: [UInt8] = []
        for line in page.lines {
            bytes.append(contentsOf: line.utf8)
            bytes.append(10)
        }
        return bytes
    }

    private init(version: Version, masthead: Masthead, endMark: String) {
        self.version = version
        self.masthead = masthead
        self.endMark = endMark
    }

    private var copy: Copy { version.copy }

    private mutating func printAll() {
        switch version.status {
        case .usable:
            printEmbargo()
            printHead()
            printNotes()
            printText()
        case .withheld:
            printRecall("HOLD HOLD HOLD", "Stop using every version of this story until further notice.")
        case .canceled:
            printRecall(
                "KILL KILL KILL",
                "Every version of this story is canceled. Do not use it, and withdraw what you have used.")
        }
        if !endMark.isEmpty { add(endMark) }
    }

    // MARK: - Head

    private mutating func printEmbargo() {
        switch version.embargo {
        case .none: return
        case .untilFurtherNotice: add("EMBARGOED UNTIL FURTHER NOTICE")
        case .until(let end): add("EMBARGOED UNTIL \(WireClock.line(end, in: masthead.zone))")
        }
        blank()
    }

    /// Slug, number and urgency, then what identifies the chain, then the headline with its tag.
    private mutating func printHead() {
        let urgency = copy.urgency.map { "urgency \($0.value)" }
        let slugLine = [copy.slug, "version \(version.number)", urgency].compactMap { $0 }.joined(separator: " / ")
        add(slugLine)
        add(version.guid)
        wrap(version.taggedHeadline)
    }

    private mutating func printNotes() {
        if let note = version.changeNote { wrap("(ATTN: \(note.line))") }
        if let note = copy.editorsNote, !note.isEmpty { wrap("(EDS: \(note))") }
        for term in RightsWording.terms(of: copy.rights) { wrap("(USE: \(term))") }
        if let correction = version.correction {
            wrap("\(correction.weight == .correction ? "CORRECTION" : "REFILE"): \(correction.explanation)")
        }
        if let byline = copy.byline { wrap(byline) }
        blank()
    }

    private mutating func printRecall(_ call: String, _ order: String) {
        add(call)
        blank()
        printHead()
        if let reason = version.reason { wrap(reason) }
        blank()
        wrap(order)
        blank()
    }

    // MARK: - Text

    private mutating func printText() {
        var blocks = copy.body.blocks[...]
        printOpening(&blocks)
        for block in blocks { print(block) }
        let placed = Set(copy.body.pictureReferences)
        for picture in copy.pictures where !placed.contains(picture.reference) { print(picture) }
    }

    /// The dateline, two dashes, and the first paragraph, which is taken off `blocks`.
    private mutating func printOpening(_ blocks: inout ArraySlice<Block>) {
        guard let line = copy.dateline?.line, !line.isEmpty else { return }
        var opening = line + " --"
        if case .paragraph(let runs)? = blocks.first {
            opening += " " + runs.text
            blocks.removeFirst()
        }
        wrap(opening)
        blank()
    }

    private mutating func print(_ block: Block) {
        switch block {
        case .paragraph(let runs), .heading(_, let runs): wrap(runs.text)
        case .list(let isOrdered, let entries):
            for (index, entry) in entries.enumerated() {
                let mark = isOrdered ? "\(index + 1). " : "- "
                wrap(entry.text, first: mark, indent: String(repeating: " ", count: mark.utf8.count))
            }
        case .quote(let paragraphs): for paragraph in paragraphs { wrap(paragraph.text, first: "    ", indent: "    ") }
        case .table(let table): print(table)
        case .preserved(let text):
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add(String(line)) }
        case .picture(let reference):
            guard let picture = copy.pictures.first(where: { $0.reference == reference }) else { return }
            return print(picture)
        }
        blank()
    }

    private mutating func print(_ table: Table) {
        if let caption = table.caption { wrap(caption) }
        let rows = (table.head + table.rows).map { $0.map(\.text) }
        for line in LineWrap.columns(rows) { add(line) }
    }

    private mutating func print(_ picture: Picture) {
        let words = [picture.caption, RightsWording.line(of: picture)].filter { !$0.isEmpty }
        guard !words.isEmpty else { return }
        wrap("PHOTO: " + words.joined(separator: " "))
        blank()
    }

    // MARK: - Lines

    private mutating func wrap(_ text: String, first: String = "", indent: String = "") {
        for line in LineWrap.lines(of: text, first: first, indent: indent) { add(line) }
    }

    /// One line; control characters, which a terminal would obey, are left out.
    private mutating func add(_ line: String) {
        let isClean = line.utf8.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }
        lines.append(
            isClean ? line : String(decoding: line.utf8.filter { $0 >= 32 && $0 != 127 || $0 == 9 }, as: UTF8.self))
    }

    /// One empty line, never two.
    private mutating func blank() {
        if lines.last?.isEmpty == false { lines.append("") }
    }
}
