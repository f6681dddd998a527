import CXML2

extension XMLElement {
    /// The value of an attribute without prefix, as written; `nil` when it has none of that name.
    package func attribute(_ name: StaticString) -> String? {
        attributeBytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same without making a string of it.
    func attributeBytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for attribute in attributes where attribute.namespace == nil && matches(attribute.name, name) {
            return tree.pointee.stretch(attribute.start, attribute.count)
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
        for attribute in attributes where matches(attribute.name, "lang") {
            return attribute.count == 0 ? nil : value(of: attribute)
        }
        return nil
    }

    var attributes: UnsafeBufferPointer<XMLTree.Attribute> {
        let all = tree.pointee.attributes.base
        return UnsafeBufferPointer(start: all + Int(node.pointee.start), count: Int(node.pointee.count))
    }

    private func value(of attribute: XMLTree.Attribute) -> String {
        String(decoding: tree.pointee.stretch(attribute.start, attribute.count), as: UTF8.self)
    }
}
