import ArgumentParser
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

    @OptionGroup var newsroom: NewsroomOptions

    func run() async throws {
        let folder = try newsroom.open()
        if !withoutDatabase, try Store.isServer(folder.database) {
            throw SettingsFailure(
                StoreFailure.notInAFile(place: try Store.name(of: folder.database)).sentence
                    + " Pictures and settings: dateline backup \(destination) --without-database")
        }
        let now = Clock.now().description
        let (manifest, copied, damaged) = try await BackupFolder(path: destination).take(
            folder, withDatabase: !withoutDatabase, now: now)
        Output.line(
            "The backup is in \(destination): \(manifest.text), \(manifest.pictures) pictures, \(copied) of them new.")
        for path in damaged {
            Output.aside("\(path) does not hold the picture that it is named for, and is not in the backup.")
        }
        if !damaged.isEmpty { throw ExitCode(1) }
    }
}

extension Manifest {
    fileprivate var text: String {
        guard let wire, let stories else { return "no database" }
        return "\(stories) stories, the wire up to position \(wire)"
    }
}
