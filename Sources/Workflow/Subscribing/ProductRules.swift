import Crypto
import Foundation
import News

/// By what it is decided which versions belong to which product, besides the products' own filters.
package struct ProductRules: Sendable {
    package let tree: SubjectTree
    /// Tells the tree from every other.
    let fingerprint: String

    package init(_ tree: SubjectTree) {
        self.tree = tree
        let lines = tree.broader.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.joined(separator: " "))" }
        let digest = SHA256.hash(data: Data(lines.joined(separator: "\n").utf8))
        fingerprint = digest.map { String($0, radix: 16) }.joined(separator: ".")
    }
}
