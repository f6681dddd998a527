import Foundation

/// The fields of a form as browsers send them (application/x-www-form-urlencoded), in their order.
struct Form: Sendable {
    private var fields: [(name: String, value: String)] = []

    init(_ data: Data) {
        for pair in String(decoding: data, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decoded)
            guard let name = parts.first else { continue }
            fields.append((name, parts.count > 1 ? parts[1] : ""))
        }
    }

    /// The first field of a name.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

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
