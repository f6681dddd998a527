import Foundation
import TestSupport
import Testing

/// What the scripts need of the machine, and how they are run.
enum Browser {
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
struct OpenDemo: SuiteTrait, TestScoping {
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
