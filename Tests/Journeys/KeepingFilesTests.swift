import Foundation
import Storage
import TestSupport
import Testing

/// What backups, restored newsrooms and moves do with the files and databases that they find.
@Suite(.inTurn) struct KeepingFilesTests {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }
    private var backup: String { folder.path + "/backup" }

    init() { _ = Program.run("init", room) }

    /// What a folder holds, below it too.
    private func names(in path: String) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: path))
    }

    @Test func `files of somebody else in the folder of a backup stay there`() throws {
        _ = Program.run("backup", backup, "--newsroom", room)
        let theirs: Set = ["database-notes.txt", "settings-old.yaml", "letter.draft", "database-plans/0001.sqlite"]
        for name in theirs { _ = try folder.write([1], to: "backup/" + name) }
        let leftOver = try folder.write([1], to: "backup/database-0123456789abcdef.sqlite")
        #expect(Program.run("backup", backup, "--newsroom", room).status == 0)
        #expect(try names(in: backup).isSuperset(of: theirs))
        #expect(!FileManager.default.fileExists(atPath: leftOver))
    }

    @Test(arguments: ["notes.txt", "database-notes.txt", "manifest.json", "database-0123456789abcdef.sqlite/notes.txt"])
    func `a folder that holds something else is no place for a backup`(name: String) throws {
        _ = try folder.write([1], to: "backup/" + name)
        let before = try names(in: backup)
        let run = Program.run("backup", backup, "--newsroom", room)
        #expect(run.status == 1)
        #expect(run.errors.contains("for the backup"), "\(run.errors)")
        #expect(try names(in: backup) == before)
    }

    @Test func `a newsroom in a file is not backed up without its database`() throws {
        _ = Program.run("backup", backup, "--newsroom", room)
        let before = try names(in: backup)
        let run = Program.run("backup", backup, "--without-database", "--newsroom", room)
        #expect(run.status == 1)
        #expect(run.errors.contains("leave --without-database out"))
        #expect(try names(in: backup) == before)
    }

    @Test func `settings that a move changes keep their place behind a link, their owner and who may read them`() throws
    {
        let (link, real) = (room + "/newsroom.yaml", folder.path + "/real.yaml")
        try FileManager.default.moveItem(atPath: link, toPath: real)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
        // Only root can give a file away; others see that the rest holds.
        let owner: (UInt32, UInt32) = getuid() == 0 ? (65534, 65534) : (getuid(), getgid())
        chown(real, owner.0, owner.1)
        let run = Program.run("move", "--to", folder.path + "/elsewhere.sqlite", "--newsroom", room)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
        #expect(try String(contentsOfFile: real, encoding: .utf8).contains("/elsewhere.sqlite"))
        var now = stat()
        stat(real, &now)
        #expect((now.st_uid, now.st_gid) == owner)
        #expect(now.st_mode & 0o777 == 0o640)
    }

    @Test func `settings are restored for the owner's eyes, whatever lay in their way`() throws {
        _ = Program.run("backup", backup, "--newsroom", room)
        let draft = try folder.write([1], to: "restored/newsroom.yaml.draft")
        let watcher = try #require(FileHandle(forReadingAtPath: draft))
        #expect(Program.run("restore", backup, folder.path + "/restored").status == 0)
        #expect(try watcher.readToEnd() == Data([1]))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/restored/newsroom.yaml")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(.enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
    func `a newsroom in PostgreSQL is backed up without its database only where that is said`() async throws {
        let (ours, place) = (folder.path + "/ours", try EngineUnderTest.postgres.place())
        _ = Program.run("init", ours, "--database", place)
        let refused = Program.run("backup", backup, "--newsroom", ours)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("docs/operations.md") && refused.errors.contains("--without-database"))
        #expect(!FileManager.default.fileExists(atPath: backup))
        #expect(Program.run("backup", backup, "--without-database", "--newsroom", ours).status == 0)
        let ofAFile = folder.path + "/of-a-file"
        _ = Program.run("backup", ofAFile, "--newsroom", room)
        let before = try names(in: ofAFile)
        let replacing = Program.run("backup", ofAFile, "--without-database", "--newsroom", ours)
        #expect(replacing.errors.contains("holds a database"))
        #expect(try names(in: ofAFile) == before)
        // A program that opened the old database, which may be at work, would stumble over this.
        try await Store.open(place).write { try $0.run(text: "INSERT INTO schema_step (number) VALUES (999)") }
        let restored = Program.run("restore", backup, folder.path + "/restored")
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(
            restored.output.contains("pictures on the disk") && restored.errors.contains("Name the restored database"))
    }
}
