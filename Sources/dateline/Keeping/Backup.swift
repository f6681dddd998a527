import ArgumentParser
import Foundation
import Pictures
import Storage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the newsroom into a folder, while it works.",
        discussion: """
            Database, pictures and settings. A second backup into the same folder copies only new pictures and takes the \
            place of the first when it is whole. A newsroom in PostgreSQL is backed up by PostgreSQL's own tools \
            (docs/operations.md); --without-database copies the rest.
            """)

    @Argument(help: "The folder of the backup; made when it is not there.")
    var destination: String

    @Flag(help: "Only pictures and settings, where the stories are kept in PostgreSQL.")
    var withoutDatabase = false

    @Flag(help: "Also read every picture that the backup had before against its name.")
    var check = false

    @OptionGroup var newsroom: NewsroomOptions

    func run() async throws {
        let folder = try newsroom.open()
        try expectFlag(for: folder)
        let now = Clock.now().description
        let (manifest, copied, damaged) = try await BackupFolder(path: destination).take(
            folder, withDatabase: !withoutDatabase, now: now)
        Output.line(
            "The backup is in \(destination): \(manifest.text), \(manifest.pictures) pictures, \(copied) of them new.")
        for path in damaged {
            Output.aside("\(path) does not hold the picture that it is named for, and is not in the backup.")
        }
        let spoiled = check ? try damagedPictures() : []
        for path in spoiled { Output.aside("\(path) is damaged. Remove it and back up again: it is copied anew.") }
        if !damaged.isEmpty || !spoiled.isEmpty { throw ExitCode(1) }
    }

    /// The paths of pictures in the backup that don't hold what they are named for.
    private func damagedPictures() throws -> [String] {
        var (paths, count, progress) = ([String](), 0, Progress("Looked at pictures of the backup:"))
        try BackupFolder(path: destination).pictures.inspect(at: Date()) { found in
            count += 1
            progress.show(count)
            if case .damaged(let path) = found { paths.append(path) }
        }
        return paths
    }

    /// The flag goes with PostgreSQL, and PostgreSQL with the flag.
    private func expectFlag(for folder: NewsroomFolder) throws {
        let name = try Store.name(of: folder.database)
        let isServer = try Store.isServer(folder.database)
        if isServer, !withoutDatabase {
            throw SettingsFailure(
                StoreFailure.notInAFile(place: name).sentence
                    + " Pictures and settings: dateline backup \(destination) --without-database")
        }
        if withoutDatabase, !isServer {
            throw SettingsFailure(
                "The newsroom is kept in the file \(name), which belongs in its backup: leave --without-database out.")
        }
    }
}

extension Manifest {
    fileprivate var text: String {
        guard let wire, let stories else { return "no database" }
        return "\(stories) stories, the wire up to position \(wire)"
    }
}
