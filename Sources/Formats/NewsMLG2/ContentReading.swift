import Foundation
import News

/// `contentSet`: the words themselves, and the forms of a picture, sound or film.
extension ItemReading {
    mutating func readContent() {
        guard let content = item.first("contentSet") else { return }
        for element in content.children where element.isInNamespace(of: content) {
            if element.isNamed("remoteContent") {
                copy.renditions.append(rendition(element))
            } else if element.isNamed("inlineXML") {
                readInlineXML(element)
            } else if element.isNamed("inlineData") {
                readInlineData(element)
            }
        }
        dropRepeatedDateline()
    }

    /// What stands in one contentSet are alternatives of one content; the first with words is taken.
    private mutating func readInlineXML(_ element: XMLElement) {
        _ = number(element, "wordcount")
        guard copy.body.isEmpty, let root = element.children.first(where: { _ in true }) else { return }
        if ItemReading.textRoots.contains(root.nameKey) || root.isIn("http://www.w3.org/1999/xhtml") {
            copy.body = Body(Markup.blocks(of: element))
            readNITFHead(root)
        } else {
            note(root, "Inline XML of this kind is data, not text; its words were not taken over.")
        }
    }

    private static let textRoots: Set<UInt64> = Set(
        ["html", "nitf", "body", "body.content", "div", "section", "article", "main", "p", "block"].map(XML.key))

    private mutating func readInlineData(_ element: XMLElement) {
        _ = number(element, "wordcount")
        let type = element.presentAttribute("contenttype")?.lowercased() ?? "text/plain"
        guard copy.body.isEmpty, let text = plainText(element) else { return }
        guard type.hasPrefix("text/") || type.contains("html") else {
            return note(element, "Inline data of type \(type.prefix(60)) is not text and was left out.")
        }
        copy.body = Body(type.contains("html") ? Markup.blocks(fromHTML: text) : ItemReading.paragraphs(of: text))
    }

    /// The text, base64 undone where it is said to be; `nil` when that fails.
    private mutating func plainText(_ element: XMLElement) -> String? {
        let encoding = code(of: element, "encoding", uri: "encodinguri")?.suffix(after: ":").lowercased()
        guard encoding == "base64" else { return element.rawText }
        guard let data = Data(base64Encoded: element.rawText, options: .ignoreUnknownCharacters) else {
            note(element, "The data is not base64, as it says; it was left out.")
            return nil
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Paragraphs parted by blank lines; where there are none, every line is one.
    static func paragraphs(of text: String) -> [Block] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { $0.collapsed }
        let hasBlankLines = lines.drop { $0.isEmpty }.contains("") && lines.contains { !$0.isEmpty }
        guard hasBlankLines else { return lines.filter { !$0.isEmpty }.map { .paragraph([Run($0)]) } }
        return lines.split(separator: "").map { .paragraph([Run($0.joined(separator: " "))]) }
    }

    /// Where the dateline is sent apart and stands before the text as well, the text starts after it.
    private mutating func dropRepeatedDateline() {
        guard let dateline = copy.dateline?.asReceived, case .paragraph(var runs)? = copy.body.blocks.first,
            runs.text.hasPrefix(dateline), runs.text.utf8.count > dateline.utf8.count
        else { return }
        var excess = dateline.unicodeScalars.count
        while excess > 0, let first = runs.first {
            let scalars = first.text.unicodeScalars
            if scalars.count <= excess {
                runs.removeFirst()
            } else {
                runs[0].text = String(String.UnicodeScalarView(scalars.dropFirst(excess)))
            }
            excess -= scalars.count
        }
        if let first = runs.first { runs[0].text = String(first.text.drop { $0.isWhitespace }) }
        copy.body.blocks[0] = .paragraph(runs.filter { !$0.text.isEmpty })
    }
}

extension Substring {
    /// Runs of white space made one space, none at the ends.
    fileprivate var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
