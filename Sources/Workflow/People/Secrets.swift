import Crypto
import Foundation

/// Secrets that go out in cookies, links and forms. The store keeps only their hashes.
package enum Secrets {
    /// Bytes that nobody can guess, from the system.
    @Sendable package static func random(_ count: Int) -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
    }

    /// 256 bits out of a source that nobody can guess, in letters that fit an address.
    package static func token(_ random: (Int) -> [UInt8]) -> String { hex(random(32)) }

    /// What the store knows a token by.
    package static func hash(_ token: String) -> String { hex(Array(SHA256.hash(data: Data(token.utf8)))) }

    /// The token of a session's forms: who knows it knows the session, and not the other way round.
    package static func formToken(of token: String) -> String {
        hex(Array(HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: SymmetricKey(data: Data(token.utf8)))))
    }

    /// Compares in a time that tells nothing of where two texts differ.
    package static func areEqual(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
