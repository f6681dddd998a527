import CXML2

/// One run of libxml2, from bytes to a tree or a sentence.
enum XMLParse {
    /// Most namespaces declared round one element; looking each up costs time.
    static let namespaces = 256

    static func document(_ bytes: [UInt8]) throws(ReadFailure) -> XMLDocument {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        let source = try XMLSource(bytes)
        try TagScan.check(source.bytes, as: .xml)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
            | XML_PARSE_NOXINCNODE.rawValue
        return try run(source.bytes, make: xmlNewParserCtxt) { context, base, count in
            xmlCtxtReadMemory(context, base, count, nil, source.encoding, Int32(options))
        }.document()
    }

    /// `nil` when the text has no content at all.
    static func html(_ bytes: [UInt8]) throws(ReadFailure) -> XMLDocument? {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        try TagScan.check(bytes, as: .html)
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue
            | HTML_PARSE_NODEFDTD.rawValue
        let outcome = run(bytes, make: htmlNewParserCtxt) { context, base, count in
            htmlCtxtReadMemory(context, base, count, nil, "UTF-8", Int32(options))
        }
        if let refusal = outcome.state.refusal { throw refusal }
        return outcome.handle.map { XMLDocument(handle: $0) }
    }

    private typealias Context = UnsafeMutablePointer<xmlParserCtxt>
    private typealias Reader = (Context, UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<xmlDoc>?

    private static let ready: Void = xmlInitParser()

    private static func run(_ bytes: [UInt8], make: () -> Context?, read: Reader) -> Outcome {
        _ = ready
        guard let context = make() else { return Outcome(handle: nil, state: ParseState()) }
        defer { xmlFreeParserCtxt(context) }
        var state = ParseState()
        let handle = withUnsafeMutablePointer(to: &state) { state in
            context.pointee._private = UnsafeMutableRawPointer(state)
            install(on: context)
            // The handler belongs to this thread alone, and no other code of the program parses on it meanwhile.
            xmlSetStructuredErrorFunc(UnsafeMutableRawPointer(state)) { noteError($0, $1) }
            defer { xmlSetStructuredErrorFunc(nil, nil) }
            return bytes.withUnsafeBytes { raw in
                read(context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count))
            }
        }
        return Outcome(handle: handle, state: state)
    }

    private static func install(on context: Context) {
        guard let sax = context.pointee.sax else { return }
        sax.pointee.internalSubset = { context, _, _, _ in refuseDoctype(context) }
        sax.pointee.comment = nil
        sax.pointee.processingInstruction = nil
        if sax.pointee.startElementNs != nil {
            let characters: charactersSAXFunc = { context, text, length in
                if IndentationBlank.isOne(context, text, length) { return }
                xmlSAX2Characters(context, text, length)
            }
            sax.pointee.characters = characters
            // The same for both, or libxml2 guesses by itself which white space matters.
            sax.pointee.ignorableWhitespace = characters
            sax.pointee.startElementNs = {
                context, name, prefix, uri, namespaces, list, attributes, defaulted, values in
                guard admit(context, attributes: attributes + namespaces) else { return }
                xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, list, attributes, defaulted, values)
            }
        }
        guard sax.pointee.startElement != nil else { return }
        sax.pointee.startElement = { context, name, attributes in
            guard admit(context, attributes: countHTMLAttributes(attributes)) else { return }
            xmlSAX2StartElement(context, name, attributes)
        }
    }
}

extension XMLParse {
    private struct Outcome {
        var handle: UnsafeMutablePointer<xmlDoc>?
        var state: ParseState

        /// The tree, or why there is none.
        func document() throws(ReadFailure) -> XMLDocument {
            if let refusal = state.refusal ?? (handle == nil ? state.trouble ?? .noTree : nil) {
                if let handle { xmlFreeDoc(handle) }
                throw refusal
            }
            guard let handle else { throw .noTree }
            return XMLDocument(handle: handle, repairs: state.repairs)
        }
    }
}

extension ReadFailure {
    fileprivate static var noTree: ReadFailure { ReadFailure("The XML could not be read.") }
}
