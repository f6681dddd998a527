import ArgumentParser
import Foundation
import Storage

struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move the newsroom to another database: from SQLite to PostgreSQL, or back.",
        discussion: """
            From its beginning on nothing can be written, and readers are served as before. What arrived is compared with \
            what left, row by row, before the settings name the new place. It can be stopped and run again at any time. \
            The old database stays as it was, closed. Restart every dateline serve afterwards.
            """)

    @Option(help: "Where to: postgres://user@host/name, or the path of a file.")
    var to: String?

    @Flag(help: "Give up a move that is not at its end, and let the newsroom be written again.")
    var cancel = false

    @Flag(help: "With --cancel: reopen a newsroom that has moved, and give up what was written at the new place.")
    var abandon = false

    @OptionGroup var newsroom: NewsroomOptions

    func validate() throws {
        guard (to != nil) != cancel, cancel || !abandon else {
            throw ValidationError("Say where with --to PLACE, or give a move up with --cancel.")
        }
    }

    func run() async throws {
        let folder = try newsroom.open()
        guard let to else {
            try await folder.newsroom.store.cancelMove(abandoning: abandon)
            return Output.line("The newsroom stays in \(try Store.name(of: folder.database)) and can be written again.")
        }
        let place = try Store.isServer(to) ? to : try Store.name(of: to)
        let names = (from: try Store.name(of: folder.database), to: try Store.name(of: place))
        guard names.from != names.to else { throw SettingsFailure("The newsroom is kept in \(names.to) already.") }
        let tallies = try await move(folder, names: names, to: place)
        let isDefault = try place == Store.name(of: folder.path + "/newsroom.sqlite")
        try folder.name(database: isDefault ? nil : place)
        tell(tallies, names: names)
    }

    private func move(
        _ folder: NewsroomFolder, names: (from: String, to: String), to place: String
    ) async throws -> [TableTally] {
        let source = folder.newsroom.store
        let now = Clock.now().description
        if try !Store.isServer(place) {
            let date = now.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
            if let aside = try await source.putAside(place, for: names.from, date: date) {
                Output.aside("What was in \(place) is now \(aside).")
            }
        }
        let target = try Store.open(place)
        return try await Progress.shown { tell in
            try await Move(
                from: source, named: names.from, to: target, named: names.to, token: Clock.randomID(), date: now
            ) { step in
                switch step {
                case .copied(let done, let total): tell(ProgressStep(what: "Copied rows:", done: done, total: total))
                case .compared(let done, let total):
                    tell(ProgressStep(what: "Compared rows:", done: done, total: total))
                }
            }.run()
        }
    }

    private func tell(_ tallies: [TableTally], names: (from: String, to: String)) {
        for tally in tallies {
            let name = tally.table.padding(toLength: 18, withPad: " ", startingAt: 0)
            Output.line("\(name)\(String(tally.rows).padding(toLength: 10, withPad: " ", startingAt: 0))\(tally.hash)")
        }
        Output.line(
            "The newsroom is kept in \(names.to) now. \(names.from) stays as it was, closed. Restart every dateline serve."
        )
    }
}

extension NewsroomFolder {
    /// Names another database in the settings; the file beside them with `nil`.
    fileprivate func name(database: String?) throws {
        let path = Self.settings(in: path)
        let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        try Disk.put(Array(try SettingsFile.text(text, keptIn: database).utf8), at: path)
    }
}
