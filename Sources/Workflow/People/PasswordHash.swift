import Crypto
import CryptoExtras
import Foundation

/// A password's scrypt hash (RFC 7914) with all that is needed to make it again: "$scrypt$ln=15,r=8,p=3$salt$hash", salt
/// and hash in base64 without padding.
struct PasswordHash: Hashable, Sendable {
    var cost: Passwords.Cost
    var salt: [UInt8]
    var hash: [UInt8]

    static let saltBytes = 16
    private static let hashBytes = 32

    /// Takes about a fifth of a second and the cost's memory: only on a thread that nothing else waits for.
    init(of password: String, salt: [UInt8], cost: Passwords.Cost) throws {
        // One password, however its letters are put together by the keyboard.
        let letters = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: letters, salt: salt, outputByteCount: Self.hashBytes, rounds: 1 << cost.doublings,
            blockSize: cost.blockSize, parallelism: cost.lanes)
        self.cost = cost
        self.salt = salt
        hash = key.withUnsafeBytes { Array($0) }
    }

    /// `nil` for a text that is no such hash, or one that would cost more than anybody pays.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Passwords.Cost(parts[2]),
            let salt = Self.bytes(parts[3]), let hash = Self.bytes(parts[4]), hash.count == Self.hashBytes
        else { return nil }
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    var text: String { "$scrypt$\(cost.text)$\(Self.text(salt))$\(Self.text(hash))" }

    private static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().trimmingCharacters(in: ["="])
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { Array($0) }
    }
}

extension Passwords.Cost {
    /// "ln=15,r=8,p=3".
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: ",").map { $0.split(separator: "=") }
        guard parts.map(\.first) == ["ln", "r", "p"], parts.allSatisfy({ $0.count == 2 }),
            case let numbers = parts.compactMap({ Int($0[1]) }), numbers.count == 3,
            (1...18).contains(numbers[0]), (1...16).contains(numbers[1]), (1...16).contains(numbers[2])
        else { return nil }
        self.init(doublings: numbers[0], blockSize: numbers[1], lanes: numbers[2])
    }

    fileprivate var text: String { "ln=\(doublings),r=\(blockSize),p=\(lanes)" }
}
