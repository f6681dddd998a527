import News

/// One walk through what somebody wrote or pasted, leaving tidied blocks behind.
///
/// Elements are nested at most `ReadLimits.depth` deep, so the walk may recurse.
struct EditorReading {
    private var blocks: [Block] = []
    private var builder = ProseBuilder()
    private var style: ProseBuilder.Style
    /// The list of a word processor whose entries are coming in, paragraph by paragraph.
    private var wordList: String?

    init(style: ProseBuilder.Style = .init()) { self.style = style }

    /// The blocks inside one element, in the style of what is round it.
    private func inside(_ element: XMLElement) -> [Block] {
        var reading = EditorReading(style: style)
        reading.walk(element)
        return reading.finish()
    }

    mutating func read(_ element: XMLElement) { visit(element) }

    mutating func finish() -> [Block] {
        endParagraph()
        return blocks
    }

    private mutating func walk(_ element: XMLElement) {
        for part in element.parts {
            switch part {
            case .text(let bytes): builder.add(bytes, style)
            case .element(let element): visit(element)
            }
        }
    }

    private mutating func visit(_ element: XMLElement) {
        let look = EditorLook(of: element)
        let tag = EditorTag.of(element)
        if look.isHidden || look.isListMark { return }
        let before = style
        defer { style = before }
        if case .strong = tag { style.marks.insert(.strong) }
        if case .emphasis = tag { style.marks.insert(.emphasis) }
        look.change(&style.marks)
        read(element, tag, look)
    }

    private mutating func read(_ element: XMLElement, _ tag: EditorTag, _ look: EditorLook) {
        switch tag {
        case .division: visitBox(element, look)
        case .heading(let level): visitHeading(element, level: level)
        case .list(let ordered): append(ListGathering.read(element, ordered: ordered, inside: inside, style))
        case .quote: visitQuote(element)
        case .table: visitTable(element)
        case .preserved: append(EditorLines.read(element).preservedLines.map { [.preserved($0)] } ?? [])
        case .anchor: visitAnchor(element)
        case .lineBreak: if builder.lineBreak() { endParagraph() }
        case .image, .figure: visitFigure(element)
        case .quoted: visitQuoted(element)
        case .strong, .emphasis, .inline: walk(element)
        case .unseen: break
        }
    }
}

extension EditorReading {
    private mutating func visitBox(_ element: XMLElement, _ look: EditorLook) {
        endParagraph()
        if let entry = WordEntry(element, look) { return add(entry, element) }
        if element.hasClass("MsoTitle") { return visitHeading(element, level: 2) }
        if element.hasClass("MsoQuote") || element.hasClass("MsoIntenseQuote") { return visitQuote(element) }
        walk(element)
        endParagraph()
    }

    private mutating func visitHeading(_ element: XMLElement, level: Int) {
        var lines: [[Run]] = []
        var others: [Block] = []
        for block in inside(element) {
            if let paragraphs = block.proseParagraphs { lines += paragraphs } else { others.append(block) }
        }
        append(lines.joinedLines.asHeading(level) + others)
    }

    /// Quotations that follow one another are one, but for those that were written apart.
    private mutating func visitQuote(_ element: XMLElement) {
        var paragraphs: [[Run]] = []
        endParagraph()
        if element.attributeBytes("data-apart") == nil, case .quote(let before)? = blocks.last {
            paragraphs = before
            blocks.removeLast()
        }
        var gathered: [Block] = []
        for block in inside(element) {
            if let more = block.proseParagraphs {
                paragraphs += more
            } else {
                if !paragraphs.isEmpty { gathered.append(.quote(paragraphs)) }
                paragraphs = []
                gathered.append(block)
            }
        }
        append(paragraphs.isEmpty ? gathered : gathered + [.quote(paragraphs)])
    }

    private mutating func visitTable(_ element: XMLElement) {
        if EditorTable.isLayout(element) {
            endParagraph()
            walk(element)
            endParagraph()
        } else {
            append(EditorTable.read(element, inside: inside))
        }
    }

    private mutating func visitAnchor(_ element: XMLElement) {
        if style.link == nil { style.link = element.attribute("href").flatMap(Markup.tidyAddress) }
        walk(element)
    }

    private mutating func visitQuoted(_ element: XMLElement) {
        builder.add("“", style)
        walk(element)
        builder.add("”", style)
    }

    /// Pictures and tables of the story itself come back whole; of a picture from elsewhere its caption remains.
    private mutating func visitFigure(_ element: XMLElement) {
        if let reference = element.attribute("data-picture"), !reference.isEmpty {
            append([.picture(reference)])
        } else if element.attributeBytes("data-table") != nil, let table = EditorTable.own(in: element, inside: inside)
        {
            append([table])
        } else if case .figure = EditorTag.of(element) {
            endParagraph()
            walk(element)
            endParagraph()
        }
    }

    /// One entry after the other; a list ends where something else comes.
    private mutating func add(_ entry: WordEntry, _ element: XMLElement) {
        let inside = inside(element)
        defer { append(inside.filter { $0.proseParagraphs == nil }) }
        let runs = entry.words(in: inside.compactMap(\.proseParagraphs).flatMap { $0 }.joinedLines)
        guard !runs.isEmpty else { return }
        if wordList == entry.list, case .list(let ordered, let entries)? = blocks.last {
            blocks[blocks.count - 1] = .list(ordered: ordered, entries + [runs])
        } else {
            blocks.append(.list(ordered: entry.isOrdered, [runs]))
        }
        wordList = entry.list
    }

    private mutating func append(_ more: [Block]) {
        endParagraph()
        if !more.isEmpty { wordList = nil }
        blocks += more
    }

    private mutating func endParagraph() {
        let runs = builder.take()
        if runs.isEmpty { return }
        wordList = nil
        blocks.append(.paragraph(runs))
    }
}

extension Block {
    /// What it comes to where only paragraphs can stand; `nil` for what can't be said in them.
    var proseParagraphs: [[Run]]? {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): [runs]
        case .list(_, let entries), .quote(let entries): entries
        case .table, .preserved, .picture: nil
        }
    }
}
