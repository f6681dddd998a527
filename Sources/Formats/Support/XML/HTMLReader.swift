import CXML2

/// libxml2's HTML parser and the tree made of what it builds; for one document.
///
/// That parser looks at its own tree to decide what a tag means, so that tree must be there first.
final class HTMLReader {
    private let context: XMLParse.Context
    private let tree: UnsafeMutablePointer<XMLTree>
    private var document: UnsafeMutablePointer<xmlDoc>?

    init?() {
        xmlInitParser()
        guard let context = htmlNewParserCtxt() else { return nil }
        self.context = context
        HTMLReader.install(on: context)
        tree = .allocate(capacity: 1)
        tree.initialize(to: XMLTree())
    }

    deinit {
        if let document { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
        tree.pointee.free()
        tree.deallocate()
    }

    /// The outermost element; `nil` when the text has no content at all.
    func read(_ bytes: [UInt8]) throws(ReadFailure) -> XMLElement? {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        try TagScan.check(bytes, as: .html)
        var parse = XMLParse(into: tree)
        document = parse.run(bytes, on: context) { base, count in
            htmlCtxtReadMemory(context, base, count, nil, "UTF-8", HTMLReader.options)
        }
        if let refusal = parse.refusal { throw refusal }
        guard let document, let root = xmlDocGetRootElement(document) else { return nil }
        copy(root)
        return tree.pointee.root.map { XMLElement(tree: tree, index: $0) }
    }

    private static let options = Int32(
        HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue
            | HTML_PARSE_NODEFDTD.rawValue)

    private static func install(on context: XMLParse.Context) {
        guard let sax = context.pointee.sax else { return }
        // HTML names a document type as a matter of course; it can't declare anything there.
        sax.pointee.internalSubset = nil
        sax.pointee.comment = nil
        sax.pointee.processingInstruction = nil
        sax.pointee.startElement = { context, name, attributes in
            guard let html = context?.assumingMemoryBound(to: xmlParserCtxt.self), let parse = XMLParse.of(html),
                parse.pointee.admit(html, depth: Int(html.pointee.nodeNr), attributes: HTMLReader.count(attributes))
            else { return }
            xmlSAX2StartElement(context, name, attributes)
        }
    }

    /// Attributes come as a list of names and values closed by a null.
    private static func count(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Int {
        guard let list else { return 0 }
        var count = 0
        while list[count] != nil && count < 2 * ReadLimits.nodes { count += 2 }
        return count / 2
    }
}

extension HTMLReader {
    // Nesting is bounded by `ReadLimits.depth`.
    private func copy(_ node: UnsafeMutablePointer<xmlNode>) {
        guard let name = node.pointee.name else { return }
        tree.pointee.open(
            name, prefix: nil, namespace: node.pointee.ns?.pointee.href, line: xmlGetLineNo(node), isProse: true)
        var attribute = node.pointee.properties
        while let current = attribute {
            copy(current)
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            if current.isText, let content = current.pointee.content {
                tree.pointee.add(text: content, count: Int(xmlStrlen(content)))
            } else if current.pointee.type == XML_ELEMENT_NODE {
                copy(current)
            }
            child = current.pointee.next
        }
        tree.pointee.close()
    }

    private func copy(_ attribute: UnsafeMutablePointer<xmlAttr>) {
        guard let name = attribute.pointee.name else { return }
        let value = attribute.pointee.children?.pointee.content
        tree.pointee.add(
            name, prefix: nil, namespace: attribute.pointee.ns?.pointee.href, value: value,
            count: Int(xmlStrlen(value)))
    }
}

extension UnsafeMutablePointer<xmlNode> {
    /// Text, whether or not it came as a CDATA section.
    fileprivate var isText: Bool { pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE }
}
