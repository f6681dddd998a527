import Distribution
import Foundation

/// Words that must not stand on a command line, where every user of the machine can read them.
enum SecretFile {
    /// The first line of a file, or of standard input for "-".
    static func read(_ path: String) throws -> Secret {
        let data = path == "-" ? try FileHandle.standardInput.readToEnd() : FileManager.default.contents(atPath: path)
        guard let data else { throw SettingsFailure("\(path) can't be read. Name a file that holds the password.") }
        let line =
            String(decoding: data, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline
            ).first ?? ""
        guard !line.isEmpty else {
            throw SettingsFailure("The first line of \(path) is empty. Write the password there.")
        }
        return Secret(String(line))
    }
}
