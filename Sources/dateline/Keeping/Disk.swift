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
        let file = try create(draft, mode: mode ?? old?.intValue ?? 0o600)
        defer { try? file.close() }
        try file.write(contentsOf: Data(bytes))
        try place(draft, at: path)
    }

    /// An empty file to write to. `FileManager` makes files under names of its own first, which a power cut would leave.
    private static func create(_ path: String, mode: Int) throws -> FileHandle {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(mode))
        guard file >= 0 else {
            throw SettingsFailure("\(path) can't be written. Check the disk's space and the folder's rights.")
        }
        fchmod(file, mode_t(mode))
        return FileHandle(fileDescriptor: file, closeOnDealloc: true)
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
        let target = try copy.map { try create($0, mode: 0o600) }
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
