import Foundation
import Formats
import News

/// A letter as mail systems carry it (RFC 5322, MIME). Nothing in it can end a header early or begin another: headers hold
/// printable characters only, all others go as encoded words.
package struct MailMessage: Sendable {
    package var from: String
    /// Whose letters they are, as readers see it.
    package var name: String
    package var to: [String]
    package var subject: String
    package var date: WireTime
    /// The same for every copy of the letter; what stands before the @ of its Message-ID.
    package var key: String
    /// Further headers; their values are printable ASCII or are made so.
    package var headers: [(name: String, value: String)] = []
    package var parts: [Part]

    package init(
        from: String, name: String, to: [String], subject: String, date: WireTime, key: String, parts: [Part]
    ) {
        self.from = from
        self.name = name
        self.to = to
        self.subject = subject
        self.date = date
        self.key = key
        self.parts = parts
    }

    package struct Part: Sendable {
        package var contentType: String
        /// A file's name; absent for what is read at once.
        package var fileName: String?
        package var bytes: [UInt8]

        package init(_ contentType: String, fileName: String? = nil, bytes: [UInt8]) {
            self.contentType = contentType
            self.fileName = fileName
            self.bytes = bytes
        }

        /// Text that is read at once.
        package static func text(_ text: String) -> Part { Part("text/plain; charset=utf-8", bytes: Array(text.utf8)) }
    }

    /// What stands behind the @.
    package static func host(of address: String) -> String {
        address.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? "localhost"
    }

    package var data: Data {
        let boundary = "=_dateline_\(key)"
        var lines = head
        if parts.count == 1 {
            lines += parts[0].lines
        } else {
            lines += ["Content-Type: multipart/mixed;", " boundary=\"\(boundary)\"", ""]
            for part in parts { lines += ["--\(boundary)"] + part.lines }
            lines.append("--\(boundary)--")
        }
        let end = lines.last?.isEmpty == true ? "" : "\r\n"
        return Data((lines.joined(separator: "\r\n") + end).utf8)
    }

    private var head: [String] {
        let sender = name.isEmpty ? from : "\(MailWords.phrase(name)) <\(MailWords.clean(from))>"
        let all: [(String, String)] =
            [
                ("From", sender), ("To", MailWords.list(to)), ("Subject", MailWords.unstructured(subject)),
                ("Date", WireClock.rfc822(date)),
                ("Message-ID", "<\(MailWords.clean(key))@\(MailWords.clean(Self.host(of: from)))>"),
                ("MIME-Version", "1.0"), ("Auto-Submitted", "auto-generated"),
            ] + headers.map { ($0.name, MailWords.unstructured($0.value)) }
        return all.map { "\($0.0): \($0.1)" }
    }
}

extension MailMessage.Part {
    /// Its headers, a blank line and its content.
    fileprivate var lines: [String] {
        let isText = contentType.hasPrefix("text/") && fileName == nil
        var lines = ["Content-Type: \(MailWords.clean(contentType))"]
        if let fileName {
            let name = MailWords.clean(fileName).filter { $0 != "\"" && $0 != "\\" }
            lines += ["Content-Disposition: attachment;", " filename=\"\(name)\""]
        }
        lines.append("Content-Transfer-Encoding: \(isText ? "quoted-printable" : "base64")")
        return lines + [""] + (isText ? MailWords.quotedPrintable(bytes) : [MailWords.base64(bytes)])
    }
}
