import CXML2

/// One run of libxml2: what it has counted and met so far, and the tree it fills.
struct XMLParse {
    /// Most namespaces declared round one element; looking each up costs time.
    static let namespaces = 256

    let tree: UnsafeMutablePointer<XMLTree>
    var elements = 0
    var attributes = 0
    /// A bound of ours that the document broke.
    var refusal: ReadFailure?
    /// The first error that leaves no tree.
    var trouble: ReadFailure?
    /// Slips the parser forgave, such as a prefix that nobody declared.
    var repairs: [Repair] = []

    init(into tree: UnsafeMutablePointer<XMLTree>) { self.tree = tree }

    typealias Context = UnsafeMutablePointer<xmlParserCtxt>

    /// Lets libxml2 loose on bytes, this run noting what comes of it.
    mutating func run<Outcome>(
        _ bytes: [UInt8], on context: Context, _ body: (UnsafePointer<CChar>?, Int32) -> Outcome
    ) -> Outcome {
        withUnsafeMutablePointer(to: &self) { parse in
            context.pointee._private = UnsafeMutableRawPointer(parse)
            // The handler belongs to this thread alone, and no other code of the program parses on it meanwhile.
            xmlSetStructuredErrorFunc(UnsafeMutableRawPointer(parse)) { XMLParse.note($0, $1) }
            defer {
                xmlSetStructuredErrorFunc(nil, nil)
                context.pointee._private = nil
            }
            return bytes.withUnsafeBytes { raw in
                body(raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count))
            }
        }
    }

    /// The run that a callback of libxml2 belongs to.
    @inline(__always)
    static func of(_ context: Context) -> UnsafeMutablePointer<XMLParse>? {
        context.pointee._private?.assumingMemoryBound(to: XMLParse.self)
    }

    /// Counts an element in; `false` when it breaks a bound, and then the parse is stopped.
    mutating func admit(_ context: Context, depth: Int, attributes added: Int) -> Bool {
        elements += 1
        attributes += added
        let isWide = elements > ReadLimits.nodes || attributes > ReadLimits.nodes
        let isDeep = depth >= ReadLimits.depth
        guard isWide || isDeep || context.pointee.nsNr > XMLParse.namespaces * 2 else { return refusal == nil }
        if refusal == nil { stop(context, XMLParse.sentence(isWide: isWide, isDeep: isDeep)) }
        return false
    }

    private static func sentence(isWide: Bool, isDeep: Bool) -> String {
        if isWide {
            return
                "The document has more than \(ReadLimits.nodes) elements or attributes. Split it into several messages."
        }
        if isDeep { return "Elements are nested more than \(ReadLimits.depth) deep." }
        return "The document declares too many namespaces."
    }

    mutating func stop(_ context: Context, _ sentence: String) {
        let input = context.pointee.input
        refusal = ReadFailure(
            sentence, line: input.map { Int($0.pointee.line) }, column: input.map { Int($0.pointee.col) })
        xmlStopParser(context)
    }

    /// Keeps the first real error of a parse in place of the line libxml2 would print.
    private static func note(_ data: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
        guard let parse = data?.assumingMemoryBound(to: XMLParse.self), let error = error?.pointee else { return }
        if error.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
            guard parse.pointee.repairs.count < 20 else { return }
            let prefix = error.str1.map { String(cString: $0) } ?? ""
            let what = "The prefix \"\(prefix)\" is not declared; its names were read as written."
            parse.pointee.repairs.append(Repair("line \(error.line)", what))
        } else if error.level.rawValue >= XML_ERR_ERROR.rawValue, parse.pointee.trouble == nil {
            parse.pointee.trouble = XMLTrouble.failure(error)
        }
    }
}
