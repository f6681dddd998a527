import ArgumentParser
import Foundation
import News

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a newsroom in a folder.")

    @Argument(help: "The folder; made when it is not there.")
    var folder: String

    @Option(help: "The newsroom's name, as readers see it.")
    var name = "Example News Agency"

    @Option(help: "The short form for datelines (default: the name's first word).")
    var credit: String?

    @Option(help: "Languages of publication, the house language first: en,fr,ar.")
    var languages = "en"

    @Option(help: "The newsroom's time zone, such as Europe/Athens.")
    var zone = TimeZone.current.identifier

    @Option(name: .customLong("base-url"), help: "Where readers reach the site.")
    var baseURL = "http://127.0.0.1:8080"

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        for tag in tags where tag.isEmpty || !tag.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) {
            throw ValidationError("\"\(tag)\" is no language tag. Write --languages en,fr,ar.")
        }
    }

    private var tags: [String] { languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }

    func run() throws {
        let settings = Settings(
            name: name, credit: credit ?? name.split(separator: " ").first.map(String.init) ?? name,
            languages: tags, zone: zone,
            baseURL: baseURL, database: database.place, sections: SettingsFile.firstSections)
        try NewsroomFolder.make(folder, settings: settings)
        print(
            """
            The newsroom "\(name)" is in \(folder).
              settings  \(NewsroomFolder.settings(in: folder))
              take copy in      dateline ingest --newsroom \(folder) PATH…
              open the site     dateline serve \(folder)
            """)
    }
}
