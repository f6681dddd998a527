import CXML2

/// One element of a document being read. Points into libxml2's tree and must not be kept beyond `XML.read`.
package struct XMLElement {
    let node: UnsafeMutablePointer<xmlNode>

    init(node: UnsafeMutablePointer<xmlNode>) { self.node = node }

    /// Its name without prefix.
    package var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

    /// Where it starts, from 1.
    package var line: Int { max(1, xmlGetLineNo(node)) }

    package func isNamed(_ name: StaticString) -> Bool { matches(node.pointee.name, name) }

    package func isIn(_ namespace: StaticString) -> Bool { matches(node.pointee.ns?.pointee.href, namespace) }

    /// `nil` when it belongs to no namespace.
    package var namespace: String? { node.pointee.ns?.pointee.href.map { String(cString: $0) } }

    package func isInNamespace(of other: XMLElement) -> Bool {
        let (mine, theirs) = (node.pointee.ns, other.node.pointee.ns)
        if mine == theirs { return true }
        guard let mine = mine?.pointee.href, let theirs = theirs?.pointee.href else { return false }
        return xmlStrEqual(mine, theirs) != 0
    }

    package var parent: XMLElement? {
        guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLElement(node: parent)
    }

    /// The elements directly inside it.
    package var children: Children { Children(node.pointee.children) }

    /// Those of that name directly inside it, of the namespace it is itself in.
    package func children(_ name: StaticString) -> NamedChildren {
        NamedChildren(all: children, name: name, parent: self)
    }

    /// The first of that name directly inside it, of the namespace it is itself in.
    package func first(_ name: StaticString) -> XMLElement? {
        var next = node.pointee.children
        while let child = next {
            let element = XMLElement(node: child)
            if child.pointee.type == XML_ELEMENT_NODE, element.isNamed(name), element.isInNamespace(of: self) {
                return element
            }
            next = child.pointee.next
        }
        return nil
    }

    /// Walks from one element to the next of the same parent.
    package struct Children: Sequence, IteratorProtocol {
        private var upcoming: UnsafeMutablePointer<xmlNode>?

        init(_ first: UnsafeMutablePointer<xmlNode>?) { upcoming = first }

        package mutating func next() -> XMLElement? {
            while let node = upcoming {
                upcoming = node.pointee.next
                if node.pointee.type == XML_ELEMENT_NODE { return XMLElement(node: node) }
            }
            return nil
        }
    }
}

extension XMLElement {
    /// Walks over those children that bear one name.
    package struct NamedChildren: Sequence, IteratorProtocol {
        fileprivate var all: Children
        fileprivate let name: StaticString
        fileprivate let parent: XMLElement

        package mutating func next() -> XMLElement? {
            while let element = all.next() {
                if element.isNamed(name), element.isInNamespace(of: parent) { return element }
            }
            return nil
        }
    }
}

extension XMLElement {
    /// The value of an attribute without prefix, as written; `nil` when it has none of that name.
    package func attribute(_ name: StaticString) -> String? {
        var next = node.pointee.properties
        while let attribute = next {
            if attribute.pointee.ns == nil, matches(attribute.pointee.name, name) { return value(of: attribute) }
            next = attribute.pointee.next
        }
        return nil
    }

    /// `xml:lang`, here or on the nearest element round it; `nil` when empty.
    package var inheritedLanguage: String? {
        var element: XMLElement? = self
        while let current = element {
            if let language = current.language { return language }
            element = current.parent
        }
        return nil
    }

    /// `xml:lang` of this very element; `nil` when empty. HTML's plain `lang` counts as well.
    package var language: String? {
        var next = node.pointee.properties
        while let attribute = next {
            if matches(attribute.pointee.name, "lang") {
                let value = value(of: attribute)
                return value.isEmpty ? nil : value
            }
            next = attribute.pointee.next
        }
        return nil
    }

    /// Every attribute with its local name, and whether it bears a prefix.
    package var attributes: [(name: String, isPrefixed: Bool, value: String)] {
        var found: [(name: String, isPrefixed: Bool, value: String)] = []
        var next = node.pointee.properties
        while let attribute = next {
            let name = attribute.pointee.name.map { String(cString: $0) } ?? ""
            found.append((name, attribute.pointee.ns != nil, value(of: attribute)))
            next = attribute.pointee.next
        }
        return found
    }

    private func value(of attribute: UnsafeMutablePointer<xmlAttr>) -> String {
        guard let text = attribute.pointee.children else { return "" }
        if text.pointee.next == nil, let content = text.pointee.content { return String(cString: content) }
        var value = ""
        var next: UnsafeMutablePointer<xmlNode>? = text
        while let part = next {
            if let content = part.pointee.content { value += String(cString: content) }
            next = part.pointee.next
        }
        return value
    }
}

extension XMLElement {
    /// A number that stands for its name in tables; see `XML.key`.
    var nameKey: UInt64 {
        guard let name = node.pointee.name else { return 0 }
        var key: UInt64 = 0
        var index = 0
        while name[index] != 0 {
            key = XML.mix(key, name[index])
            index += 1
        }
        return key
    }
}

extension XML {
    /// The number of a name: the same for a name and its lower-case form, and different for any two names in one table.
    static func key(_ name: String) -> UInt64 { name.utf8.reduce(0, mix) }

    @inline(__always)
    fileprivate static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 {
        key &* 257 &+ UInt64((65...90).contains(byte) ? byte + 32 : byte)
    }
}

/// Whether a C string has exactly these bytes.
@inline(__always)
func matches(_ string: UnsafePointer<xmlChar>?, _ name: StaticString) -> Bool {
    guard let string else { return false }
    let wanted = name.utf8Start
    var index = 0
    while string[index] == wanted[index] {
        if string[index] == 0 { return true }
        index += 1
    }
    return false
}
