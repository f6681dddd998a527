import Foundation
import TestSupport
import Testing

/// The public site as readers have it: scripts of Tests/Browser drive Chromium over one demo newsroom, one after the other.
@Suite(
    .firstInTurn, .serialized,
    .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    OpenDemo(on: .sqlite)
)
struct BrowserJourney {
    @Test(arguments: [
        "accessibility", "valid_html", "without_script", "keyboard", "story_page", "printing", "feeds", "embargo",
        "desk_acts", "awkward_words", "links", "paging",
    ])
    func `readers find the site as it has to be`(script: String) throws { try Browser.run(script) }
}

/// The same site out of PostgreSQL; without what the database has no part in.
@Suite(
    .inTurn, .serialized, .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    .enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)),
    OpenDemo(on: .postgres)
)
struct BrowserJourneyOnPostgreSQL {
    @Test(arguments: ["story_page", "desk_acts", "paging"])
    func `readers find the site as it has to be`(script: String) throws { try Browser.run(script) }
}
