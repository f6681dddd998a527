import Foundation

/// A message and its envelope.
package struct Letter: Hashable, Sendable {
    /// Where the mail system's own answers go; absent means nowhere.
    package let sender: String?
    package let recipients: [String]
    /// Head and body as RFC 5322 has them; lines may end in any way.
    package let message: Data

    /// - Throws: where an address can't stand in an envelope, or there is none to send to.
    package init(from sender: String?, to recipients: [String], message: Data) throws(TransferFailure) {
        guard !recipients.isEmpty else { throw .settings("The mail has no recipient. Name at least one.") }
        for address in recipients + [sender].compactMap({ $0 }) where !Self.canBeWritten(address) {
            throw .settings("\u{201C}\(address)\u{201D} is not a mail address. Correct it.")
        }
        self.sender = sender
        self.recipients = recipients
        self.message = message
    }

    /// One @ with something on both sides, and nothing that ends the command or hides another in it.
    private static func canBeWritten(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let isClean = address.utf8.allSatisfy { $0 > 32 && $0 != 127 && !"<>,;\"\\".utf8.contains($0) }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && isClean && address.utf8.count <= 254
    }

    /// The message with every line ended as mail ends lines. A bare end of line, which some servers take for the end of
    /// the message and others don't, is not left.
    var wireMessage: Data {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count + message.count / 32)
        var previous: UInt8 = 0
        for byte in message {
            switch byte {
            case 13: bytes += [13, 10]
            case 10: if previous != 13 { bytes += [13, 10] }
            default: bytes.append(byte)
            }
            previous = byte
        }
        if !bytes.isEmpty && bytes.last != 10 { bytes += [13, 10] }
        return Data(bytes)
    }
}
