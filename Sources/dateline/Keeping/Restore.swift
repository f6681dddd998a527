import ArgumentParser
import Pictures
import Storage

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a newsroom out of a backup, in a new folder.",
        discussion: """
            What is restored is verified at the end, as by dateline verify; of a backup without a database, the pictures.
            """)

    @Argument(help: "The folder of the backup.")
    var backup: String

    @Argument(help: "The newsroom's new folder.")
    var folder: String

    @Flag(help: "Print the verification as one line of JSON.")
    var json = false

    func run() async throws {
        let (manifest, damaged) = try BackupFolder(path: backup).restore(into: folder)
        for path in damaged { Output.aside("\(path) does not hold the picture that it is named for, and is left out.") }
        guard manifest.database != nil else { return try tellPictures(areWhole: damaged.isEmpty) }
        Output.aside("The newsroom is in \(folder). It is looked through now.")
        try Verify.tell(try await Verify.checks(of: try NewsroomFolder(folder)), asJSON: json)
    }

    /// The database that the settings name is the one which the backup was taken beside, and may be at work: it is not touched.
    private func tellPictures(areWhole: Bool) throws {
        Output.aside(
            """
            Pictures and settings are in \(folder); the backup holds no database. Name the restored database in \
            \(NewsroomFolder.settings(in: folder)), which names the old one still, then run: dateline verify --newsroom \(folder)
            """)
        let check = try Check(of: PictureFiles(folder: folder + "/pictures"))
        try Verify.tell([check], asJSON: json, of: "What was restored")
        if !areWhole { throw ExitCode(1) }
    }
}
