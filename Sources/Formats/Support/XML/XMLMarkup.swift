import CXML2

extension XMLElement {
    /// The element as XML text that stands on its own, namespaces declared.
    package var markup: String {
        var writing = XMLMarkup(of: self)
        writing.write(self)
        return String(decoding: writing.bytes, as: UTF8.self)
    }
}

/// Writes a part of a tree as it was read, declaring what was declared further out where it is first needed.
private struct XMLMarkup {
    typealias Words = UnsafePointer<xmlChar>

    let tree: UnsafePointer<XMLTree>
    private(set) var bytes: [UInt8] = []
    /// What is declared at this point, the innermost last.
    private var scope: [(prefix: Words?, namespace: Words?)] = []

    /// The declaration that comes next; they stand in the order of their elements, as the walk does.
    private var upcoming: Int

    init(of element: XMLElement) {
        tree = element.tree
        upcoming = element.tree.pointee.firstDeclaration(from: element.index)
    }

    // Nesting is bounded by `ReadLimits.depth`.
    mutating func write(_ element: XMLElement) {
        let outside = scope.count
        bytes.append(UInt8(ascii: "<"))
        name(element.node.pointee.prefix, element.node.pointee.name)
        writeDeclarations(of: element)
        need(element.node.pointee.prefix, element.node.pointee.namespace)
        for attribute in element.attributes where attribute.namespace != nil {
            need(attribute.prefix, attribute.namespace)
        }
        for attribute in element.attributes { write(attribute) }
        writeInside(element)
        scope.removeLast(scope.count - outside)
    }

    private mutating func writeInside(_ element: XMLElement) {
        guard element.node.pointee.first != XMLTree.Node.none else { return bytes += Array("/>".utf8) }
        bytes.append(UInt8(ascii: ">"))
        for part in element.parts {
            switch part {
            case .text(let text): escape(text, inAttribute: false)
            case .element(let element): write(element)
            }
        }
        bytes += Array("</".utf8)
        name(element.node.pointee.prefix, element.node.pointee.name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func writeDeclarations(of element: XMLElement) {
        let all = tree.pointee.declarations
        while upcoming < all.count, all.base[upcoming].node == element.index {
            declare(all.base[upcoming].prefix, all.base[upcoming].namespace)
            upcoming += 1
        }
    }

    /// Declares a prefix unless it already stands for that namespace here.
    private mutating func need(_ prefix: Words?, _ namespace: Words?) {
        guard let namespace, !matches(prefix, "xml") else { return }
        if scope.last(where: { $0.prefix == prefix })?.namespace != namespace { declare(prefix, namespace) }
    }

    private mutating func declare(_ prefix: Words?, _ namespace: Words?) {
        scope.append((prefix, namespace))
        bytes += Array(prefix == nil ? " xmlns".utf8 : " xmlns:".utf8)
        if let prefix { name(nil, prefix) }
        value(namespace.map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) })
    }

    private mutating func write(_ attribute: XMLTree.Attribute) {
        bytes.append(UInt8(ascii: " "))
        name(attribute.prefix, attribute.name)
        value(tree.pointee.stretch(attribute.start, attribute.count))
    }

    private mutating func name(_ prefix: Words?, _ name: Words?) {
        if let prefix {
            bytes += UnsafeBufferPointer(start: prefix, count: Int(xmlStrlen(prefix)))
            bytes.append(UInt8(ascii: ":"))
        }
        bytes += UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
    }

    private mutating func value(_ value: UnsafeBufferPointer<UInt8>?) {
        bytes += Array("=\"".utf8)
        if let value { escape(value, inAttribute: true) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\"") where inAttribute: bytes += Array("&quot;".utf8)
            case 13: bytes += Array("&#13;".utf8)
            case 9 where inAttribute: bytes += Array("&#9;".utf8)
            case 10 where inAttribute: bytes += Array("&#10;".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
