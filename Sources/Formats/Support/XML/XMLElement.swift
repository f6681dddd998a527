import CXML2

/// One element of a document being read. Points into the document's tree and must not be kept beyond `XML.read`.
package struct XMLElement {
    let tree: UnsafePointer<XMLTree>
    let index: Int32

    init(tree: UnsafePointer<XMLTree>, index: Int32) {
        self.tree = tree
        self.index = index
    }

    var node: UnsafePointer<XMLTree.Node> { UnsafePointer(tree.pointee.node(index)) }

    /// Its name without prefix.
    package var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

    /// A number that stands for its name in tables; see `XML.key`.
    var nameKey: UInt64 { node.pointee.key }

    /// Where it starts, from 1.
    package var line: Int { max(1, Int(node.pointee.line)) }

    package func isNamed(_ name: StaticString) -> Bool { matches(node.pointee.name, name) }

    package func isIn(_ namespace: StaticString) -> Bool { matches(node.pointee.namespace, namespace) }

    /// `nil` when it belongs to no namespace.
    package var namespace: String? { node.pointee.namespace.map { String(cString: $0) } }

    /// Within one document a namespace is kept at one place only.
    package func isInNamespace(of other: XMLElement) -> Bool {
        node.pointee.namespace == other.node.pointee.namespace
    }

    package var parent: XMLElement? {
        let parent = node.pointee.parent
        return parent == XMLTree.Node.none ? nil : XMLElement(tree: tree, index: parent)
    }

    /// What is directly inside it: elements, and the text between them.
    var parts: Parts { Parts(tree: tree, upcoming: node.pointee.first) }

    /// The elements directly inside it.
    package var children: Children { Children(tree: tree, upcoming: node.pointee.first) }

    /// Those of that name directly inside it, of the namespace it is itself in.
    package func children(_ name: StaticString) -> NamedChildren {
        NamedChildren(all: children, name: name, parent: self)
    }

    /// The first of that name directly inside it, of the namespace it is itself in.
    package func first(_ name: StaticString) -> XMLElement? {
        var named = children(name)
        return named.next()
    }
}

extension XMLElement {
    enum Part {
        case text(UnsafeBufferPointer<UInt8>)
        case element(XMLElement)
    }

    /// Walks over what an element holds.
    struct Parts: Sequence, IteratorProtocol {
        fileprivate let tree: UnsafePointer<XMLTree>
        fileprivate var upcoming: Int32

        mutating func next() -> Part? {
            guard upcoming != XMLTree.Node.none else { return nil }
            let index = upcoming
            let node = tree.pointee.node(index)
            upcoming = node.pointee.next
            if node.pointee.name != nil { return .element(XMLElement(tree: tree, index: index)) }
            return .text(tree.pointee.stretch(node.pointee.start, node.pointee.count))
        }
    }

    /// Walks from one element to the next of the same parent.
    package struct Children: Sequence, IteratorProtocol {
        fileprivate let tree: UnsafePointer<XMLTree>
        fileprivate var upcoming: Int32

        package mutating func next() -> XMLElement? {
            while upcoming != XMLTree.Node.none {
                let index = upcoming
                let node = tree.pointee.node(index)
                upcoming = node.pointee.next
                if node.pointee.name != nil { return XMLElement(tree: tree, index: index) }
            }
            return nil
        }
    }

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
