import Foundation
import Pictures

/// Making a newsroom out of a backup.
extension BackupFolder {
    /// Puts the newsroom into a folder that holds none; its settings come last, and make it one.
    ///
    /// - Returns: what the backup holds, and the paths of pictures that are damaged in the backup and were left out.
    func restore(into folder: String) throws -> (manifest: Manifest, damaged: [String]) {
        let manifest = try manifest()
        try expectFree(folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let database = manifest.database {
            let draft = folder + "/newsroom.sqlite.draft"
            try copy(database, to: draft)
            try Disk.place(draft, at: folder + "/newsroom.sqlite")
        }
        var progress = Progress("Copied pictures:")
        let (_, _, damaged) = try pictures.copy(to: PictureFiles(folder: folder + "/pictures")) { progress.show($0) }
        try restoreSettings(manifest, into: folder)
        return (manifest, damaged)
    }

    private func expectFree(_ folder: String) throws {
        let taken = [NewsroomFolder.settings(in: folder), folder + "/newsroom.sqlite"].first {
            FileManager.default.fileExists(atPath: $0)
        }
        if let taken { throw SettingsFailure("\(taken) is there already. Name a new folder to restore into.") }
    }

    private func copy(_ file: Manifest.File, to draft: String) throws {
        let (digest, size) = try Disk.digest(of: "\(path)/\(file.name)", copyingTo: draft)
        guard digest == file.sha256, size == file.bytes else {
            try? FileManager.default.removeItem(atPath: draft)
            throw SettingsFailure(
                "\(path)/\(file.name) is not what the manifest says; it was changed after the backup. Use another backup."
            )
        }
    }

    private func restoreSettings(_ manifest: Manifest, into folder: String) throws {
        let target = NewsroomFolder.settings(in: folder)
        let draft = target + ".draft"
        try copy(manifest.settings, to: draft)
        var text = String(decoding: FileManager.default.contents(atPath: draft) ?? Data(), as: UTF8.self)
        try? FileManager.default.removeItem(atPath: draft)
        // Where they named another file, that is the database which the backup was taken of.
        if manifest.database != nil { text = try SettingsFile.text(text, keptIn: nil) }
        try Disk.put(Array(text.utf8), at: target, mode: 0o600)
    }
}
