import Foundation
import Hummingbird

/// The fields of a form as browsers send them (application/x-www-form-urlencoded), in their order.
struct Form: Sendable {
    private var fields: [(name: String, value: String)] = []

    init(_ data: Data) { self.init(String(decoding: data, as: UTF8.self)) }

    /// - Parameter text: also the part of an address after its question mark.
    init(_ text: String) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decoded)
            guard let name = parts.first else { continue }
            fields.append((name, parts.count > 1 ? parts[1] : ""))
        }
    }

    /// The first field of a name.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All of them, in their order.
    var all: [(name: String, value: String)] { fields }

    /// All fields of a name, as ticked boxes send them.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// A field without white space at either end; `nil` where that leaves nothing.
    func trimmed(_ name: String) -> String? {
        self[name].map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = String(text.map { $0 == "+" ? " " : $0 })
        return spaced.removingPercentEncoding ?? spaced
    }
}

extension Request {
    /// The part of the address after the question mark, as browsers and programs write a form into it: "+" is a space.
    var query: Form { Form(uri.query ?? "") }
}
