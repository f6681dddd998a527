import CXML2

/// A document as a few rows of plain records that name each other by number: no allocation for any single element.
///
/// Names and namespaces point into memory that libxml2 keeps as long as the document is being read.
struct XMLTree {
    private(set) var nodes = Shelf<Node>(capacity: 1_024)
    private(set) var attributes = Shelf<Attribute>(capacity: 1_024)
    /// Namespaces in the order in which they were declared; only whoever writes markup needs them.
    private(set) var declarations = Shelf<Declaration>(capacity: 16)
    private var bytes = Shelf<UInt8>(capacity: 32_768)
    private var names = NameBook()
    /// The innermost element that is still open, and how many are.
    private var current = Node.none
    private(set) var depth = 0

    /// An element, or a stretch of text, which bears no name.
    struct Node {
        static let none: Int32 = -1

        var name: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        /// See `XML.key`.
        var key: UInt64 = 0
        var parent = none
        var next = none
        var first = none
        var last = none
        /// Its attributes, or its bytes.
        var start: Int32
        var count: Int32 = 0
        var line: Int32 = 0
        /// Whether white space in it only indents.
        var isStructural = false
    }

    struct Attribute {
        var name: UnsafePointer<xmlChar>
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var start: Int32
        var count: Int32
    }

    struct Declaration {
        var node: Int32
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
    }

    /// The number of the outermost element.
    var root: Int32? { nodes.count > 0 ? 0 : nil }

    func node(_ index: Int32) -> UnsafeMutablePointer<Node> { nodes.base + Int(index) }

    func stretch(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes.base + Int(start), count: Int(count))
    }

    /// Room taken up, in bytes.
    var size: Int {
        nodes.count * MemoryLayout<Node>.stride + attributes.count * MemoryLayout<Attribute>.stride
            + declarations.count * MemoryLayout<Declaration>.stride + bytes.count
    }

    /// Which declaration is the first on this node or a later one.
    func firstDeclaration(from node: Int32) -> Int {
        var (low, high) = (0, declarations.count)
        while low < high {
            let middle = (low + high) / 2
            if declarations.base[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low
    }

    mutating func removeAll() {
        nodes.removeAll()
        attributes.removeAll()
        declarations.removeAll()
        bytes.removeAll()
        current = Node.none
        depth = 0
    }

    func free() {
        nodes.free()
        attributes.free()
        declarations.free()
        bytes.free()
        names.free()
    }
}

extension XMLTree {
    /// - Parameter isProse: whether white space in it always parts words, as in HTML, where text stands anywhere.
    mutating func open(
        _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, line: Int,
        isProse: Bool = false
    ) {
        let entry = names.entry(for: name)
        let node = Node(
            name: name, prefix: prefix, namespace: namespace, key: entry.key, start: Int32(attributes.count),
            line: Int32(line), isStructural: entry.isStructural && !isProse)
        current = add(node)
        depth += 1
    }

    mutating func close() {
        guard depth > 0 else { return }
        current = node(current).pointee.parent
        depth -= 1
    }

    /// An attribute of the element opened last.
    mutating func add(
        _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
        value: UnsafePointer<UInt8>?, count: Int
    ) {
        let start = Int32(bytes.count)
        if let value, count > 0 { bytes.append(value, count: count) }
        attributes.append(
            Attribute(name: name, prefix: prefix, namespace: namespace, start: start, count: Int32(count)))
        node(current).pointee.count += 1
    }

    mutating func declare(_ prefix: UnsafePointer<xmlChar>?, as namespace: UnsafePointer<xmlChar>?) {
        declarations.append(Declaration(node: current, prefix: prefix, namespace: namespace))
    }

    /// White space that only indents is left out, and text in several pieces becomes one stretch.
    mutating func add(text: UnsafePointer<UInt8>, count: Int) {
        guard depth > 0, count > 0 else { return }
        let parent = node(current)
        if parent.pointee.isStructural && XMLTree.isBlank(text, count) { return }
        let last = parent.pointee.last
        if last == Node.none || node(last).pointee.name != nil {
            _ = add(Node(start: Int32(bytes.count)))
        }
        node(node(current).pointee.last).pointee.count += Int32(count)
        bytes.append(text, count: count)
    }

    private mutating func add(_ record: Node) -> Int32 {
        let index = Int32(nodes.count)
        var record = record
        record.parent = current
        nodes.append(record)
        guard current != Node.none else { return index }
        let parent = node(current)
        if parent.pointee.last == Node.none {
            parent.pointee.first = index
        } else {
            node(parent.pointee.last).pointee.next = index
        }
        parent.pointee.last = index
        return index
    }

    private static func isBlank(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard text[0] <= 32, text[count - 1] <= 32 else { return false }
        for index in 0..<count where text[index] > 32 { return false }
        return true
    }
}
