import News

/// Between a body and the HTML that a browser's editing area holds.
///
/// What comes from a browser is never kept: it is read into blocks, whatever it is, by the same rules for what somebody
/// typed and for what was pasted out of a word processor, a mail or a page. Words are never lost, and what was not to be
/// seen (scripts, style sheets, hidden text) is never kept.
package enum EditorMarkup {
    /// The blocks as the editing area shows them, one element a block; a quotation is one element a paragraph.
    ///
    /// Tables and pictures stand as figures that can be moved and removed, not edited.
    ///
    /// - Parameter pictures: the story's own, for what a placed picture looks like.
    package static func write(_ body: Body, pictures: [Picture] = []) -> String {
        var writing = EditorWriting(pictures: pictures)
        for block in body.blocks.lazy.flatMap(\.tidied) { writing.write(block) }
        return writing.html
    }

    /// The body that an editing area, or anything else in HTML, stands for.
    ///
    /// - Parameter old: what was written out before. Blocks that nobody has touched come back exactly as they were,
    ///   down to spaces that HTML does not tell apart.
    package static func read(_ html: String, keeping old: Body = Body()) -> Body {
        old.kept(in: blocks(of: html))
    }

    private static func blocks(of html: String) -> [Block] {
        let html = html.withoutControls
        do {
            return try XML.readHTML(html) { root in
                var reading = EditorReading()
                reading.read(root)
                return reading.finish()
            } ?? []
        } catch {
            // Nested too deep or too large to be a text that somebody wrote: its words are all that is saved.
            return StrippedMarkup.paragraphs(of: html).flatMap(\.tidied)
        }
    }
}

extension String {
    /// Without the control characters at which the parser would take the text to end, and without the word processor's
    /// declarations (`<![if !supportLists]>`), which browsers pass over and the parser would take for words.
    fileprivate var withoutControls: String {
        let isControl: (UInt8) -> Bool = { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
        let bytes = Array(utf8)
        guard contains("<![") || bytes.contains(where: isControl) else { return self }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let end = bytes.endOfDeclaration(at: index) {
                index = end
            } else {
                kept.append(isControl(bytes[index]) ? 32 : bytes[index])
                index += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Where a declaration that begins here is over; `nil` where none begins, or where it ends a comment.
    fileprivate func endOfDeclaration(at start: Int) -> Int? {
        guard self[start] == UInt8(ascii: "<"), self[start...].starts(with: "<![".utf8) else { return nil }
        // They are short; a longer search would let a text of many beginnings be read over and over.
        guard let end = self[start...].prefix(200).firstIndex(of: UInt8(ascii: ">")), self[end - 1] != UInt8(ascii: "-")
        else { return nil }
        return end + 1
    }
}
