import Foundation
import Testing

/// A letter as Python's own parser reads it.
package struct ReadMail: Decodable {
    package var headers: [[String]]
    package var parts: [Part]
    /// What the parser finds wrong.
    package var defects: [String]
    /// Characters of the longest line.
    package var longest: Int
    /// Ends of lines that are not those of mail.
    package var bare: Int

    package struct Part: Decodable {
        package var type, charset, name, hash, text: String
    }

    /// All values of a header.
    package subscript(_ name: String) -> [String] {
        headers.filter { $0[0].lowercased() == name.lowercased() }.map { $0[1] }
    }
}

extension Peers {
    /// The letters that a server of mail has kept and that have some words in them, the oldest first.
    package func letters(_ server: String, with words: String) throws -> [ReadMail] {
        let numbers = names(server).filter { $0.hasSuffix(".mail") }.compactMap { Int($0.dropLast(5)) }.sorted()
        let paths = numbers.map { "\(folder)/\(server)/\($0).mail" }.filter {
            String(decoding: FileManager.default.contents(atPath: $0) ?? Data(), as: UTF8.self).contains(words)
        }
        if paths.isEmpty { return [] }
        return try Self.python("Tests/Peers/read_mail.py", paths).split(separator: "\n").map {
            try JSONDecoder().decode(ReadMail.self, from: Data($0.utf8))
        }
    }

    private static func python(_ script: String, _ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script] + arguments
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: text, as: UTF8.self)
    }
}
