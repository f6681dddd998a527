import Foundation
import News
import Storage
import TestSupport
import Testing

/// Long commands that are ended as by a power cut, at many moments.
@Suite(.inTurn, .serialized) struct CutOffTests {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }
    private var file: String { room + "/newsroom.sqlite" }
    private var settings: String {
        String(decoding: FileManager.default.contents(atPath: room + "/newsroom.yaml") ?? Data(), as: UTF8.self)
    }

    init() { _ = Program.run("init", room) }

    private func fill(_ stories: Int, paragraphs: Int = 2) async throws {
        try await Store.open(file).fill(0..<stories, paragraphs: paragraphs)
    }

    /// Runs a command and ends it after a while; `nil` when it came to its end before.
    private func cutOff(_ arguments: [String], after milliseconds: Int) -> Program.Run? {
        let child = Child(Program.path, arguments)
        usleep(UInt32(milliseconds * 1000))
        child.kill()
        let run = child.wait()
        return run.status == -SIGKILL ? nil : run
    }

    @Test func `a backup that is cut off restores nothing, or the backup before`() async throws {
        try await fill(4000, paragraphs: 10)
        let (first, next) = (folder.path + "/first", folder.path + "/next")
        var cuts = 0
        _ = Program.run("backup", next, "--newsroom", room)
        try await Store.open(file).fill(4000..<4010)
        for milliseconds in stride(from: 20, through: 260, by: 20) {
            for backup in [first, next] {
                let isCut = cutOff(["backup", backup, "--newsroom", room], after: milliseconds) == nil
                cuts += isCut ? 1 : 0
                let restored = folder.path + "/restored"
                defer { try? FileManager.default.removeItem(atPath: restored) }
                let run = Program.run("restore", backup, restored)
                guard run.status != 0 else { continue }
                #expect(isCut && backup == first && run.errors.contains("There is no whole backup"), "\(run.errors)")
                #expect(!FileManager.default.fileExists(atPath: restored + "/newsroom.yaml"))
            }
            if FileManager.default.fileExists(atPath: first + "/manifest.json") {
                try FileManager.default.removeItem(atPath: first)
            }
        }
        #expect(cuts >= 6)
        #expect(Program.run("backup", next, "--newsroom", room).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: next).sorted()
        #expect(names.count == 3, "what was cut off is tidied up: \(names)")
    }

    /// Moves with a cut after a while that grows, as a slow machine needs longer, until a run comes to its end; how often it was cut off.
    private func moveWithCuts(to place: String) -> Int {
        for cut in 0..<40 {
            let run = cutOff(["move", "--to", place, "--newsroom", room], after: Int(25 * pow(1.2, Double(cut))))
            // What PostgreSQL had still in hands of a run that was cut off may be in the way of the next.
            if let run, !run.errors.contains("Another dateline move") {
                #expect(run.status == 0 || run.errors.contains("is kept in"), "\(run.errors)")
                return cut
            }
        }
        Issue.record("the move never came to its end")
        return 40
    }

    private static let others = EngineUnderTest.all

    @Test(arguments: others)
    func `a move that is cut off again and again arrives as it left, and so does the way back`(
        engine: EngineUnderTest
    ) async throws {
        try await fill(1000)
        let before = try await Store.open(file).tallies()
        let place = try engine.place()
        #expect(moveWithCuts(to: place) > 1)
        #expect(settings.contains("\ndatabase: \"\(place)\""))
        #expect(try await Store.open(place).tallies() == before)
        #expect(Program.run("verify", "--newsroom", room).status == 0)
        #expect(Program.run("file", "--headline", "At the new place", "--newsroom", room).status == 0)
        let there = try await Store.open(place).tallies()
        #expect(moveWithCuts(to: file) > 1)
        #expect(!settings.contains("\ndatabase:"))
        #expect(try await Store.open(file).tallies() == there)
        let kept = try FileManager.default.contentsOfDirectory(atPath: room).filter { $0.contains("-until-") }
        #expect(kept.filter { $0.hasSuffix(".sqlite") }.count == 1, "\(kept)")
        #expect(try await Store.open(room + "/" + (kept.first { $0.hasSuffix(".sqlite") } ?? "")).tallies() == before)
    }

    @Test(arguments: others)
    func `while a move stands half-way nothing is written, and a canceled one leaves the newsroom as it was`(
        engine: EngineUnderTest
    ) async throws {
        try await fill(1000)
        let before = try await Store.open(file).tallies()
        let place = try engine.place()
        var milliseconds = 30
        while try await Store.open(file).closedBecause() == nil {
            _ = cutOff(["move", "--to", place, "--newsroom", room], after: milliseconds)
            milliseconds += 10
        }
        let refused = Program.run("file", "--headline", "Lost?", "--newsroom", room)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("nothing can be written until it is there"))
        #expect(Program.run("list", "--newsroom", room).status == 0)
        let elsewhere = Program.run("move", "--to", folder.path + "/x.sqlite", "--newsroom", room)
        #expect(elsewhere.errors.contains("is moving to"))
        #expect(Program.run("move", "--cancel", "--newsroom", room).status == 0)
        #expect(try await Store.open(file).tallies() == before)
        #expect(Program.run("file", "--headline", "Not lost", "--newsroom", room).status == 0)
    }
}
