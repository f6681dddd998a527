import ArgumentParser

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a newsroom out of a backup, in a new folder.",
        discussion: "What is restored is verified at the end, as by dateline verify.")

    @Argument(help: "The folder of the backup.")
    var backup: String

    @Argument(help: "The newsroom's new folder.")
    var folder: String

    @Flag(help: "Print the verification as one line of JSON.")
    var json = false

    func run() async throws {
        let damaged = try BackupFolder(path: backup).restore(into: folder)
        for path in damaged { Output.aside("\(path) does not hold the picture that it is named for, and is left out.") }
        Output.aside("The newsroom is in \(folder). It is looked through now.")
        try Verify.tell(try await Verify.checks(of: try NewsroomFolder(folder)), asJSON: json)
    }
}
