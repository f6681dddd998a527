import ArgumentParser
import News
import Storage
import Workflow

struct StyleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "style", abstract: "Set and list house styles: how subscribers want copy to be printed.",
        subcommands: [Set.self, List.self])

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a house style: these rules and no others. Destinations that name it follow at once.",
            discussion: """
                Look at what it does first: dateline destination preview NAME --style STYLE.
                """)

        @Argument(help: "A name of small letters, figures and dashes.")
        var name: String

        @Option(help: "The byline, with {name}, {NAME} and {agency}: \"By {name}, {agency}\".")
        var byline: String?

        @Option(help: "The dateline, with {place}, {PLACE}, {date} and {agency}: \"{PLACE}, {date} ({agency})\".")
        var dateline: String?

        @Option(help: "Whom to name, with {credit} and {agency}.")
        var credit: String?

        @Option(help: "The credit behind captions, with {credit} and {agency}: \"Courtesy of {credit}\".")
        var captionCredit: String?

        @Option(help: "A last paragraph, with {agency} and {email}: \"({agency})\".")
        var foot: String?

        @Option(help: "What ends plain text in place of (END): \"###\".")
        var endMark: String?

        @Option(help: "\"plain\" for US, \"points\" for U.S.")
        var acronyms: HouseStyle.Acronyms?

        @Option(help: "A word and what is printed instead, WORD=INSTEAD; may be given several times.")
        var spelling: [String] = []

        @Option(
            help:
                "What to leave out: \(HouseStyle.Part.allCases.map(\.rawValue).joined(separator: ", ")); may be given several times."
        )
        var drop: [HouseStyle.Part] = []

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            var rules = HouseStyle()
            (rules.byline, rules.dateline, rules.credit) = (byline, dateline, credit)
            (rules.captionCredit, rules.foot, rules.endMark) = (captionCredit, foot, endMark)
            rules.acronyms = acronyms
            rules.dropping = .init(drop)
            rules.spellings = try spelling.map(Self.spelling)
            let style = NamedStyle(name, rules)
            try await desk.newsroom.open().newsroom.save(style: style, by: desk.actor)
            try desk.tell(style)
        }

        private static func spelling(_ text: String) throws -> HouseStyle.Spelling {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw ValidationError("\"\(text)\" is no spelling. Write --spelling WORD=INSTEAD.")
            }
            return .init(parts[0], parts[1])
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the house styles.")

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            for style in try await desk.newsroom.open().newsroom.store.read({ try $0.houseStyles() }) {
                try desk.tell(style)
            }
        }
    }
}

extension HouseStyle.Acronyms: ExpressibleByArgument {}
extension HouseStyle.Part: ExpressibleByArgument {}

extension DeskOptions {
    fileprivate func tell(_ style: NamedStyle) throws {
        guard json else { return Output.line("\(style.name)  \(style.rules.line)") }
        try Output.json(Listed(name: style.name, rules: style.rules))
    }

    private struct Listed: Encodable {
        var name: String
        var rules: HouseStyle
    }
}

extension HouseStyle {
    /// The rules in one line; "as the desk wrote it" where there are none.
    fileprivate var line: String {
        let patterns = [
            ("byline", byline), ("dateline", dateline), ("credit", credit), ("caption credit", captionCredit),
            ("foot", foot), ("end mark", endMark),
        ]
        var parts = patterns.compactMap { name, pattern in pattern.map { "\(name) \"\($0)\"" } }
        if let acronyms { parts.append("acronyms \(acronyms.rawValue)") }
        parts += spellings.map { "\($0.word)=\($0.instead)" }
        if !dropping.isEmpty { parts.append("without \(dropping.map(\.rawValue).sorted().joined(separator: ", "))") }
        return parts.isEmpty ? "as the desk wrote it" : parts.joined(separator: ", ")
    }
}
