import Crypto
import Foundation

/// Codes that an app on somebody's device shows: RFC 6238 over HMAC-SHA-1, six digits, a new one every 30 seconds. That is
/// what every app knows.
package enum OneTimeCode {
    package static let stepSeconds: Int64 = 30
    static let keyBytes = 20
    private static let digits = 6

    /// The code of a step of time, with its zeros.
    package static func code(key: [UInt8], step: Int64, digits: Int = digits) -> String {
        let moment = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> (8 * Int64($0))) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: Data(moment), using: SymmetricKey(data: key)))
        let start = Int(mac[19] & 15)
        let number = mac[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code somebody gave: this one, the one before or after, for clocks that differ; but none up to the last
    /// that was used.
    ///
    /// - Parameter seconds: since 1970.
    package static func step(of given: String, key: [UInt8], at seconds: Int64, after last: Int64?) -> Int64? {
        let given = given.filter { !$0.isWhitespace }
        let now = seconds / stepSeconds
        return (now - 1...now + 1).first { step in
            Secrets.areEqual(code(key: key, step: step), given) && step > last ?? -1
        }
    }
}

/// Bytes in 32 letters and digits that nobody mistakes for one another (RFC 4648, 6), without padding.
package enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    package static func text(of bytes: [UInt8]) -> String {
        var (text, held, bits) = ("", 0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[held >> bits & 31])
            }
            held &= (1 << bits) - 1
        }
        if bits > 0 { text.append(letters[held << (5 - bits) & 31]) }
        return text
    }

    /// `nil` for a text with other letters; spaces are passed over.
    package static func bytes(of text: String) -> [UInt8]? {
        var (bytes, held, bits): ([UInt8], Int, Int) = ([], 0, 0)
        for letter in text.uppercased() where letter != " " && letter != "=" {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            held = held << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(held >> bits & 255))
            }
            held &= (1 << bits) - 1
        }
        return bytes
    }
}
