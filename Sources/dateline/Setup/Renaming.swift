import Foundation
import Yams

/// Gives a newsroom another name in its settings file.
extension SettingsFile {
    /// Changes the line with the name and no other; comments stay, also that line's own.
    ///
    /// - Throws: where the file is written in a way that this can't be sure about.
    static func rename(_ path: String, to name: String) throws {
        let old = try Settings.read(path)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsFailure("The settings file \(path) can't be read.")
        }
        let text = renamed(String(decoding: data, as: UTF8.self), to: name)
        var expected = old
        expected.name = name
        guard let text, let new = try? YAMLDecoder().decode(Settings.self, from: text),
            try YAMLEncoder().encode(new) == YAMLEncoder().encode(expected)
        else { throw SettingsFailure("Write the name into \(path) by hand, at \"name:\", and restart the program.") }
        try Disk.put(Array(text.utf8), at: path)
    }

    /// The text with another name; `nil` where no line begins with "name:".
    static func renamed(_ text: String, to name: String) -> String? {
        var lines = text.components(separatedBy: "\n")
        guard let index = lines.firstIndex(where: { $0.hasPrefix("name:") }) else { return nil }
        let value = lines[index].dropFirst("name:".count)
        lines[index] = "name: \(quoted(name))\(comment(after: value))"
        return lines.joined(separator: "\n")
    }

    /// What stands behind a scalar on its line: a comment with the space before it, or a carriage return.
    private static func comment(after value: Substring) -> Substring {
        let scalar = value.drop { $0 == " " }
        guard let mark = scalar.first, mark == "\"" || mark == "'" else {
            return value.range(of: " #").map { value[$0.lowerBound...] } ?? value.suffix(while: { $0 == "\r" })
        }
        var isEscaped = false
        for index in scalar.indices.dropFirst() {
            if scalar[index] == mark, !isEscaped { return scalar[scalar.index(after: index)...] }
            isEscaped = mark == "\"" && scalar[index] == "\\" && !isEscaped
        }
        return ""
    }
}

extension Substring {
    fileprivate func suffix(while isPart: (Character) -> Bool) -> Substring {
        self[(lastIndex { !isPart($0) }.map(index(after:)) ?? startIndex)...]
    }
}
