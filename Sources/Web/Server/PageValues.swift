/// A page's model as nested dictionaries, which templates look names up in.
///
/// The engine can read structs itself, but goes through all properties of each at every lookup: ten milliseconds a page.
enum PageValues {
    /// Structs as dictionaries by property name, without those that are `nil`; lists of them likewise; all else as it is.
    static func of(_ value: Any) -> Any {
        switch value {
        case is String, is Int, is Bool: return value
        case let words as [String: String]: return words
        case let texts as [String]: return texts
        case let list as [Any]: return list.map(of)
        default: return properties(of: value)
        }
    }

    private static func properties(of value: Any) -> [String: Any] {
        var properties: [String: Any] = [:]
        for child in Mirror(reflecting: value).children {
            guard let name = child.label, let held = unwrapped(child.value) else { continue }
            properties[name] = of(held)
        }
        return properties
    }

    /// What an optional holds; `nil` when it holds nothing. Values that are no optionals hold themselves.
    private static func unwrapped(_ value: Any) -> Any? {
        guard let optional = value as? any Wrapping else { return value }
        return optional.wrapped
    }
}

/// An optional of any kind, seen from outside.
private protocol Wrapping {
    var wrapped: Any? { get }
}

extension Optional: Wrapping {
    fileprivate var wrapped: Any? { self }
}
