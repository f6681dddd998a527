import News

/// The texts of an item, which ninjs 1 keeps under names like `body_xhtml` and later lines in lists with roles.
struct NinjsText {
    var role: String?
    var contentType: String?
    var value: String

    /// The role by which our own writers mark the credit line among the information sources.
    static let creditRole = "creditline"

    /// Whether the value is markup: by its type or name, else because it begins with a tag.
    var isMarkup: Bool {
        if contentType == "text/plain" { return false }
        for label in [contentType, role] {
            guard let label else { continue }
            if ["html", "HTML", "xml", "nitf"].contains(where: { label.utf8.start(of: $0) != nil }) { return true }
        }
        var bytes = value.utf8.drop { $0 <= 32 }.makeIterator()
        guard bytes.next() == UInt8(ascii: "<"), let second = bytes.next() else { return false }
        return (second | 32) &- 97 < 26 && value.utf8.contains(UInt8(ascii: ">"))
    }

    // MARK: - Descriptions

    /// The roles that describe the item best first; the rest follow as they come.
    private static let descriptionRoles = ["main", "caption", "text", "summary", "abstract", "teaser"]

    /// The one description to keep: plain before marked up, and by role.
    static func description(among texts: [NinjsText]) -> String? {
        let plain = texts.filter { !$0.isMarkup }
        let candidates = plain.isEmpty ? texts : plain
        let chosen =
            candidates.first { $0.role == nil }
            ?? descriptionRoles.lazy.compactMap { role in candidates.first { $0.role == role } }.first
            ?? candidates.first { $0.role != "alternative" && $0.role != "writer" } ?? candidates.first
        guard let chosen else { return nil }
        return chosen.isMarkup ? Body(Markup.blocks(fromHTML: chosen.value)).plainText : chosen.value
    }

    // MARK: - Bodies

    /// The richest body: the longest that is marked up, else the plain one, with the dateline that our own writers mark.
    static func body(among texts: [NinjsText]) -> (Dateline?, Body) {
        let markedUp = texts.filter(\.isMarkup).sorted { $0.value.utf8.count > $1.value.utf8.count }
        for text in markedUp {
            let (dateline, rest) = splitDateline(text.value)
            let body = Body(Markup.blocks(fromHTML: rest))
            if !body.blocks.isEmpty { return (dateline, body) }
        }
        let plain = texts.filter { !$0.isMarkup }
        guard let text = plain.first(where: { $0.role == nil || $0.role == "main" }) ?? plain.first else {
            return (nil, Body())
        }
        return (nil, Body(paragraphs: paragraphs(of: text.value)))
    }

    /// How our own writers mark the dateline at the head of the first paragraph.
    private static let datelineOpening = "<span class=\"dateline\">"

    /// Takes the marked dateline out of the paragraph that begins with one.
    private static func splitDateline(_ markup: String) -> (Dateline?, String) {
        let bytes = markup.utf8
        guard let start = bytes.start(of: datelineOpening),
            let end = bytes[start...].start(of: "</span>")
        else { return (nil, markup) }
        let content = bytes.index(start, offsetBy: datelineOpening.utf8.count)
        guard let words = Markup.blocks(fromHTML: String(markup[content..<end])).first?.text else {
            return (nil, markup)
        }
        let line = words.hasSuffix(" --") ? String(words.dropLast(3)) : words
        let rest = markup[end...].dropFirst("</span>".count).drop { $0 == " " }
        return (Dateline(asReceived: line), String(markup[..<start]) + String(rest))
    }

    /// Paragraphs of plain text: parted by blank lines where it has any, else one a line.
    static func paragraphs(of text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var splitter = ParagraphSplitter(hasBlankLines: ParagraphSplitter.hasBlankLine(bytes))
            var start = 0
            for index in bytes.indices where bytes[index] == 10 {
                splitter.add(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                start = index + 1
            }
            splitter.add(UnsafeBufferPointer(rebasing: bytes[start...]))
            return splitter.finish()
        }
    }
}

/// Joins lines of plain text into paragraphs.
private struct ParagraphSplitter {
    let hasBlankLines: Bool
    private var paragraphs: [String] = []
    private var current = ""

    init(hasBlankLines: Bool) { self.hasBlankLines = hasBlankLines }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var end = bytes.count
        while end > 0, bytes[end - 1] <= 32 { end -= 1 }
        let line = UnsafeBufferPointer(rebasing: bytes[..<end])
        if !line.isEmpty { current += (current.isEmpty ? "" : " ") + String(decoding: line, as: UTF8.self) }
        if line.isEmpty || !hasBlankLines { endParagraph() }
    }

    private mutating func endParagraph() {
        if !current.isEmpty { paragraphs.append(current) }
        current = ""
    }

    mutating func finish() -> [String] {
        endParagraph()
        return paragraphs
    }

    /// Whether two line ends follow one another with nothing but spaces between, and words before and after them.
    static func hasBlankLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var ends = 0
        var hasWords = false
        for byte in bytes {
            if byte == 10 {
                ends += 1
            } else if byte > 32 {
                if ends > 1 && hasWords { return true }
                ends = 0
                hasWords = true
            }
        }
        return false
    }
}

extension NinjsFields {
    /// All texts of one family: `body`, `body_xhtml` … of ninjs 1, or the list `bodies` of later lines.
    mutating func texts(of item: JSONObject, _ plural: String, _ singular: String) -> [NinjsText] {
        var texts = objects(item, [plural], textAs: "value") { fields, entry -> NinjsText? in
            guard let value = fields.text(entry, "value") else { return nil }
            return NinjsText(
                role: fields.text(entry, "role"), contentType: fields.text(entry, "contenttype"), value: value)
        }
        for member in item.members where member.name.utf8.starts(with: singular.utf8) {
            let ending = member.name.utf8.dropFirst(singular.utf8.count)
            guard ending.isEmpty || ending.first == UInt8(ascii: "_") else { continue }
            guard let value = text(member.value, called: member.name) else { continue }
            texts.append(NinjsText(role: ending.count > 1 ? String(ending.dropFirst()) : nil, value: value))
        }
        return texts
    }
}

extension BidirectionalCollection<UInt8> {
    /// Where some ASCII text first occurs.
    func start(of text: String) -> Index? {
        guard let first = text.utf8.first else { return nil }
        var start = startIndex
        while let index = self[start...].firstIndex(of: first) {
            if self[index...].starts(with: text.utf8) { return index }
            start = self.index(after: index)
        }
        return nil
    }
}
