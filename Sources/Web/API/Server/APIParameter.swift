import Foundation
import News

/// One thing that a route takes: how it is checked, and how it is described.
struct APIParameter: Sendable {
    enum Place: String, Sendable { case path, query, header }

    enum Kind: Sendable {
        case number(ClosedRange<Int64>)
        case text(longest: Int)
        case choice([String])
        /// A moment with an offset from UTC (RFC 3339).
        case moment
        case language
        /// A place on the wire, as the answer before gave it.
        case place
        /// SHA-256 in hex.
        case digest
    }

    let name: String
    var place = Place.query
    let kind: Kind
    var isRequired = false
    /// What holds where it is not given; absent where that needs no saying.
    var usual: String?
    let about: String
    /// For who reads the description.
    var example: String?

    /// What is wrong with a value, in a sentence; `nil` for a good one.
    func fault(of value: String) -> String? {
        switch kind {
        case .number(let range):
            let isPlain = !value.isEmpty && value.utf8.allSatisfy { (48...57).contains($0) }
            let isIn = isPlain && Int64(value).map(range.contains) ?? false
            return isIn ? nil : "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .text(let longest):
            let count = value.unicodeScalars.count
            return (1...longest).contains(count) ? nil : "must have 1 to \(longest) characters"
        case .choice(let words): return words.contains(value) ? nil : "must be one of \(words.joined(separator: ", "))"
        case .moment:
            return Self.moment(value) == nil
                ? "must be a moment such as 2026-05-06T14:00:00Z or 2026-05-06T14:00:00+02:00" : nil
        case .language: return Self.isLanguage(value) ? nil : "must be a language such as en or pt-BR"
        case .place: return Self.isPlace(value) ? nil : "must be a place as \"next\" of the last answer gave it, or 0"
        case .digest:
            let isHex =
                value.utf8.count == 64 && value.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            return isHex ? nil : "must be a digest of 64 hexadecimal figures, as the item gives it"
        }
    }

    static let languagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$"
    static let placePattern = "^[0-9]{1,18}([.][0-9]{1,15}([.][0-9]{1,18})?)?$"

    /// The moment that a text names as RFC 3339 writes it, with any offset that it allows.
    static func moment(_ text: String) -> WireTime? {
        // A plus that was not written as %2B comes as a space.
        let text = text.uppercased().replacing(" ", with: "+")
        if text.hasSuffix("Z") { return text.utf8.count >= 20 ? WireTime(iso8601: text) : nil }
        let (local, offset) = (text.dropLast(6), Array(text.utf8.suffix(6)))
        let figures = [1, 2, 4, 5].map { Int64(offset.indices.contains($0) ? offset[$0] : 0) - 48 }
        guard local.utf8.count >= 19, figures.allSatisfy({ (0...9).contains($0) }), offset[3] == UInt8(ascii: ":"),
            [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(offset[0])
        else { return nil }
        let (hours, minutes) = (figures[0] * 10 + figures[1], figures[2] * 10 + figures[3])
        guard hours < 24, minutes < 60, let moment = WireTime(iso8601: local + "Z") else { return nil }
        let seconds = (hours * 60 + minutes) * 60
        return moment.adding(seconds: offset[0] == UInt8(ascii: "+") ? -seconds : seconds)
    }

    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (1...5).contains(parts.count), (2...8).contains(first.count) else {
            return false
        }
        return first.allSatisfy { $0.isASCII && $0.isLetter }
            && parts.dropFirst().allSatisfy { part in
                (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }

    private static func isPlace(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return zip(parts, [18, 15, 18]).allSatisfy { (1...$1).contains($0.utf8.count) } && parts.count <= 3
            && parts.joined().utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension APIParameter {
    static let story = APIParameter(
        name: "story", place: .path, kind: .number(1...9_007_199_254_740_991), isRequired: true,
        about: "The story's number: one for the whole chain of its versions.", example: "12")
    static let version = APIParameter(
        name: "number", place: .path, kind: .number(1...1_000_000), isRequired: true,
        about: "The version's number within its story, from 1 upwards.", example: "1")
    static let product = APIParameter(
        name: "product", kind: .text(longest: 60), about: "Only stories of this product of yours, by its name.")
    static let language = APIParameter(
        name: "language", kind: .language, about: "Only stories in this language; \"pt\" is also for pt-BR.",
        example: "en")
    static let section = APIParameter(
        name: "section", kind: .text(longest: 100), about: "Only stories of this section, by its name.")
    static let before = APIParameter(
        name: "before", kind: .number(1...9_007_199_254_740_991),
        about: "Only what stands before this place on the wire: \"next\" of the page before.")
    static let limit = APIParameter(
        name: "limit", kind: .number(1...100), usual: "50", about: "How many at most.")
}
