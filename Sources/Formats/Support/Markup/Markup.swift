import News

/// Between a body's blocks and the markup of the wires: XHTML, NITF and plain HTML, all read by the same rules.
///
/// What it does not know is descended into, so words are never lost; what is no part of the text (scripts, page heads,
/// notepads) is left out.
package enum Markup {
    /// The blocks inside an element, be it `html`, `nitf`, `body`, `div` or anything else.
    package static func blocks(of element: XMLElement) -> [Block] {
        var reading = MarkupReading()
        reading.read(element)
        return reading.finish()
    }

    /// The blocks of a piece of HTML as ninjs carries it. Text that breaks the limits comes back as one paragraph.
    package static func blocks(fromHTML text: String) -> [Block] {
        if let blocks = try? XML.readHTML(text, { root in blocks(of: root) }) { return blocks }
        return text.utf8.allSatisfy { $0 <= 32 } ? [] : [.paragraph([Run(text)])]
    }

    /// A body as well-formed XHTML, one element a block and nothing round them. Namespace-free: whoever embeds it says
    /// `xmlns="http://www.w3.org/1999/xhtml"` on the element round it.
    ///
    /// - Parameter picture: the markup of a picture by its reference, already escaped; `nil` leaves the picture out.
    package static func xhtml(_ blocks: [Block], picture: @escaping (String) -> [UInt8]? = { _ in nil }) -> [UInt8] {
        var writing = MarkupWriting(picture: picture)
        for block in blocks { writing.write(block) }
        return writing.bytes
    }

    /// The same as a string.
    package static func xhtmlText(_ blocks: [Block], picture: @escaping (String) -> [UInt8]? = { _ in nil }) -> String {
        String(decoding: xhtml(blocks, picture: picture), as: UTF8.self)
    }

    /// Runs as inline XHTML, without a block round them.
    package static func inline(_ runs: [Run]) -> String {
        var writing = MarkupWriting { _ in nil }
        for run in runs { writing.write(run) }
        return String(decoding: writing.bytes, as: UTF8.self)
    }
}
