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
        var parts = parts
        guard case .text(let bytes)? = parts.next(), parts.next() == nil else { return nil }
        return bytes
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

    // Nesting is bounded by `ReadLimits.depth`.
    private func collectText(_ each: (UnsafeBufferPointer<UInt8>) -> Void) {
        for part in parts {
            switch part {
            case .text(let bytes): each(bytes)
            case .element(let element): element.collectText(each)
            }
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
