import CXML2

/// White space that only indents the markup: inside elements that hold elements alone. Many items are half
/// indentation, and leaving it out of the tree saves nodes that nobody would look at.
enum IndentationBlank {
    /// Whether a stretch of text is such white space.
    static func isOne(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32) -> Bool {
        guard let text, length > 0, text[0] <= 32, text[Int(length) - 1] <= 32 else { return false }
        for index in 0..<Int(length) where text[index] > 32 { return false }
        guard let node = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.node else { return false }
        return structural.contains(XMLElement(node: node).nameKey)
    }

    private static let structural: Set<UInt64> = Set(
        [
            "newsMessage", "header", "itemSet", "newsItem", "packageItem", "itemMeta", "contentMeta", "contentSet",
            "rightsInfo",
            "inlineXML", "subject", "provider", "creator", "contributor", "copyrightHolder", "service", "genre",
            "located",
            "infoSource", "broader", "link", "pubStatus", "groupSet", "group", "itemRef", "assert", "partMeta",
            "address",
            "html", "head", "body", "section", "ul", "ol", "table", "thead", "tbody", "tr", "nitf", "body.head",
            "body.content",
        ].map(XML.key))
}
