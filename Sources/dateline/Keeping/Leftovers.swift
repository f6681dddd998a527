import Foundation

/// What may lie in a backup's folder, and what of it a new backup removes.
extension BackupFolder {
    /// Refuses a folder that somebody uses for something else, and one whose backup this one could not replace.
    func expectBackupOrNothing(withDatabase: Bool) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        guard names.contains("manifest.json") else {
            // A file system's own folder is in the way of nobody who gives the backup a disk of its own.
            let other = names.sorted().first { !isOurs($0) && !["pictures", "lost+found"].contains($0) }
            guard let other else { return }
            throw SettingsFailure(
                "\(path) holds \(other) and is no backup. Name an empty folder for the backup, or a new one.")
        }
        guard let last = try? manifest() else {
            throw SettingsFailure(
                "\(path)/manifest.json is not one that this program can read. Name another folder for the backup.")
        }
        guard withDatabase || last.database == nil else {
            throw SettingsFailure(
                "The backup in \(path) holds a database, which this one would remove. Name another folder for the backup."
            )
        }
    }

    /// Removes what earlier backups left that the manifest does not name.
    func removeLeftovers() {
        let manifest = try? manifest()
        let named = [manifest?.database?.name, manifest?.settings.name]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        where !named.contains(name) && isOurs(name) {
            try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }

    /// Whether a backup gave a file its name: a part of a backup, or a draft of one.
    private func isOurs(_ name: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
        return attributes?[.type] as? FileAttributeType == .typeRegular
            && (Self.isPart(name) || Self.drafts.contains(name))
    }

    private static func isPart(_ name: String) -> Bool {
        name.wholeMatch(of: /database-[0-9a-f]{16}\.sqlite|settings-[0-9a-f]{16}\.yaml/) != nil
    }

    private static let drafts: Set = [
        "database.draft", "database.draft-journal", "database.draft-wal", "database.draft-shm", "settings.draft",
        "settings.draft.draft", "manifest.json.draft",
    ]
}
