import ArgumentParser
import Foundation
import Formats
import Intake
import News

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

    /// Whether any copy was given.
    var isGiven: Bool {
        [headline, text, from, slug, byline, sections, language, keywords].contains { $0 != nil } || urgency != nil
    }

    /// The copy given, over what was there.
    func applied(to old: Copy) throws -> Copy {
        var copy = try from.map(Self.copy) ?? old
        if let headline { copy.headline = Headline(headline) }
        if let text { copy.body = try Self.body(text) }
        if let slug { copy.slug = slug }
        if let byline { copy.byline = byline }
        if let language { copy.language = language }
        if let sections { copy.sections = Self.parts(sections) }
        if let keywords { copy.keywords = Self.parts(keywords) }
        if let urgency {
            guard let value = Urgency(urgency) else {
                throw ValidationError("Urgency goes from 1 to 9, not \(urgency).")
            }
            copy.urgency = value
        }
        return copy
    }

    private static func copy(from file: String) throws -> Copy {
        let reading = try WireFormat.reading(try Opening.bytes(of: file))
        guard let arrival = reading.arrivals.first else { throw ReadFailure("There is no item in \(file).") }
        return arrival.copy
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
