import Yams

extension SettingsFile {
    /// The text of a settings file with the newsroom kept elsewhere; all else, comments too, stays as it is.
    ///
    /// - Parameter database: as in the settings; `nil` for the file beside them.
    static func text(_ text: String, keptIn database: String?) throws -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = database.map { "database: \(quoted($0))" }
        if let index = lines.firstIndex(where: { $0.hasPrefix("database:") }) {
            lines[index] = line ?? "# database: \"postgres://dateline@127.0.0.1/newsroom\""
        } else if let line {
            let index = lines.firstIndex { $0.hasPrefix("# database:") }
            if let index { lines[index] = line } else { lines += [line, ""] }
        }
        let changed = lines.joined(separator: "\n")
        guard try YAMLDecoder().decode(Settings.self, from: changed).database == database else {
            throw SettingsFailure(
                "The settings' line \"database:\" can't be changed by the program. Write there by hand: \(line ?? "nothing")"
            )
        }
        return changed
    }
}
