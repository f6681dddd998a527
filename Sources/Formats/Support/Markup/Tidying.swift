import News

extension Block {
    /// The block as it would be read back had it been written as HTML or with light marks: spaces collapsed, runs of the
    /// same style joined. More than one where a paragraph has empty lines in it, none where there are no words.
    ///
    /// Both writers write it, both readers end in it, and so they agree.
    package var tidied: [Block] {
        switch self {
        case .paragraph(let runs): runs.paragraphs.map { .paragraph($0) }
        case .heading(let level, let runs): runs.lines.asHeading(level)
        case .list(let ordered, let entries): Block.list(ordered, of: entries.map(\.lines))
        case .quote(let paragraphs): Block.quote(of: paragraphs.flatMap(\.paragraphs))
        case .table(let table): table.head.isEmpty && table.rows.isEmpty ? [] : [.table(table.tidied)]
        case .preserved(let text): text.preservedLines.map { [.preserved($0)] } ?? []
        case .picture: [self]
        }
    }

    static func list(_ ordered: Bool, of entries: [[Run]]) -> [Block] {
        let entries = entries.filter { !$0.isEmpty }
        return entries.isEmpty ? [] : [.list(ordered: ordered, entries)]
    }

    private static func quote(of paragraphs: [[Run]]) -> [Block] { paragraphs.isEmpty ? [] : [.quote(paragraphs)] }
}

extension [Run] {
    /// Its paragraphs, parted by empty lines; none of them empty.
    var paragraphs: [[Run]] {
        var paragraphs: [[Run]] = []
        let rest = feed { builder in
            let runs = builder.take()
            if !runs.isEmpty { paragraphs.append(runs) }
        }
        return rest.isEmpty ? paragraphs : paragraphs + [rest]
    }

    /// The same as one paragraph, without empty lines: for entries, cells and headings.
    var lines: [Run] { feed { _ in } }

    private func feed(_ atEmptyLine: (inout ProseBuilder) -> Void) -> [Run] {
        var builder = ProseBuilder()
        for run in self {
            let style = ProseBuilder.Style(marks: run.marks, link: run.link.flatMap(Markup.tidyAddress))
            for (index, line) in run.text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
                if index > 0, builder.lineBreak() { atEmptyLine(&builder) }
                builder.add(String(Substring(line)), style)
            }
        }
        return builder.take()
    }

    /// A heading is heavy by itself: it loses marks of weight that all of it bears.
    func asHeading(_ level: Int) -> [Block] {
        if isEmpty { return [] }
        let level = Swift.min(Swift.max(level, 2), 4)
        guard allSatisfy({ $0.marks.contains(.strong) || $0.text.allSatisfy(\.isWhitespace) }) else {
            return [.heading(level: level, self)]
        }
        let light = map { Run($0.text, $0.marks.subtracting(.strong), link: $0.link) }
        return [.heading(level: level, light.lines)]
    }
}

extension Sequence<[Run]> {
    /// All of them as one, each on its own line.
    var joinedLines: [Run] { reduce(into: []) { $0 += $0.isEmpty ? $1 : [Run("\n")] + $1 }.lines }
}

extension Table {
    var tidied: Table {
        Table(
            caption: caption.flatMap(\.tidyLine), head: head.map { $0.map(\.lines) },
            rows: rows.map { $0.map(\.lines) })
    }
}

extension String {
    /// Lines whose spacing is kept, without empty ones at either end; `nil` when there is nothing in them.
    var preservedLines: String? {
        var lines = withPlainSpaces.split(separator: "\n", omittingEmptySubsequences: false)
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        guard var last = lines.popLast() else { return nil }
        while last.last?.isWhitespace == true { last.removeLast() }
        return (lines + [last]).joined(separator: "\n")
    }

    /// One kind of line end, one kind of space, no controls but tabs.
    private var withPlainSpaces: String {
        var kept = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar.value {
            case 10 where before == "\r": break
            case 13, 0x2028, 0x2029: kept.append("\n")
            case 0xA0: kept.append(" ")
            case 0xFEFF, 0xFFFE, 0xFFFF, 127: break
            case 0..<32 where scalar.value != 9 && scalar.value != 10: break
            default: kept.append(scalar)
            }
            before = scalar
        }
        return String(kept)
    }
}

extension Markup {
    /// A safe address in one piece.
    static func tidyAddress(_ address: String) -> String? {
        guard let safe = safeAddress(address) else { return nil }
        guard safe.utf8.contains(where: { $0 <= 32 || $0 == 127 }) else { return safe }
        let bytes = safe.utf8.flatMap { $0 == 32 ? Array("%20".utf8) : $0 < 32 || $0 == 127 ? [] : [$0] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
