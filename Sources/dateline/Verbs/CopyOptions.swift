import ArgumentParser
import Foundation
import Formats
import Intake
import News
import Workflow

/// New copy on the command line, for the acts that take some.
struct CopyOptions: ParsableArguments {
    @Option(help: "The headline.")
    var headline: String?

    @Option(help: "A file with the text, paragraphs parted by empty lines; - for standard input.")
    var text: String?

    @Option(help: "A NewsML-G2 or ninjs file whose first item is the copy.")
    var from: String?

    @Option(help: "The slug.")
    var slug: String?

    @Option(help: "Urgency, 1 to 9.")
    var urgency: Int?

    @Option(help: "The byline as printed: \"By Ana Example\".")
    var byline: String?

    @Option(help: "Sections, by comma.")
    var sections: String?

    @Option(help: "The language (BCP 47).")
    var language: String?

    @Option(help: "Keywords, by comma.")
    var keywords: String?

    @Option(help: "Where it was reported, by comma: the dateline's places.")
    var places: String?

    @Option(
        name: .customLong("place-zone"), help: "The clock kept there (default: the newsroom's), such as Asia/Seoul.")
    var placeZone: String?

    @Option(help: "A label of its form: \"Interview\".")
    var genre: String?

    @Option(name: .customLong("editors-note"), help: "A note for those who handle the story, never for the public.")
    var editorsNote: String?

    @OptionGroup var embargo: EmbargoOptions

    /// Whether any copy was given.
    private var isGiven: Bool {
        let texts = [
            headline, text, from, slug, byline, sections, language, keywords, places, genre, editorsNote,
            embargo.embargo,
        ]
        return urgency != nil || texts.contains { $0 != nil }
    }

    /// The change the options ask for; `nil` where they ask for none.
    func edit(in masthead: Masthead) throws -> Newsroom.Edit? {
        guard isGiven else { return nil }
        let now = Clock.now()
        let arrival = try from.map { try Self.arrival(from: $0) }
        let body = try text.map { try Self.body($0) }
        let urgency = try self.urgency.map { try Self.urgency($0) }
        let dateline = try places.map { try self.dateline($0, now: now, in: masthead) }
        let embargo = try self.embargo.end(now: now) ?? arrival?.embargo
        return Newsroom.Edit(embargo: embargo) { [self] old in
            var copy = arrival?.copy ?? old
            if let headline { copy.headline = Headline(headline) }
            if let body { copy.body = body }
            if let slug { copy.slug = slug }
            if let byline { copy.byline = byline }
            if let language { copy.language = language }
            if let sections { copy.sections = Self.parts(sections) }
            if let keywords { copy.keywords = Self.parts(keywords) }
            if let dateline { copy.dateline = dateline }
            if let genre { copy.genres = [Subject(genre)] }
            if let editorsNote { copy.editorsNote = editorsNote }
            if let urgency { copy.urgency = urgency }
            return copy
        }
    }

    private func dateline(_ places: String, now: WireTime, in masthead: Masthead) throws -> News.Dateline {
        var zone = masthead.zone
        if let placeZone {
            guard let kept = TimeZone(identifier: placeZone) else {
                throw ValidationError("\"\(placeZone)\" is no time zone. Write one like Asia/Seoul.")
            }
            zone = kept
        }
        return News.Dateline(places: Self.parts(places), date: LocalDate(now, in: zone), credit: masthead.credit)
    }

    /// The first item of a file, if its provider lets it be used.
    private static func arrival(from file: String) throws -> Arrival {
        let reading = try WireFormat.reading(try Opening.bytes(of: file))
        guard let arrival = reading.arrivals.first else { throw ReadFailure("There is no item in \(file).") }
        switch arrival.status {
        case .usable: return arrival
        case .withheld: throw Refusal.withheldByProvider
        case .canceled: throw Refusal.canceledByProvider
        }
    }

    private static func urgency(_ value: Int) throws -> Urgency {
        guard let urgency = Urgency(value) else { throw ValidationError("Urgency goes from 1 to 9, not \(value).") }
        return urgency
    }

    private static func body(_ file: String) throws -> Body {
        let bytes = file == "-" ? try Opening.bytes(of: .standardInput) : try Opening.bytes(of: file)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
        return Body(paragraphs: paragraphs)
    }

    private static func parts(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
