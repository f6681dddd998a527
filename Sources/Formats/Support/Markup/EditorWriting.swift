import News

/// Writes tidied blocks as the HTML of the editing area.
struct EditorWriting {
    private var output = MarkupBytes()
    private let pictures: [String: Picture]
    private var tables = 0
    private var lastWasQuote = false

    init(pictures: [Picture]) {
        self.pictures = Dictionary(pictures.map { ($0.reference, $0) }) { first, _ in first }
    }

    var html: String { String(decoding: output.bytes, as: UTF8.self) }

    mutating func write(_ block: Block) {
        switch block {
        case .paragraph, .heading, .list: output.append(Markup.xhtml([block]))
        case .quote(let paragraphs): write(quote: paragraphs)
        case .table: write(table: block)
        // Parsers leave out a line break that comes first.
        case .preserved(let text): output.element("pre", "\n" + text)
        case .picture(let reference): write(picture: reference)
        }
        if case .quote = block { lastWasQuote = true } else { lastWasQuote = false }
    }

    /// One element a paragraph, which browsers edit well; those that follow one another are one quotation.
    private mutating func write(quote paragraphs: [[Run]]) {
        for (index, runs) in paragraphs.enumerated() {
            output.open("blockquote", ["data-apart": index == 0 && lastWasQuote ? "" : nil])
            output.verbatim(Markup.inline(runs))
            output.close("blockquote")
        }
    }

    private mutating func write(table: Block) {
        tables += 1
        output.open("figure", ["data-table": String(tables), "contenteditable": "false"])
        output.append(Markup.xhtml([table]))
        output.close("figure")
    }

    private mutating func write(picture reference: String) {
        let picture = pictures[reference]
        output.open("figure", ["data-picture": reference, "contenteditable": "false"])
        if let picture, let address = picture.ownAddress {
            output.empty("img", ["src": address, "alt": picture.alternative ?? ""])
        }
        output.element("figcaption", picture.map(\.caption).flatMap { $0.isEmpty ? nil : $0 } ?? reference)
        output.close("figure")
    }
}

extension Picture {
    /// The path of a rendition whose bytes the newsroom has, the smallest that is large enough to recognise; `nil` when
    /// it has none. Pictures elsewhere are not asked for: the desk shows nothing that others serve.
    package var ownAddress: String? {
        let own = renditions.filter { $0.keptDigest != nil && ($0.contentType?.hasPrefix("image/") ?? true) }
        let large = own.filter { ($0.width ?? 0) >= 320 }
        let shown = large.min { ($0.width ?? 0) < ($1.width ?? 0) } ?? own.max { ($0.width ?? 0) < ($1.width ?? 0) }
        return shown?.keptDigest.map { "/picture/\($0)" }
    }
}
