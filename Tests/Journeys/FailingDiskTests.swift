import Foundation
import News
import Storage
import Testing

/// A disk whose nth write or flush fails, for every n: what was acknowledged is there, what was not is told in a
/// sentence, and the database is whole.
///
/// `bin/test --thorough` tries every n from 1 to 100; otherwise every tenth.
@Suite(
    .inTurn, .serialized, .enabled(if: Tool.exists("strace"), "strace is not installed: bin/setup --tests installs it"))
struct FailingDiskTests {
    private static let steps = Tool.isThorough ? 1 : 10

    @Test(arguments: [("fsync,fdatasync", "EIO"), ("pwrite64", "EIO"), ("pwrite64", "ENOSPC")])
    func `no failing call on the disk makes an acknowledgement without a record`(
        calls: String, error: String
    ) async throws {
        var (failed, refused) = (0, 0)
        for number in stride(from: 1, through: 100, by: Self.steps) {
            let folder = TestFolder()
            let place = folder.path + "/newsroom.sqlite"
            let run = Program.run(
                [
                    "-f", "-qq", "-o", folder.path + "/calls", "-e", "trace=\(calls)", "-e",
                    "inject=\(calls):error=\(error):when=\(number)+40", Program.hammer, place, "--writers", "1",
                    "--releases", "60",
                ], program: "strace")
            if String(decoding: FileManager.default.contents(atPath: folder.path + "/calls") ?? Data(), as: UTF8.self)
                .contains("INJECTED")
            {
                failed += 1
            }
            for sentence in run.errors.split(separator: "\n") {
                refused += 1
                let isClear =
                    sentence.hasPrefix("The database can't be written: ") || sentence.contains("did not confirm")
                #expect(isClear, "\(number): \(sentence)")
            }
            try await expectWhole(place, acknowledged: run.output.split(separator: "\n").compactMap(Acknowledged.init))
        }
        #expect(failed > 100 / Self.steps / 2)
        print("\(calls) \(error): \(failed) runs met a failing call, \(refused) sentences, nothing lost")
    }

    private func expectWhole(_ place: String, acknowledged: [Acknowledged]) async throws {
        let store = try Store.open(place)
        let (entries, broken, check) = try await store.read { db in
            (
                try db.wire(after: 0, limit: 1000), try db.firstAuditBreak(),
                try db.row("PRAGMA integrity_check")?.text("integrity_check")
            )
        }
        #expect(check == "ok")
        #expect(broken == nil)
        #expect(entries.map(\.position) == Array(1..<Int64(entries.count) + 1))
        for line in acknowledged {
            #expect(entries.first { $0.position == line.position }?.version.guid == line.guid)
        }
    }
}
