import News

/// The three lines of ninjs that are written, and how each spells what they share.
enum NinjsLine: String, Sendable, CaseIterable {
    case line1 = "1.6"
    case line2 = "2.2"
    case line3 = "3.1"

    /// A name as this line writes it: only ninjs 3 has capitals inside names.
    func spelled(_ name: String) -> String { self == .line3 ? name : name.lowercased() }

    var standardName: String { self == .line1 ? "$standard" : "standard" }
    var schema: String { "http://www.iptc.org/std/ninjs/ninjs-schema_\(rawValue).json" }
    var embargoName: String { self == .line3 ? "embargoedUntil" : "embargoed" }
    var bylineName: String { self == .line1 ? "byline" : "by" }
    var mediaTypeName: String { self == .line1 ? "mimetype" : spelled("contentType") }
    var partyRoleName: String { self == .line1 ? "rel" : "role" }

    /// A list's name: singular in ninjs 1, plural later.
    func list(_ singular: String, _ plural: String) -> String { self == .line1 ? singular : spelled(plural) }

    /// The word for a kind of item; `nil` where the line has none.
    func type(_ kind: MediaKind) -> String? {
        switch kind {
        case .text: "text"
        case .picture: "picture"
        case .graphic, .animation: "graphic"
        case .audio: "audio"
        case .video: "video"
        case .package: "composite"
        case .other: "component"
        case .planning: self == .line3 ? "planning" : nil
        case .concept: self == .line3 ? "event" : nil
        case .knowledge, .catalog: nil
        }
    }
}
