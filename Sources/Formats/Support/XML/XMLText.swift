import CXML2

extension XMLElement {
    /// All text inside it, runs of white space made one space, trimmed.
    package var text: String {
        if let only = onlyText, XMLElement.isCollapsed(only) { return String(decoding: only, as: UTF8.self) }
        let length = textLength
        guard length > 0 else { return "" }
        return String(unsafeUninitializedCapacity: length) { buffer in
            var collapse = Collapse(buffer)
            collectText { collapse.add($0) }
            return collapse.finish()
        }
    }

    /// The same; `nil` when there is none.
    package var presentText: String? {
        let text = text
        return text.isEmpty ? nil : text
    }

    /// All text inside it, as written.
    package var rawText: String {
        let length = textLength
        guard length > 0 else { return "" }
        return String(unsafeUninitializedCapacity: length) { buffer in
            var filled = 0
            collectText { part in
                for byte in part {
                    buffer[filled] = byte
                    filled += 1
                }
            }
            return filled
        }
    }

    /// Whether no other element is inside it.
    var holdsTextOnly: Bool {
        var children = children
        return children.next() == nil
    }

    /// The one stretch of text that is all it holds; `nil` when there is more, or nothing.
    private var onlyText: UnsafeBufferPointer<UInt8>? {
        guard let child = node.pointee.children, child.pointee.next == nil, child.isText,
            let content = child.pointee.content
        else { return nil }
        return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    }

    private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first > 32, last > 32 else { return false }
        var before = first
        for byte in bytes {
            if byte < 32 || (byte == 32 && before == 32) { return false }
            before = byte
        }
        return true
    }

    private var textLength: Int {
        var length = 0
        collectText { length += $0.count }
        return length
    }

    private func collectText(_ each: (UnsafeBufferPointer<UInt8>) -> Void) {
        XMLElement.collectText(below: node, each)
    }

    // Nesting is bounded by `ReadLimits.depth`.
    private static func collectText(
        below node: UnsafeMutablePointer<xmlNode>, _ each: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var next = node.pointee.children
        while let child = next {
            if child.isText {
                if let content = child.pointee.content {
                    each(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
                }
            } else if child.pointee.type == XML_ELEMENT_NODE {
                collectText(below: child, each)
            }
            next = child.pointee.next
        }
    }

    /// Fills a buffer with text in which white space has been collapsed and trimmed.
    private struct Collapse {
        private let buffer: UnsafeMutableBufferPointer<UInt8>
        private var filled = 0
        private var spaceIsDue = false

        init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

        mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            for byte in bytes {
                if byte <= 32 {
                    spaceIsDue = filled > 0
                } else {
                    if spaceIsDue {
                        buffer[filled] = 32
                        filled += 1
                        spaceIsDue = false
                    }
                    buffer[filled] = byte
                    filled += 1
                }
            }
        }

        func finish() -> Int { filled }
    }
}

extension XMLElement {
    /// The element as XML text that stands on its own, namespaces declared.
    package var markup: String {
        guard let copy = xmlDocCopyNode(node, node.pointee.doc, 1) else { return "" }
        defer { xmlFreeNode(copy) }
        guard let buffer = xmlBufferCreate() else { return "" }
        defer { xmlBufferFree(buffer) }
        xmlNodeDump(buffer, node.pointee.doc, copy, 0, 0)
        return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
    }
}

extension UnsafeMutablePointer<xmlNode> {
    /// Text, whether or not it came as a CDATA section.
    var isText: Bool { pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE }
}
