import Formats
import News

/// How the files of a destination are named: a pattern with fields in braces.
package struct FileNames: Hashable, Sendable {
    package let pattern: String

    /// Sorts as the wire does.
    package static let usual = "{position}-story{story}-v{version}"

    package static let fields = [
        "position", "story", "version", "slug", "date", "time", "act", "urgency", "language", "section",
    ]

    /// - Throws: for a pattern that would name two parcels alike, or that no system takes.
    package init(_ pattern: String) throws(FileNamesRefusal) {
        let plain = Self.fields.reduce(pattern) { $0.replacing("{\($1)}", with: "") }
        if let open = plain.firstIndex(of: "{") { throw .unknownField(String(plain[open...].prefix(20))) }
        guard plain.unicodeScalars.allSatisfy(Self.isFit), !pattern.hasPrefix("."), pattern.utf8.count <= 120 else {
            throw .badSigns
        }
        let has = { (field: String) in pattern.contains("{\(field)}") }
        guard has("position") || has("story") && has("version") else { throw .notUnique }
        // 11 and 1 would read as 1 and 11.
        let counted = has("position") ? ["position"] : ["story", "version"]
        let touching = counted.contains { pattern.contains("}{\($0)}") || pattern.contains("{\($0)}{") }
        guard !touching else { throw .touching }
        self.pattern = pattern
    }

    /// A file's name without its ending.
    func stem(_ version: Version, at position: Int64, _ masthead: Masthead) -> String {
        let copy = version.copy
        let moment = WireTime(
            milliseconds: version.released.milliseconds,
            offset: version.released.local(in: masthead.zone).offset, precision: .second
        ).description.split(separator: "T")
        let values = [
            "position": Self.padded(position), "story": "\(version.story)", "version": "\(version.number)",
            "slug": copy.slug ?? Slug.make(from: copy.listingLine ?? ""), "act": version.act.rawValue,
            "date": moment[0].filter(\.isNumber), "time": String(moment[1].prefix(8).filter(\.isNumber)),
            "urgency": "\((copy.urgency ?? .normal).value)", "language": copy.language ?? "und",
            "section": copy.sections.first ?? "none",
        ]
        let stem = values.reduce(pattern) { $0.replacing("{\($1.key)}", with: Self.fit($1.value)) }
        return stem.hasPrefix(".") ? "_" + stem.dropFirst() : stem
    }

    private static func padded(_ position: Int64) -> String {
        let number = String(position)
        return String(repeating: "0", count: max(0, 10 - number.count)) + number
    }

    /// Letters, digits and the three signs that every system takes; at most 60.
    private static func fit(_ value: String) -> String {
        let ascii = Charset("us-ascii").map { String(decoding: $0.encode(value).bytes, as: UTF8.self) } ?? ""
        let fit = ascii.unicodeScalars.map { isFit($0) ? Character($0) : "-" }
        return String(fit.prefix(60))
    }

    private static func isFit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
        default: false
        }
    }
}

/// Why a pattern names no files.
package enum FileNamesRefusal: Explained, Hashable, Sendable {
    case unknownField(String)
    case badSigns
    case notUnique
    case touching

    package var sentence: String {
        switch self {
        case .unknownField(let start):
            "\(start) is no field of a file's name. There are: \(FileNames.fields.map { "{\($0)}" }.joined(separator: " "))."
        case .badSigns:
            "Between its fields a file's name has letters, digits, points, dashes and underscores, and no point first."
        case .notUnique:
            "Two versions would get the same name. Use {position}, or {story} together with {version}."
        case .touching:
            "Two versions could get the same name. Put a dash, a point or an underscore between {story}, {version}, {position} and the fields beside them."
        }
    }
}
