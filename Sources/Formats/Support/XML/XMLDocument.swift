import CXML2

/// A libxml2 tree and the duty to free it.
final class XMLDocument {
    private let handle: UnsafeMutablePointer<xmlDoc>
    /// Slips the parser forgave, such as a prefix that nobody declared.
    let repairs: [Repair]

    init(handle: UnsafeMutablePointer<xmlDoc>, repairs: [Repair] = []) {
        self.handle = handle
        self.repairs = repairs
    }

    deinit { xmlFreeDoc(handle) }

    /// The outermost element; `nil` for a document that holds none.
    var root: XMLElement? { xmlDocGetRootElement(handle).map(XMLElement.init(node:)) }
}

/// The one door to libxml2. No network, no files, no DTD, no entity but the five of XML, bounded in every direction.
package enum XML {
    /// Parses a document and hands over its root; no element may be kept beyond the call.
    package static func read<Value>(
        _ bytes: [UInt8], _ body: (XMLElement, [Repair]) throws(ReadFailure) -> Value
    ) throws(ReadFailure) -> Value {
        let document = try XMLParse.document(bytes)
        guard let root = document.root else { throw ReadFailure("The document holds no element.") }
        return try withExtendedLifetime(document) { () throws(ReadFailure) in try body(root, document.repairs) }
    }

    /// Parses HTML, however untidy, and hands over its `html` element; `nil` for a text without any content.
    package static func readHTML<Value>(
        _ text: String, _ body: (XMLElement) throws(ReadFailure) -> Value
    ) throws(ReadFailure) -> Value? {
        guard let document = try XMLParse.html(Array(text.utf8)) else { return nil }
        guard let root = document.root else { return nil }
        return try withExtendedLifetime(document) { () throws(ReadFailure) in try body(root) }
    }
}
