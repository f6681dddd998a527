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
    /// Without the control characters at which the parser would take the text to end; a space in the place of each.
    fileprivate var withoutControls: String {
        let isControl: (UInt8) -> Bool = { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
        guard utf8.contains(where: isControl) else { return self }
        return String(decoding: utf8.map { isControl($0) ? 32 : $0 }, as: UTF8.self)
    }
}
