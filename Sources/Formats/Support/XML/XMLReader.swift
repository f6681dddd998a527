import CXML2
import Foundation

/// A parser of libxml2 and the tree it fills, for one document after the other.
///
/// Every thread keeps one, because setting one up costs as much as reading a short item. Whoever takes it has it alone
/// until it is given back; a second one is made when it is needed meanwhile.
final class XMLReader {
    private let context: XMLParse.Context
    private let tree: UnsafeMutablePointer<XMLTree>
    private var isFitForMore = true

    private init?() {
        xmlInitParser()
        guard let context = xmlNewParserCtxt() else { return nil }
        self.context = context
        XMLEvents.install(on: context)
        tree = .allocate(capacity: 1)
        tree.initialize(to: XMLTree())
    }

    deinit {
        xmlFreeParserCtxt(context)
        tree.pointee.free()
        tree.deallocate()
    }

    /// The outermost element of what was read last; `nil` when there is none.
    var root: XMLElement? { tree.pointee.root.map { XMLElement(tree: tree, index: $0) } }

    /// Fills the tree; what the parser forgave comes back.
    func read(_ bytes: [UInt8]) throws(ReadFailure) -> [Repair] {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        let source = try XMLSource(bytes)
        try TagScan.check(source.bytes, as: .xml)
        tree.pointee.removeAll()
        isFitForMore = false
        var parse = XMLParse(into: tree)
        parse.run(source.bytes, on: context) { base, count in
            _ = xmlCtxtReadMemory(context, base, count, nil, source.encoding, XMLReader.options)
        }
        if let refusal = parse.refusal { throw refusal }
        guard context.pointee.wellFormed != 0 else {
            throw parse.trouble ?? ReadFailure("The XML could not be read.")
        }
        isFitForMore = tree.pointee.size < XMLReader.largestKept && xmlDictGetUsage(context.pointee.dict) < 100_000
        return parse.repairs
    }

    /// Whoever sends large documents, or invents names, shall not fill the memory.
    private static let largestKept = 1_048_576

    // NOENT puts the five entities of XML in their place within attributes too; no others can be declared.
    private static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_NOENT.rawValue)
}

extension XMLReader {
    /// This thread's reader; `nil` when there is no memory for one.
    static func take() -> XMLReader? {
        guard let kept = pthread_getspecific(key) else { return XMLReader() }
        pthread_setspecific(key, nil)
        return Unmanaged<XMLReader>.fromOpaque(kept).takeRetainedValue()
    }

    /// No element of its tree may be used afterwards.
    func giveBack() {
        guard isFitForMore, pthread_getspecific(XMLReader.key) == nil else { return }
        let kept = Unmanaged.passRetained(self)
        if pthread_setspecific(XMLReader.key, kept.toOpaque()) != 0 { kept.release() }
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { XMLReader.release($0) }
        return key
    }()

    /// At the end of a thread.
    private static func release(_ kept: UnsafeMutableRawPointer?) {
        if let kept { Unmanaged<XMLReader>.fromOpaque(kept).release() }
    }
}
