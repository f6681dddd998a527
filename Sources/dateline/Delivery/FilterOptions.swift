import ArgumentParser
import News

/// A product's filter on the command line; each option may be given several times.
struct FilterOptions: ParsableArguments {
    @Option(help: "A subject's URI; what lies below it in subjects.json belongs to it.")
    var subject: [String] = []

    @Option(help: "A section's name.")
    var section: [String] = []

    @Option(help: "A language (BCP 47).")
    var language: [String] = []

    @Option(help: "Urgencies from the most to the least urgent: 1-4.")
    var urgency: String?

    @Option(help: "A genre's name or code.")
    var genre: [String] = []

    @Option(help: "A place's name or URI.")
    var place: [String] = []

    @Option(help: "A keyword.")
    var keyword: [String] = []

    @Option(help: "A kind: text, picture, graphic, audio, video, animation, composite.")
    var kind: [String] = []

    @Option(help: "A provider's name or URI.")
    var provider: [String] = []

    @Option(help: "Only \"own\" or only \"partner\" copy.")
    var source: String?

    func validate() throws { _ = try filter() }

    func filter() throws -> ProductFilter {
        var filter = ProductFilter()
        filter.subjects = Set(subject)
        filter.sections = Set(section)
        filter.languages = Set(language)
        filter.urgency = try urgency.map(Self.range)
        filter.genres = Set(genre)
        filter.places = Set(place)
        filter.keywords = Set(keyword)
        filter.kinds = Set(try kind.map { try Self.word($0, as: MediaKind.self) })
        filter.providers = Set(provider)
        filter.source = try source.map { try Self.word($0, as: ProductFilter.Source.self) }
        return filter
    }

    private static func range(_ text: String) throws -> ClosedRange<Int> {
        let ends = text.split(separator: "-").map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
            Urgency(first) != nil, Urgency(last) != nil
        else { throw ValidationError("\"\(text)\" is no range of urgencies. Write --urgency 1-4.") }
        return first...last
    }

    private static func word<Word: RawRepresentable & CaseIterable>(_ text: String, as kind: Word.Type) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\"\(text)\" is none of: \(words).")
        }
        return word
    }
}

extension ProductFilter {
    /// The filter in one line; "everything" for an empty one.
    var line: String {
        let lists: [(String, Set<String>)] = [
            ("subject", subjects), ("section", sections), ("language", languages), ("genre", genres),
            ("place", places), ("keyword", keywords), ("kind", Set(kinds.map(\.rawValue))), ("provider", providers),
        ]
        var parts = lists.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.sorted().joined(separator: "|"))" }
        if let urgency { parts.append("urgency \(urgency.lowerBound)-\(urgency.upperBound)") }
        if let source { parts.append("\(source.rawValue) copy") }
        return parts.isEmpty ? "everything" : parts.joined(separator: ", ")
    }
}
