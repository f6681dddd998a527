/// The lines of preformatted text as a browser shows them, whatever elements part them.
enum EditorLines {
    static func read(_ element: XMLElement) -> String {
        var text: [UInt8] = []
        gather(element, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static func gather(_ element: XMLElement, into text: inout [UInt8]) {
        for part in element.parts {
            switch part {
            case .text(let bytes): text.append(contentsOf: bytes)
            case .element(let child): gather(child: child, into: &text)
            }
        }
    }

    private static func gather(child: XMLElement, into text: inout [UInt8]) {
        if EditorLook(of: child).isHidden { return }
        switch EditorTag.of(child) {
        case .lineBreak: text.append(10)
        case .division, .heading, .list, .quote, .table, .preserved, .figure:
            if let last = text.last, last != 10 { text.append(10) }
            gather(child, into: &text)
            if let last = text.last, last != 10 { text.append(10) }
        case .strong, .emphasis, .anchor, .image, .quoted, .inline: gather(child, into: &text)
        case .unseen: break
        }
    }
}
