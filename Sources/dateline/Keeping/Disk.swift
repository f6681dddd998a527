import Crypto
import Foundation

/// Files that are whole and on the disk before they bear their name.
enum Disk {
    /// Writes a file under another name, brings it to the disk and puts it in place of what is there.
    ///
    /// What it replaces hands on its owner and its group, and where it is a link, the file behind the link is replaced.
    ///
    /// - Parameter mode: who may read it; that of the file it replaces when `nil`.
    static func put(_ bytes: [UInt8], at path: String, mode: Int? = nil) throws {
        let path = resolved(path)
        let draft = path + ".draft"
        let file = try create(draft)
        defer { try? file.close() }
        var old = stat()
        let isThere = stat(path, &old) == 0
        if isThere { try give(file, to: old, path) }
        fchmod(file.fileDescriptor, mode.map { mode_t($0) } ?? (isThere ? old.st_mode & 0o777 : 0o600))
        try file.write(contentsOf: Data(bytes))
        try place(draft, at: path)
    }

    /// The path behind a link, where there is a file.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func give(_ file: FileHandle, to old: stat, _ path: String) throws {
        var new = stat()
        fstat(file.fileDescriptor, &new)
        guard (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid) else { return }
        guard fchown(file.fileDescriptor, old.st_uid, old.st_gid) == 0 else {
            unlink(path + ".draft")
            throw SettingsFailure("\(path) belongs to another user or group. Run the command as its owner or as root.")
        }
    }

    /// An empty file to write to, which nobody else can read. `FileManager` makes files under names of its own first, which a
    /// power cut would leave; a draft that is there already may be open elsewhere, or be a link, and is written anew.
    private static func create(_ path: String) throws -> FileHandle {
        unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw SettingsFailure("\(path) can't be written. Check the disk's space and the folder's rights.")
        }
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
        let target = try copy.map { try create($0) }
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
