import Crypto
import Foundation
import News

/// Where the bytes of pictures live: one file a picture, named by its SHA-256, so that nothing is kept twice and
/// nothing kept can change unseen.
package struct PictureFiles: Sendable {
    /// The folder, which is made when the first picture is kept.
    package let folder: String

    package init(folder: String) { self.folder = folder }

    /// Keeps a picture and describes it: its place as `picture:<digest>`, type and size.
    ///
    /// - Throws: `PictureRefusal` for anything but PNG, JPEG, GIF and WebP, whatever its name says.
    package func keep(_ bytes: [UInt8]) throws -> Rendition {
        guard bytes.count <= PictureRefusal.largest else { throw PictureRefusal.tooLarge(bytes.count) }
        guard let header = PictureHeader(bytes) else { throw PictureRefusal.notAPicture }
        let digest = Self.digest(of: bytes)
        try write(bytes, digest: digest)
        return Rendition(
            href: "picture:\(digest)", contentType: header.contentType, width: header.width, height: header.height,
            size: bytes.count)
    }

    /// The file kept under a digest, with its type and size in bytes; `nil` for anything that is not one of ours.
    package func file(_ digest: String) -> (path: String, contentType: String, size: Int)? {
        guard let path = path(of: digest), let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        guard let start = try? handle.read(upToCount: 16), let type = PictureHeader.contentType([UInt8](start)),
            let size = try? handle.seekToEnd()
        else { return nil }
        return (path, type, Int(size))
    }

    private func write(_ bytes: [UInt8], digest: String) throws {
        guard let path = path(of: digest), !FileManager.default.fileExists(atPath: path) else { return }
        try put(bytes, digest: digest)
    }

    /// Writes bytes under their digest, over whatever is there: under another name and brought to the disk first, so that
    /// neither a crash nor a power cut leaves half a picture under its digest.
    func put(_ bytes: [UInt8], digest: String) throws {
        guard let path = path(of: digest) else { return }
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let draft = "\(path).\(UUID().uuidString)"
        // Not by `FileManager`, whose own drafts have names that nobody would know for ours.
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw PictureRefusal.notKept(path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(bytes))
            try file.synchronize()
            try file.close()
            guard rename(draft, path) == 0 else { throw PictureRefusal.notKept(path) }
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
    }

    /// Only a digest names a file: nothing else can reach the disk.
    func path(of digest: String) -> String? {
        Self.isDigest(digest) ? "\(folder)/\(digest.prefix(2))/\(digest)" : nil
    }

    static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    static func digest(of bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

    static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

/// Why bytes are not kept as a picture.
package enum PictureRefusal: Explained, Hashable, Sendable {
    case notAPicture, tooLarge(Int)
    /// The path it should have had.
    case notKept(String)

    /// Bytes.
    package static let largest = 100 * 1_048_576

    package var sentence: String {
        switch self {
        case .notAPicture: "It is not a PNG, JPEG, GIF or WebP picture."
        case .notKept(let path):
            "The picture can't be written to \(path). Check the disk's space and the folder's rights."
        case .tooLarge(let size):
            "The picture has \(size / 1_048_576) MB; at most \(Self.largest / 1_048_576) MB can be kept."
        }
    }
}
