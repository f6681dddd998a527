import Foundation

/// What kept something from being carried, and whether it is worth another try.
package struct TransferFailure: LocalizedError, Hashable, Sendable {
    /// What whoever sends should do.
    package enum Next: Hashable, Sendable {
        /// Later, at the other side's wish not before this time has passed.
        case retry(after: Duration? = nil)
        /// It would fail again until a person has changed something.
        case giveUp
    }

    /// What went wrong, for whoever counts or shows failures.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        case address, name, unreachable, timeout, cutOff, certificate, hostKey, login, refused, full, size, settings,
            local, other
    }

    package let cause: Cause
    package let next: Next
    /// The number the other side answered with, of HTTP, FTP or SMTP.
    package let reply: Int?
    /// What is wrong and what to do next.
    package let sentence: String
    /// Whether any byte of what was to be carried had been given to the line by then, and so may have arrived.
    package internal(set) var hasLeft = false

    package init(_ cause: Cause, _ next: Next, reply: Int? = nil, _ sentence: String) {
        self.cause = cause
        self.next = next
        self.reply = reply
        self.sentence = sentence
    }

    package var errorDescription: String? { sentence }
}

extension TransferFailure {
    static func refusedAddress(_ address: IPAddress, of host: String, _ objection: String) -> TransferFailure {
        let subject = host == address.description ? host : "\(host) has the address \(address), which"
        return TransferFailure(
            .address, .giveUp,
            "\(subject) is \(objection). Name another server, or ask an administrator to allow its network.")
    }

    static func unknownName(_ host: String, _ detail: String) -> TransferFailure {
        TransferFailure(.name, .retry(), "No address was found for \(host) (\(detail)). Check the name of the server.")
    }

    static func settings(_ sentence: String) -> TransferFailure { TransferFailure(.settings, .giveUp, sentence) }
}
