import Foundation
import Storage
import Testing

/// A move that somebody gives up while it runs.
@Suite(.inTurn, .serialized) struct CanceledMoveTests {
    @Test func `whenever a move is canceled, one of the two places can be written and never both`() async throws {
        var random = SystemRandomNumberGenerator()
        var ends: [String: Int] = [:]
        for _ in 0..<8 {
            let folder = TestFolder()
            let (room, target) = (folder.path + "/room", folder.path + "/other.sqlite")
            #expect(Program.run("init", room).status == 0)
            let source = room + "/newsroom.sqlite"
            #expect(Program.run(source, "--releases", "800", program: Program.hammer).status == 0)
            let move = Child(Program.path, ["move", "--to", target, "--newsroom", room])
            usleep(UInt32.random(in: 50_000...600_000, using: &random))
            let cancel = Program.run("move", "--cancel", "--newsroom", room, "--database", source)
            let run = move.wait()
            let isHere = try await isOpen(source)
            let isThere = try await isOpen(target)
            #expect(isHere != isThere, "\(run.errors) \(cancel.output)\(cancel.errors)")
            // Canceled before it began, it moves.
            ends[isHere ? "stayed" : "moved", default: 0] += 1
        }
        print("Canceled moves: \(ends)")
    }

    private func isOpen(_ path: String) async throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        let store = try Store.open(path)
        let (reason, head) = (try await store.closedBecause(), try await store.read { try $0.wireHead() })
        return reason == nil && head == 800
    }
}
