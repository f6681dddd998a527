/// A story's text as a closed set of blocks: the one form it is stored in, whatever it came as.
package struct Body: Hashable, Sendable {
    package var blocks: [Block]

    package init(_ blocks: [Block] = []) { self.blocks = blocks }

    /// Plain paragraphs, one a string.
    package init(paragraphs: [String]) { blocks = paragraphs.map { .paragraph([Run($0)]) } }

    package var isEmpty: Bool { blocks.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

    /// The words alone, a blank line between blocks.
    package var plainText: String {
        blocks.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// Words parted by white space; in scripts without spaces, see `Language.wordCount`.
    package var wordCount: Int { blocks.reduce(0) { $0 + $1.text.countingWords } }

    /// The names of the pictures that the body places.
    package var pictureReferences: [String] {
        blocks.compactMap { if case .picture(let reference) = $0 { reference } else { nil } }
    }
}

/// One part of a body.
package enum Block: Hashable, Sendable {
    case paragraph([Run])
    /// Level 2–4; 1 is the headline's.
    case heading(level: Int, [Run])
    case list(ordered: Bool, [[Run]])
    /// A quotation set apart, paragraph by paragraph.
    case quote([[Run]])
    case table(Table)
    /// Lines whose spacing carries meaning, as wires send tables and results.
    case preserved(String)
    /// A picture of the story, by its reference.
    case picture(String)

    /// The words alone; lines of lists, quotes and tables by line breaks, cells by tabs.
    package var text: String {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): runs.text
        case .list(_, let entries), .quote(let entries): entries.map(\.text).joined(separator: "\n")
        case .table(let table):
            (table.head + table.rows).map { $0.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
        case .preserved(let text): text
        case .picture: ""
        }
    }
}

/// A stretch of text with the same marks.
package struct Run: Hashable, Sendable {
    package var text: String
    package var marks: Marks
    /// An address the stretch leads to: http, https or mailto.
    package var link: String?

    package init(_ text: String, _ marks: Marks = [], link: String? = nil) {
        self.text = text
        self.marks = marks
        self.link = link
    }

    package struct Marks: OptionSet, Hashable, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let strong = Marks(rawValue: 1)
        package static let emphasis = Marks(rawValue: 2)
    }
}

/// A table whose cells hold text.
package struct Table: Hashable, Sendable, Codable {
    package var caption: String?
    /// Rows of column heads; often one, may be none.
    package var head: [[[Run]]]
    package var rows: [[[Run]]]

    package init(caption: String? = nil, head: [[[Run]]] = [], rows: [[[Run]]] = []) {
        self.caption = caption
        self.head = head
        self.rows = rows
    }
}

extension [Run] {
    package var text: String {
        count == 1 ? self[0].text : reduce(into: "") { $0 += $1.text }
    }
}

extension String {
    /// How many stretches without white space it has.
    package var countingWords: Int {
        var count = 0
        var inside = false
        for byte in utf8 {
            let isSpace = byte <= 32
            if !isSpace && !inside { count += 1 }
            inside = !isSpace
        }
        return count
    }

    /// The text, or its beginning up to a space with an ellipsis.
    ///
    /// - Parameter limit: characters kept at most, before the ellipsis.
    package func shortened(to limit: Int) -> String {
        guard count > limit else { return self }
        let start = prefix(limit)
        return (start.lastIndex { $0.isWhitespace }.map { start[..<$0] } ?? start) + "…"
    }
}
