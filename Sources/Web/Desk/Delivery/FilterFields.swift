import Foundation
import News

/// A product's filter as a form has it.
struct FilterFields {
    var subjects: String
    var sections: Set<String>
    var languages: String
    var mostUrgent: String
    var leastUrgent: String
    var genres: String
    var places: String
    var keywords: String
    var providers: String
    var kinds: Set<String>
    /// "own", "partner" or empty for both.
    var source: String

    init(_ filter: ProductFilter) {
        subjects = Self.text(filter.subjects)
        sections = filter.sections
        languages = filter.languages.sorted().joined(separator: ", ")
        mostUrgent = filter.urgency.map { String($0.lowerBound) } ?? ""
        leastUrgent = filter.urgency.map { String($0.upperBound) } ?? ""
        genres = Self.text(filter.genres)
        places = Self.text(filter.places)
        keywords = Self.text(filter.keywords)
        providers = Self.text(filter.providers)
        kinds = Set(filter.kinds.map(\.rawValue))
        source = filter.source?.rawValue ?? ""
    }

    init(_ form: Form) {
        subjects = form["subjects"] ?? ""
        sections = Set(form.all("section"))
        languages = form["languages"] ?? ""
        mostUrgent = form["most-urgent"] ?? ""
        leastUrgent = form["least-urgent"] ?? ""
        genres = form["genres"] ?? ""
        places = form["places"] ?? ""
        keywords = form["keywords"] ?? ""
        providers = form["providers"] ?? ""
        kinds = Set(form.all("kind"))
        source = form["source"] ?? ""
    }

    /// - Throws: `FormProblem` for urgencies that are no range.
    func filter(_ words: ProductPhrases) throws -> ProductFilter {
        var filter = ProductFilter()
        filter.subjects = Set(subjects.lines)
        filter.sections = sections
        filter.languages = Set(
            languages.split { $0 == "," || $0.isWhitespace }.map { String($0) })
        filter.urgency = try urgency(words)
        filter.genres = Set(genres.lines)
        filter.places = Set(places.lines)
        filter.keywords = Set(keywords.lines)
        filter.providers = Set(providers.lines)
        filter.kinds = Set(kinds.compactMap { MediaKind(rawValue: $0) })
        filter.source = ProductFilter.Source(rawValue: source)
        return filter
    }

    private func urgency(_ words: ProductPhrases) throws -> ClosedRange<Int>? {
        if mostUrgent.isEmpty && leastUrgent.isEmpty { return nil }
        let (first, last) = (Int(mostUrgent) ?? 1, Int(leastUrgent) ?? 9)
        guard first <= last, (1...9).contains(first), (1...9).contains(last) else {
            throw FormProblem(words.urgencyRange)
        }
        return first...last
    }

    private static func text(_ words: Set<String>) -> String { words.sorted().joined(separator: "\n") }
}

extension DeskPhrasebook {
    /// A filter in one line, "Sections: world; Urgency: 1–4"; "everything" for an empty one.
    func line(of filter: ProductFilter) -> String {
        let lists: [(String, [String])] = [
            (product.filterSubjects, filter.subjects.sorted()), (product.filterSections, filter.sections.sorted()),
            (product.filterLanguages, filter.languages.sorted()), (product.filterGenres, filter.genres.sorted()),
            (product.filterPlaces, filter.places.sorted()), (product.filterKeywords, filter.keywords.sorted()),
            (product.filterKinds, filter.kinds.map { label(of: $0) }.sorted()),
            (product.filterProviders, filter.providers.sorted()),
            (queue.filterUrgency, filter.urgency.map { ["\($0.lowerBound)–\($0.upperBound)"] } ?? []),
            (product.filterSource, filter.source.map { [label(of: $0)] } ?? []),
        ]
        let parts = lists.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }
        return parts.isEmpty ? product.productEverything : parts.joined(separator: "; ")
    }

    func label(of source: ProductFilter.Source) -> String {
        switch source {
        case .own: product.filterOwn
        case .partner: product.filterPartners
        }
    }
}
