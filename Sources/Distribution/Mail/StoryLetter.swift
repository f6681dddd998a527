import Foundation
import News

/// A parcel as a letter.
struct StoryLetter {
    private let parcel: Parcel
    private let route: MailRoute
    private let sender: String
    /// The newsroom's.
    private let name: String

    /// Bytes of pictures that a letter carries at most.
    static let mostAttached = 10 * 1_048_576

    init(_ parcel: Parcel, to route: MailRoute, from sender: String, of name: String) {
        self.parcel = parcel
        self.route = route
        self.sender = sender
        self.name = name
    }

    private var facts: Parcel.Facts { parcel.facts }

    func message() throws -> MailMessage {
        var message = MailMessage(
            from: sender, name: name, to: route.recipients, subject: subject, date: facts.released,
            key: "\(parcel.key)-\(facts.mark)", parts: textParts + (try pictureParts()))
        message.headers = headers
        return message
    }

    var subject: String {
        let call =
            switch facts.status {
            case .usable: ""
            case .withheld: "HOLD: "
            case .canceled: "KILL: "
            }
        return (facts.isTest ? "[TEST] " : "") + call + facts.subject
    }

    var headers: [(name: String, value: String)] {
        let host = MailMessage.host(of: sender)
        var headers = [
            ("List-Id", "<\(facts.destination).\(host)>"),
            // Programs of mail show all versions of a story together.
            ("References", "<\(facts.destination)-story\(facts.story)@\(host)>"),
            ("Dateline-Position", "\(parcel.position)"), ("Dateline-Story", "\(facts.story)"),
            ("Dateline-Version", "\(facts.number)"), ("Dateline-Act", facts.act),
            ("Dateline-Product", facts.products.joined(separator: ", ")),
        ]
        if let language = facts.language { headers.append(("Content-Language", MailWords.clean(language))) }
        if facts.isAlert { headers += [("Importance", "high"), ("X-Priority", "1")] }
        return headers
    }

    /// Plain text is the letter; other formats go as a file, below a few words.
    var textParts: [MailMessage.Part] {
        guard case .bytes(let bytes) = parcel.text.content else { return [] }
        if parcel.text.contentType.hasPrefix("text/plain") { return [.init(parcel.text.contentType, bytes: bytes)] }
        return [
            .text("\(facts.subject)\n\nThe story is attached: \(parcel.text.name)\n"),
            .init(parcel.text.contentType, fileName: parcel.text.name, bytes: bytes),
        ]
    }

    private func pictureParts() throws -> [MailMessage.Part] {
        if route.pictures == .none || facts.pictures.isEmpty { return [] }
        let size = facts.pictures.map(\.size).reduce(0, +)
        guard route.pictures == .attached, size <= Self.mostAttached else {
            return [.text("Pictures:\n\(facts.pictures.map(\.address).joined(separator: "\n"))\n")]
        }
        return try parcel.pictures.map { picture in
            .init(picture.contentType, fileName: picture.name, bytes: try picture.content.bytes())
        }
    }
}

extension Parcel.Content {
    fileprivate func bytes() throws -> [UInt8] {
        switch self {
        case .bytes(let bytes): bytes
        case .file(let path): [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }
}
