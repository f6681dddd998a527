import Foundation
import News

/// A letter of the newsroom's program to one person.
package struct Letter: Hashable, Sendable {
    package var to: String
    package var subject: String
    package var text: String

    package init(to: String, subject: String, text: String) {
        self.to = to
        self.subject = subject
        self.text = text
    }

    /// As a mail program takes it on its standard input (RFC 5322). No line of it can end a header early: the subject goes
    /// as an encoded word (RFC 2047), the text in base64, and addresses bear neither spaces nor line breaks.
    package var message: [UInt8] {
        let address = String(to.unicodeScalars.filter { $0.value > 32 && $0.value != 127 })
        let lines = [
            "To: \(address)", "Subject: \(Self.encoded(subject))", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
            "", Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]), "",
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// Words of at most 75 characters, cut between letters.
    private static func encoded(_ text: String) -> String {
        var words = [""]
        for letter in text {
            if words[words.count - 1].utf8.count + letter.utf8.count > 45 { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
    }
}
