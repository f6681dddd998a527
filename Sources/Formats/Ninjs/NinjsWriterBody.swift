import News

/// The text: once as XHTML with everything in it, once as plain text for systems that take no markup.
extension NinjsWriter {
    func writeBody(_ json: inout JSONWriter) {
        let body = version.copy.body
        let dateline = version.copy.dateline.map(\.line).flatMap { $0.isEmpty ? nil : $0 }
        guard !body.blocks.isEmpty || dateline != nil else { return }
        let markup = self.markup(of: body.blocks, dateline: dateline)
        let plain = plainText(of: body, dateline: dateline)
        if line == .line1 {
            json.member("body_xhtml", markup)
            json.member("body_text", plain)
            json.member("wordcount", body.wordCount)
            return
        }
        let forms = [("xhtml", "text/html", markup), ("text", "text/plain", plain)]
        json.member("bodies", forms) { json, form in
            json.object { json in
                json.member("role", form.0)
                json.member(line.spelled("contentType"), form.1)
                json.member(line.spelled("wordCount"), body.wordCount)
                json.member("value", form.2)
            }
        }
    }

    /// The dateline opens the first paragraph, marked so that a reader can take it apart again.
    private func markup(of blocks: [Block], dateline: String?) -> String {
        let isParagraph: (Block) -> Bool = { if case .paragraph = $0 { true } else { false } }
        guard let dateline else { return markup(of: blocks) }
        var opening = MarkupBytes(capacity: 64)
        opening.element("span", dateline + " --", ["class": "dateline"])
        let span = String(decoding: opening.bytes, as: UTF8.self)
        guard let first = blocks.firstIndex(where: isParagraph) else { return "<p>\(span)</p>" + markup(of: blocks) }
        let rest = markup(of: Array(blocks[first...])).dropFirst("<p>".count)
        return markup(of: Array(blocks[..<first])) + "<p>\(span) " + rest
    }

    private func markup(of blocks: [Block]) -> String {
        Markup.xhtmlText(blocks) { [version, masthead, line] reference in
            guard let picture = version.copy.pictures.first(where: { $0.reference == reference }) else { return nil }
            let name = line == .line1 ? NinjsIdentity.key(fromCode: reference) : reference
            return PictureMarkup.figure(picture, reference: name, masthead)
        }
    }

    private func plainText(of body: Body, dateline: String?) -> String {
        let text = body.plainText
        guard let dateline else { return text }
        return text.isEmpty ? dateline + " --" : dateline + " -- " + text
    }
}
