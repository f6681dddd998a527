/// The one door to libxml2. No network, no files, no DTD, no entity but the five of XML, bounded in every direction.
package enum XML {
    /// Parses a document and hands over its root; no element may be kept beyond the call.
    package static func read<Value>(
        _ bytes: [UInt8], _ body: (XMLElement, [Repair]) throws(ReadFailure) -> Value
    ) throws(ReadFailure) -> Value {
        guard let reader = XMLReader.take() else { throw ReadFailure("There is no memory left to read with.") }
        defer { reader.giveBack() }
        let repairs = try reader.read(bytes)
        guard let root = reader.root else { throw ReadFailure("The document holds no element.") }
        return try body(root, repairs)
    }

    /// Parses HTML, however untidy, and hands over its `html` element; `nil` for a text without any content.
    package static func readHTML<Value>(
        _ text: String, _ body: (XMLElement) throws(ReadFailure) -> Value
    ) throws(ReadFailure) -> Value? {
        guard let reader = HTMLReader() else { throw ReadFailure("There is no memory left to read with.") }
        guard let root = try reader.read(Array(text.utf8)) else { return nil }
        return try withExtendedLifetime(reader) { () throws(ReadFailure) in try body(root) }
    }
}
