import CXML2

/// What libxml2 calls while it reads XML. There is no callback for a declaration of an entity, so none can exist.
enum XMLEvents {
    static func install(on context: XMLParse.Context) {
        guard let sax = context.pointee.sax else { return }
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { context, _, _, _ in XMLEvents.refuseDoctype(context) }
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.startElementNs = { context, name, prefix, uri, namespaceCount, namespaces, count, _, attributes in
            guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self), let name else { return }
            let start = Start(name: name, prefix: prefix, uri: uri, namespaces: namespaces, attributes: attributes)
            start.enter(context, Int(namespaceCount), Int(count))
        }
        handler.endElementNs = { context, _, _, _ in
            guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            XMLParse.of(context)?.pointee.tree.pointee.close()
        }
        let characters: charactersSAXFunc = { context, text, length in
            guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self), let text else { return }
            XMLParse.of(context)?.pointee.tree.pointee.add(text: text, count: Int(length))
        }
        handler.characters = characters
        // The same for both, or libxml2 guesses by itself which white space matters.
        handler.ignorableWhitespace = characters
        sax.pointee = handler
    }

    /// Refuses a document type declaration: the one way in for entities and foreign files.
    private static func refuseDoctype(_ context: UnsafeMutableRawPointer?) {
        guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
        XMLParse.of(context)?.pointee.stop(
            context, "The document has a DOCTYPE, which news items never need. Send it without.")
    }
}

/// The start of an element, as libxml2 tells it.
private struct Start {
    typealias Words = UnsafePointer<xmlChar>

    let name: Words
    let prefix: Words?
    let uri: Words?
    /// Two words each: prefix and namespace.
    let namespaces: UnsafeMutablePointer<Words?>?
    /// Five words each: name, prefix, namespace, start and end of the value.
    let attributes: UnsafeMutablePointer<Words?>?

    func enter(_ context: XMLParse.Context, _ namespaceCount: Int, _ attributeCount: Int) {
        guard let parse = XMLParse.of(context) else { return }
        let tree = parse.pointee.tree
        let added = namespaceCount + attributeCount
        guard parse.pointee.admit(context, depth: tree.pointee.depth, attributes: added) else { return }
        let (name, prefix) = Start.declared(name, prefix, uri, context)
        tree.pointee.open(name, prefix: prefix, namespace: uri, line: Int(context.pointee.input?.pointee.line ?? 1))
        if let namespaces {
            for index in 0..<namespaceCount {
                tree.pointee.declare(namespaces[2 * index], as: namespaces[2 * index + 1])
            }
        }
        guard let attributes else { return }
        for index in 0..<attributeCount { Start.add(attributes + 5 * index, to: tree, context) }
    }

    private static func add(
        _ words: UnsafeMutablePointer<Words?>, to tree: UnsafeMutablePointer<XMLTree>, _ context: XMLParse.Context
    ) {
        guard let name = words[0], let start = words[3], let end = words[4] else { return }
        let (shown, prefix) = declared(name, words[1], words[2], context)
        tree.pointee.add(shown, prefix: prefix, namespace: words[2], value: start, count: end - start)
    }

    /// Where nobody declared the prefix, it is part of the name.
    private static func declared(
        _ name: Words, _ prefix: Words?, _ uri: Words?, _ context: XMLParse.Context
    ) -> (name: Words, prefix: Words?) {
        guard let prefix, uri == nil else { return (name, prefix) }
        return (xmlDictQLookup(context.pointee.dict, prefix, name) ?? name, nil)
    }
}
