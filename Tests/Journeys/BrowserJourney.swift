import Foundation
import TestSupport
import Testing

/// The public site as readers have it: scripts of Tests/Browser drive Chromium over one demo newsroom, one after the other.
@Suite(
    .serialized, .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
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
    .serialized, .enabled(if: Browser.hasChromium, "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(if: Browser.hasModules, "Python lacks modules of the browser tests: bin/setup --tests installs them"),
    .enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)),
    OpenDemo(on: .postgres)
)
struct BrowserJourneyOnPostgreSQL {
    @Test(arguments: ["valid_html", "story_page", "feeds", "embargo", "desk_acts", "awkward_words", "links", "paging"])
    func `readers find the site as it has to be`(script: String) throws { try Browser.run(script) }
}

/// What the scripts need of the machine, and how they are run.
private enum Browser {
    static func run(_ script: String) throws {
        let demo = try #require(OpenDemo.current)
        let arguments = ["Tests/Browser/\(script).py", demo.address, demo.folder, Program.path]
        let run = Program.run(arguments, program: Tool.python)
        #expect(run.status == 0, "\(script):\n\(run.output.suffix(4000))\(run.errors.suffix(2000))")
        print("\(script): \(run.output.split(separator: "\n").last ?? "said nothing")")
    }

    static let hasChromium = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
    static let hasModules = Tool.pythonHas(modules)
    private static let modules = "playwright.sync_api, axe_playwright_python, html5lib, lxml.html, feedparser"
}

/// Opens a demo newsroom before the suite and closes it after, because making one takes longer than most scripts.
private struct OpenDemo: SuiteTrait, TestScoping {
    struct Demo: Sendable {
        var address: String
        var folder: String
    }

    @TaskLocal static var current: Demo?

    let engine: EngineUnderTest

    init(on engine: EngineUnderTest) { self.engine = engine }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let folder = TestFolder()
        let port = try FreePort.find()
        let options = EngineUnderTest.$current.withValue(engine) { EngineUnderTest.options }
        let child = Child(Program.path, ["demo", folder.path + "/room", "--port", String(port)] + options)
        defer {
            child.terminate()
            _ = child.wait()
        }
        try await Self.waitUntilOpen(child)
        let demo = Demo(address: "http://127.0.0.1:\(port)/", folder: folder.path + "/room")
        try await Self.$current.withValue(demo) { try await function() }
    }

    private static func waitUntilOpen(_ child: Child) async throws {
        for _ in 0..<1200 where !child.output.contains("A demo newsroom is open.") {
            try await Task.sleep(for: .milliseconds(50))
        }
        try #require(child.output.contains("A demo newsroom is open."), "the demo did not open: \(child.output)")
    }
}
