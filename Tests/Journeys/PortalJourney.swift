import TestSupport
import Testing

/// The portal as editors of subscribers have it: scripts of Tests/Browser drive Chromium over one demo newsroom.
@Suite(
    .firstInTurn, .serialized,
    .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    OpenDemo(on: .sqlite)
)
struct PortalJourney {
    @Test(arguments: ["portal_reading", "portal_accessibility"])
    func `subscribers find the portal as it has to be`(script: String) throws { try Browser.run(script) }
}

/// The same portal out of PostgreSQL; without what the database has no part in.
@Suite(
    .inTurn, .serialized, .enabled(if: Tool.isThorough, "on SQLite alone, but by bin/test --thorough"),
    .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    .enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)),
    OpenDemo(on: .postgres)
)
struct PortalJourneyOnPostgreSQL {
    @Test(arguments: ["portal_reading"])
    func `subscribers find the portal as it has to be`(script: String) throws { try Browser.run(script) }
}
