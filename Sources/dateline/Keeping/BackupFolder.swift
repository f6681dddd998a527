import Foundation
import Pictures
import Storage

/// A folder of backups: one manifest, the files it names, and all pictures that were ever backed up into it.
///
/// Files are named by what is in them and never changed, so that the manifest of the backup before holds good until the new
/// one takes its place, in one step.
struct BackupFolder {
    let path: String

    var pictures: PictureFiles { PictureFiles(folder: path + "/pictures") }

    private var manifestPath: String { path + "/manifest.json" }

    func manifest() throws -> Manifest {
        guard let data = FileManager.default.contents(atPath: manifestPath) else {
            throw SettingsFailure(
                "There is no whole backup in \(path): manifest.json, which is written last, is not there.")
        }
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: data), manifest.form == 1 else {
            throw SettingsFailure("The manifest of the backup in \(path) can't be read. Use another backup.")
        }
        return manifest
    }

    /// Takes a backup of a newsroom.
    ///
    /// - Returns: what it holds, how many pictures are new in it, and the paths of pictures that are damaged and not in it.
    func take(
        _ folder: NewsroomFolder, withDatabase: Bool, now: String
    ) async throws -> (manifest: Manifest, copied: Int, damaged: [String]) {
        let lock = try prepare()
        defer { close(lock) }
        try expectBackupOrNothing(withDatabase: withDatabase)
        removeLeftovers()
        var manifest = Manifest(
            made: now, schema: Store.newestSchema, pictures: 0,
            settings: try keep(try settings(of: folder), as: "settings", ending: "yaml"))
        if withDatabase { try await takeDatabase(of: folder, into: &manifest) }
        // After the database: every picture that its stories show was on the disk before them.
        var progress = Progress("Copied pictures:")
        let (count, copied, damaged) = try folder.pictures.copy(to: pictures) { progress.show($0) }
        manifest.pictures = count
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try Disk.put([UInt8](try encoder.encode(manifest)), at: manifestPath)
        removeLeftovers()
        return (manifest, copied, damaged)
    }

    private func settings(of folder: NewsroomFolder) throws -> [UInt8] {
        let path = NewsroomFolder.settings(in: folder.path)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsFailure("The settings file \(path) can't be read.")
        }
        return [UInt8](data)
    }

    /// Makes the folder and keeps other backups out of it; the lock, which goes with this program however that ends.
    private func prepare() throws -> CInt {
        guard !FileManager.default.fileExists(atPath: NewsroomFolder.settings(in: path)) else {
            throw SettingsFailure("\(path) is a newsroom itself. Name another folder for the backup.")
        }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let lock = open(path, O_RDONLY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw SettingsFailure("Another backup into \(path) is under way. Wait for its end, or name another folder.")
        }
        return lock
    }

    private func takeDatabase(of folder: NewsroomFolder, into manifest: inout Manifest) async throws {
        let draft = path + "/database.draft"
        let store = folder.newsroom.store
        try await Progress.shown { tell in
            try await store.copy(to: draft) {
                tell(ProgressStep(what: "Copied the database, percent:", done: Int($0 * 100), total: 100))
            }
        }
        (manifest.wire, manifest.stories, manifest.entries) = try await Self.counts(in: draft)
        manifest.database = try keep(draft: draft, as: "database", ending: "sqlite")
    }

    /// What the copy holds, which also shows that it opens.
    private static func counts(in path: String) async throws -> (Int64, Int64, Int64) {
        try await Store.open(path).read { db in
            let row = try db.row(
                "SELECT position, audit_entries, (SELECT count(*) FROM story) AS stories FROM wire_head")
            return (
                try row?.integer("position") ?? 0, try row?.integer("stories") ?? 0,
                try row?.integer("audit_entries") ?? 0
            )
        }
    }

    private func keep(_ bytes: [UInt8], as stem: String, ending: String) throws -> Manifest.File {
        let draft = "\(path)/\(stem).draft"
        try Disk.put(bytes, at: draft, mode: 0o600)
        return try keep(draft: draft, as: stem, ending: ending)
    }

    private func keep(draft: String, as stem: String, ending: String) throws -> Manifest.File {
        let (digest, size) = try Disk.digest(of: draft)
        let name = "\(stem)-\(digest.prefix(16)).\(ending)"
        try Disk.place(draft, at: "\(path)/\(name)")
        return Manifest.File(name: name, sha256: digest, bytes: size)
    }
}
