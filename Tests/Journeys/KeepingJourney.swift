import Foundation
import Storage
import Testing

/// Verifying, backing up and restoring a newsroom with pictures, on the command line.
@Suite(.inTurn) struct KeepingJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }
    private var backup: String { folder.path + "/backup" }

    init() { _ = Program.run("demo", room, "--only-make") }

    private func verify(_ room: String) -> Program.Run { Program.run("verify", "--newsroom", room) }

    private func faults(_ check: String, in run: Program.Run) -> Int? {
        let checks = run.json.first?["checks"] as? [[String: Any]]
        return checks?.first { $0["of"] as? String == check }?["faults"] as? Int
    }

    /// The path of one picture in a pictures' folder.
    private func picture(in pictures: String) throws -> String {
        let names = try FileManager.default.subpathsOfDirectory(atPath: pictures).sorted()
        return pictures + "/" + (try #require(names.first { $0.utf8.count > 64 }))
    }

    private func flipByte(in path: String, at offset: Int = 100) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[offset] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    @Test func `a newsroom is verified, backed up, restored, and is the same`() async throws {
        #expect(verify(room).status == 0)
        let first = Program.run("backup", backup, "--newsroom", room)
        #expect(first.status == 0, "\(first.errors)")
        _ = Program.run("file", "--headline", "After the first backup", "--newsroom", room)
        let second = Program.run("backup", backup, "--newsroom", room)
        #expect(second.output.contains(" 0 of them new"))
        let restored = folder.path + "/restored"
        let run = Program.run("restore", backup, restored, "--json")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.json.first?["whole"] as? Bool == true)
        let (ours, theirs) = (try Store.open(room + "/newsroom.sqlite"), try Store.open(restored + "/newsroom.sqlite"))
        let tallies = try await (ours.tallies(), theirs.tallies())
        #expect(tallies.0 == tallies.1)
        #expect(Program.run("show", "1", "--newsroom", restored).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: backup).count == 4)
    }

    @Test func `a flipped byte in a picture is found, and so is a picture that is gone`() throws {
        let path = try picture(in: room + "/pictures")
        try flipByte(in: path)
        let flipped = Program.run("verify", "--json", "--newsroom", room)
        #expect(flipped.status == 1)
        #expect(faults("pictures on the disk", in: flipped) == 1)
        #expect(verify(room).output.contains("\(path) does not hold the picture"))
        try FileManager.default.removeItem(atPath: path)
        let gone = Program.run("verify", "--json", "--newsroom", room)
        #expect(gone.status == 1)
        #expect(faults("pictures shown", in: gone) ?? 0 > 0)
        #expect(faults("pictures on the disk", in: gone) == 0)
    }

    @Test func `what a write that was cut off left of a picture is named, and is no fault`() throws {
        let draft = try picture(in: room + "/pictures") + ".cut-off"
        try Data([1]).write(to: URL(fileURLWithPath: draft))
        #expect(!verify(room).output.contains(draft), "it may still be on its way")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: draft)
        let run = verify(room)
        #expect(run.status == 0)
        #expect(run.output.contains(draft))
    }

    @Test func `a backup that was changed is not restored`() throws {
        _ = Program.run("backup", backup, "--newsroom", room)
        let names = try FileManager.default.contentsOfDirectory(atPath: backup)
        try flipByte(in: backup + "/" + (try #require(names.first { $0.hasPrefix("database-") })), at: 5000)
        let run = Program.run("restore", backup, folder.path + "/restored")
        #expect(run.status == 1)
        #expect(run.errors.contains("it was changed after the backup"))
        #expect(Program.run("list", "--newsroom", folder.path + "/restored").status == 1)
    }

    @Test func `a damaged picture is told, kept out of the backup, and missed when it is restored`() throws {
        let path = try picture(in: room + "/pictures")
        try flipByte(in: path)
        let run = Program.run("backup", backup, "--newsroom", room)
        #expect(run.status == 1)
        #expect(run.errors.contains(path))
        let restored = Program.run("restore", backup, folder.path + "/restored", "--json")
        #expect(restored.status == 1)
        #expect(faults("pictures shown", in: restored) ?? 0 > 0)
    }

    @Test func `a newsroom is never restored over another, nor backed up into one`() {
        _ = Program.run("backup", backup, "--newsroom", room)
        #expect(Program.run("restore", backup, room).errors.contains("is there already"))
        #expect(Program.run("backup", room, "--newsroom", room).errors.contains("is a newsroom itself"))
    }

    @Test func `a restored newsroom is kept beside its settings, wherever the first one was`() throws {
        let elsewhere = folder.path + "/elsewhere.sqlite"
        #expect(Program.run("move", "--to", elsewhere, "--newsroom", room).status == 0)
        _ = Program.run("backup", backup, "--newsroom", room)
        let restored = folder.path + "/restored"
        #expect(Program.run("restore", backup, restored).status == 0)
        try FileManager.default.removeItem(atPath: elsewhere)
        #expect(Program.run("file", "--headline", "New", "--newsroom", restored).status == 0)
    }

    @Test func `a picture that was damaged in the backup is found where that is asked for`() throws {
        _ = Program.run("backup", backup, "--newsroom", room)
        let path = try picture(in: backup + "/pictures")
        try flipByte(in: path)
        #expect(Program.run("backup", backup, "--newsroom", room).status == 0)
        let run = Program.run("backup", backup, "--check", "--newsroom", room)
        #expect(run.status == 1)
        #expect(run.errors.contains(path))
        try FileManager.default.removeItem(atPath: path)
        #expect(Program.run("backup", backup, "--check", "--newsroom", room).status == 0)
    }
}
