import Foundation

/// A refusal in the numbers that FTP and SMTP share: 4xx for now, 5xx for good. RFC 959, 4.2; RFC 5321, 4.2.1.
struct Replied: Hashable {
    let number: Int

    /// `nil` for a number that refuses nothing.
    init?(_ number: Int) {
        guard (400..<600).contains(number) else { return nil }
        self.number = number
    }

    var next: TransferFailure.Next { isForNow ? .retry() : .giveUp }

    /// A full disk or mailbox (552) is emptied by its owner. RFC 5321, 4.5.3.1.10 asks the same for too many recipients.
    private var isForNow: Bool { number < 500 || number == 552 }

    /// Whether there is no room, by the number or, where a server has none for it, by its words.
    func isFull(_ words: String) -> Bool {
        [452, 552].contains(number) || words.localizedCaseInsensitiveContains("no space left")
    }

    var advice: String {
        isForNow ? "It is tried again." : "Check the settings of the destination, or ask the owner of the server."
    }
}
