import Crypto
import Foundation

/// Files that are whole and on the disk before they bear their name.
enum Disk {
    /// Writes a file under another name, brings it to the disk and puts it in place of what is there.
    ///
    /// - Parameter mode: who may read it; that of the file it replaces when `nil`.
    static func put(_ bytes: [UInt8], at path: String, mode: Int? = nil) throws {
        let old = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        let draft = path + ".draft"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: NSNumber(value: mode ?? old?.intValue ?? 0o600)]
        guard FileManager.default.createFile(atPath: draft, contents: Data(bytes), attributes: attributes) else {
            throw SettingsFailure("\(draft) can't be written. Check the disk's space and the folder's rights.")
        }
        try place(draft, at: path)
    }

    /// Brings a finished draft to the disk and gives it its name.
    static func place(_ draft: String, at path: String) throws {
        try sync(draft)
        guard rename(draft, path) == 0 else {
            throw SettingsFailure("\(path) can't be put in place: \(String(cString: strerror(errno))).")
        }
        try sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Brings a file, or the names in a folder, to the disk.
    static func sync(_ path: String) throws {
        let file = open(path, O_RDONLY)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, fsync(file) == 0 else {
            throw SettingsFailure("\(path) can't be brought to the disk: \(String(cString: strerror(errno))).")
        }
    }

    /// The SHA-256 of a file in hex, and its size; the bytes are written to another file on the way where one is named.
    static func digest(of path: String, copyingTo copy: String? = nil) throws -> (sha256: String, bytes: Int) {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        if let copy, !FileManager.default.createFile(atPath: copy, contents: nil) {
            throw SettingsFailure("\(copy) can't be written. Check the disk's space and the folder's rights.")
        }
        let target = try copy.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
        defer { try? target?.close() }
        var (hasher, size) = (SHA256(), 0)
        while let part = try file.read(upToCount: 4_194_304), !part.isEmpty {
            hasher.update(data: part)
            size += part.count
            try target?.write(contentsOf: part)
        }
        return (hasher.finalize().map { hex($0) }.joined(), size)
    }

    private static func hex(_ byte: UInt8) -> String { String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }
}
