import Foundation
import Formats

/// Reads a file's bytes without ever taking in more than a document may have.
package enum Opening {
    /// - Throws: `ReadFailure` with a sentence when it can't be opened or is too large.
    package static func bytes(of path: String) throws(ReadFailure) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ReadFailure("The file can't be opened. Check that it exists and may be read.")
        }
        defer { try? file.close() }
        return try bytes(of: file)
    }

    /// The same for an open file or pipe.
    package static func bytes(of file: FileHandle) throws(ReadFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
                bytes += chunk
                if bytes.count > ReadLimits.bytes { break }
            }
        } catch {
            throw ReadFailure("The file can't be read: \(error.localizedDescription)")
        }
        guard bytes.count <= ReadLimits.bytes else {
            throw ReadFailure(
                "The file has more than \(ReadLimits.bytes / 1_048_576) MB, the most that can be read. Split it into several messages."
            )
        }
        return bytes
    }
}
