import Foundation

/// An error that tells the person who meets it what is wrong and what to do next.
package protocol Explained: LocalizedError, Sendable {
    /// One or two full sentences, blaming nobody.
    var sentence: String { get }
}

extension Explained {
    package var errorDescription: String? { sentence }
}
