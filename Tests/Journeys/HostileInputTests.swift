import Demo
import Foundation
import Formats
import News
import Testing

/// A thousand broken and hostile files, each given to the program by itself; of every five one, but by `bin/test --thorough`.
@Suite(.inTurn, .serialized) struct HostileInputTests {
    @Test(.enabled(if: Tool.exists("time"), "GNU time, which measures memory, is not installed"))
    func `malformed files each end within 2 seconds and 256 MB, in a reading or a sentence`() throws {
        let folder = TestFolder()
        let all = try HostileInputs.all()
        #expect(all.count >= 1000)
        let inputs = stride(from: 0, to: all.count, by: Tool.isThorough ? 1 : 5).map { all[$0] }
        var sentences = 0
        for (name, bytes) in inputs {
            let file = try folder.write(bytes, to: name)
            let run = Program.measured(["inspect", file])
            #expect(run.status == 0 || run.status == 1, "\(name) ended with \(run.status)")
            #expect(run.processorSeconds < 2, "\(name) took \(run.processorSeconds) s of the processor")
            #expect(run.seconds < 20, "\(name) hung for \(run.seconds) s")
            #expect(run.megabytes < 256, "\(name) took \(run.megabytes) MB")
            #expect(!run.output.contains("root:x:0:0"), "\(name) read a file of the machine")
            let sheet = try #require(run.json.first, "\(name) printed no document")
            if run.status == 1 {
                sentences += 1
                #expect((sheet["error"] as? String)?.count ?? 0 > 10, "\(name) has no sentence")
            }
            try FileManager.default.removeItem(atPath: file)
        }
        print(
            "\(inputs.count) malformed inputs: \(sentences) refused with a sentence, \(inputs.count - sentences) read")
        #expect(sentences > inputs.count / 2)
    }

    @Test(.enabled(if: Tool.exists("strace"), "strace is not installed"))
    func `reading asks nobody: no socket is opened, whatever a file names`() throws {
        let folder = TestFolder()
        let trace = folder.path + "/trace"
        for (name, bytes) in HostileInputs.entities() { _ = try folder.write(bytes, to: "in/" + name) }
        let run = Program.run(
            ["-f", "-e", "trace=network", "-o", trace, Program.path, "inspect", folder.path + "/in"], program: "strace")
        #expect(run.status == 1)
        let calls = try String(contentsOfFile: trace, encoding: .utf8)
        // The C library asks the name service of the machine for user names over a local socket; that is not the network.
        #expect(!calls.contains("AF_INET"))
    }
}
