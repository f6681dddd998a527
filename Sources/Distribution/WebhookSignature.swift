import Crypto
import Foundation
import News

/// What a request is signed with, as Standard Webhooks has it: the newest secret first, and while secrets are changed
/// the one before it.
package struct WebhookSecrets: Codable, Hashable, Sendable {
    package var newest: Secret
    package var before: Secret?

    package init(newest: Secret, before: Secret? = nil) {
        self.newest = newest
        self.before = before
    }

    /// A secret out of 32 bytes of chance: `whsec_` and Base64.
    package static func make(random: some RandomNumberGenerator) -> Secret {
        var random = random
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return Secret("whsec_" + Data(bytes).base64EncodedString())
    }

    /// The value of `webhook-signature`, one signature a secret.
    func signature(id: String, timestamp: Int64, body: Data) -> String {
        [newest, before].compactMap { $0 }.map { secret in
            var code = HMAC<SHA256>(key: SymmetricKey(data: Self.key(secret)))
            code.update(data: Data("\(id).\(timestamp).".utf8))
            code.update(data: body)
            return "v1," + Data(code.finalize()).base64EncodedString()
        }.joined(separator: " ")
    }

    private static func key(_ secret: Secret) -> Data {
        let base64 = secret.words.hasPrefix("whsec_") ? String(secret.words.dropFirst(6)) : secret.words
        return Data(base64Encoded: base64) ?? Data(secret.words.utf8)
    }
}
