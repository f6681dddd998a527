import TestSupport
import Testing

/// The desk as the newsroom has it: scripts of Tests/Browser drive Chromium over one demo newsroom, one after the other.
@Suite(
    .firstInTurn, .serialized,
    .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    OpenDemo(on: .sqlite)
)
struct DeskPagesJourney {
    @Test(arguments: ["desk_first_run", "desk_keyboard", "desk_two_editors", "desk_verbs", "desk_attacks"])
    func `the newsroom finds the desk as it has to be`(script: String) throws { try Browser.run(script) }
}

/// Every page of it, in every look: beside the others, because it takes as long as all of them.
@Suite(
    .firstInTurn, .serialized,
    .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    OpenDemo(on: .sqlite)
)
struct DeskLooksJourney {
    @Test(arguments: ["desk_accessibility", "desk_valid_html"])
    func `every page of the desk can be read and used by everybody`(script: String) throws { try Browser.run(script) }
}

/// The same desk out of PostgreSQL; without what the database has no part in.
@Suite(
    .inTurn, .serialized, .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    .enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)),
    OpenDemo(on: .postgres)
)
struct DeskPagesJourneyOnPostgreSQL {
    @Test(arguments: ["desk_two_editors", "desk_verbs"])
    func `the newsroom finds the desk as it has to be`(script: String) throws { try Browser.run(script) }
}
