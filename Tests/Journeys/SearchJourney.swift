import Foundation
import Testing

/// Searching on the command line.
@Suite(.inTurn) struct SearchJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    init() throws {
        _ = Program.run("init", room, "--name", "Elm News", "--zone", "Asia/Seoul")
        for number in 1...3 {
            let text = try folder.write(
                Array("A ferry ran aground \(number) times.\n\n서울시장이 발표했다.".utf8), to: "\(number)")
            _ = Program.run("file", "--headline", "Ferry \(number)", "--text", text, "--newsroom", room)
            _ = Program.run("release", "\(number)", "--newsroom", room)
        }
    }

    private func found(_ arguments: String...) -> [Int] {
        Program.run(["search"] + arguments + ["--json", "--newsroom", room]).json.compactMap { $0["id"] as? Int }
    }

    @Test func `a search finds what was just released, newest first`() {
        #expect(found("ferry") == [3, 2, 1])
        #expect(found("시장이") == [3, 2, 1])
        #expect(found("\"2 times\"", "--field", "body") == [2])
        #expect(found("times", "--field", "headline") == [])
        #expect(found("ferry", "--limit", "1", "--order", "relevance", "--from", "2020-01-01") == [3])
        #expect(found("ferry", "--to", "2020-01-01") == [])
    }

    @Test func `a search without words is refused in a sentence`() {
        let run = Program.run("search", "–", "--newsroom", room)
        #expect(run.status == 1)
        #expect(run.errors.contains("no word to search for"))
    }

    @Test func `an index made anew finds the same`() {
        let before = found("ferry")
        let run = Program.run("reindex", "--newsroom", room)
        #expect(run.status == 0)
        #expect(run.errors.contains("position 3"))
        #expect(found("ferry") == before)
        #expect(before.count == 3)
    }
}
