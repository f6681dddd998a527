import News

/// One walk through an element, leaving blocks behind.
///
/// Elements are nested at most `ReadLimits.depth` deep, so the walk may recurse.
struct MarkupReading {
    private var blocks: [Block] = []
    private var builder = RunBuilder()
    private var style = RunBuilder.Style()

    private static let strong = Run.Marks.strong.rawValue
    private static let emphasis = Run.Marks.emphasis.rawValue

    mutating func read(_ element: XMLElement) { walk(element) }

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
        switch MarkupTag.of(element) {
        case .paragraph, .division: visitBox(element)
        case .heading(let level): visitHeading(element, level: level)
        case .list(let ordered): append { .list(ordered: ordered, MarkupReading.entries(of: element)) }
        case .quote: append { .quote(MarkupReading.paragraphs(of: element)) }
        case .table: append { .table(MarkupTable.read(element)) }
        case .preserved: append { .preserved(MarkupReading.preserved(element)) }
        case .strong: visit(element) { $0.marks |= MarkupReading.strong }
        case .emphasis: visit(element) { $0.marks |= MarkupReading.emphasis }
        case .anchor: visitAnchor(element)
        case .lineBreak: if builder.lineBreak() { endParagraph() }
        case .picture, .figure: visitPicture(element)
        case .inline: walk(element)
        case .dropped: break
        }
    }

    private mutating func visitBox(_ element: XMLElement) {
        if MarkupTag.isBesideText(element) { return }
        endParagraph()
        walk(element)
        endParagraph()
    }

    private mutating func visitHeading(_ element: XMLElement, level: Int) {
        endParagraph()
        walk(element)
        let runs = builder.take()
        if !runs.isEmpty { blocks.append(.heading(level: level, runs)) }
    }

    private mutating func visit(_ element: XMLElement, changing change: (inout RunBuilder.Style) -> Void) {
        let before = style
        change(&style)
        walk(element)
        style = before
    }

    private mutating func visitAnchor(_ element: XMLElement) {
        guard style.link == nil, let address = element.attribute("href").flatMap(Markup.safeAddress) else {
            return walk(element)
        }
        visit(element) { $0.link = address }
    }

    /// Pictures count only when they name one of the story's own.
    private mutating func visitPicture(_ element: XMLElement) {
        if let reference = element.attribute("data-picture") {
            append { .picture(reference) }
        } else {
            for child in element.children { if case .picture = MarkupTag.of(child) { visitPicture(child) } }
        }
    }

    private mutating func append(_ block: () -> Block) {
        endParagraph()
        let block = block()
        switch block {
        case .list(_, let entries) where entries.isEmpty: break
        case .quote(let paragraphs) where paragraphs.isEmpty: break
        case .table(let table) where table.head.isEmpty && table.rows.isEmpty: break
        case .preserved(let text) where text.isEmpty: break
        case .paragraph, .heading, .list, .quote, .table, .preserved, .picture: blocks.append(block)
        }
    }

    private mutating func endParagraph() {
        let runs = builder.take()
        if !runs.isEmpty { blocks.append(.paragraph(runs)) }
    }
}

extension MarkupReading {
    /// The paragraphs inside a box, other blocks taken apart into theirs.
    static func paragraphs(of element: XMLElement) -> [[Run]] {
        Markup.blocks(of: element).flatMap(\.paragraphs)
    }

    /// One entry a `li`; what a nested list holds follows as entries of its own.
    private static func entries(of list: XMLElement) -> [[Run]] {
        list.children.flatMap { paragraphs(of: $0) }
    }

    /// Lines as they are, without the line break after `<pre>` and the ones at the end.
    private static func preserved(_ element: XMLElement) -> String {
        var text = element.rawText[...]
        if text.first?.isNewline == true { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension Markup {
    private static let schemes: [StaticString] = ["https:", "http:", "mailto:"]

    /// The address when it is one a reader may follow: http, https or mailto.
    static func safeAddress(_ address: String) -> String? {
        let trimmed = address.trimmed
        for scheme in schemes where trimmed.utf8.count > scheme.utf8CodeUnitCount {
            let starts = zip(
                trimmed.utf8, UnsafeBufferPointer(start: scheme.utf8Start, count: scheme.utf8CodeUnitCount))
            if starts.allSatisfy({ ($0 >= 65 && $0 <= 90 ? $0 + 32 : $0) == $1 }) { return trimmed }
        }
        return nil
    }
}

extension Block {
    /// The paragraphs, entries or cells it is made of.
    fileprivate var paragraphs: [[Run]] {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): [runs]
        case .list(_, let entries), .quote(let entries): entries
        case .table(let table): (table.head + table.rows).flatMap { $0 }.filter { !$0.isEmpty }
        case .preserved(let text): text.isEmpty ? [] : [[Run(text)]]
        case .picture: []
        }
    }
}
