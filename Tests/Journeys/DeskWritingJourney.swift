import Foundation
import Testing

/// Writing at the desk, in Chromium: the script opens a newsroom of its own, because it kills its server.
@Suite(
    .firstInTurn,
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium"),
        "Chromium is not installed: bin/setup --tests installs it"),
    .enabled(
        if: Tool.pythonHas("playwright.sync_api"),
        "Python lacks modules of the browser tests: bin/setup --tests installs them"))
struct DeskWritingJourney {
    @Test func `what somebody writes is kept, whatever happens to the server, the tab and the network`() {
        let folder = TestFolder()
        let arguments = ["Tests/Browser/desk_writing.py", "http://127.0.0.1/", folder.path, Program.path]
        let run = Program.run(arguments, program: Tool.python)
        #expect(run.status == 0, "\(run.output.suffix(4000))\(run.errors.suffix(2000))")
        print("desk_writing: \(run.output.split(separator: "\n").last ?? "said nothing")")
    }
}
