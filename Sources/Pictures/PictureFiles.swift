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
        let digest = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try write(bytes, digest: digest)
        return Rendition(
            href: "picture:\(digest)", contentType: header.contentType, width: header.width, height: header.height,
            size: bytes.count)
    }

    /// The bytes kept under a digest, with their type; `nil` for anything that is not one of ours.
    package func bytes(_ digest: String) throws -> (bytes: [UInt8], contentType: String)? {
        guard let path = path(of: digest), let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = [UInt8](data)
        guard let header = PictureHeader(bytes) else { return nil }
        return (bytes, header.contentType)
    }

    /// Written under another name first, so that a crash never leaves half a picture under its digest.
    private func write(_ bytes: [UInt8], digest: String) throws {
        guard let path = path(of: digest), !FileManager.default.fileExists(atPath: path) else { return }
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// Only a digest names a file: nothing else can reach the disk.
    private func path(of digest: String) -> String? {
        let isHex = digest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard isHex, digest.utf8.count == 64 else { return nil }
        return "\(folder)/\(digest.prefix(2))/\(digest)"
    }
}

/// Why bytes are not kept as a picture.
package enum PictureRefusal: Explained, Hashable, Sendable {
    case notAPicture, tooLarge(Int)

    /// Bytes.
    static let largest = 100 * 1_048_576

    package var sentence: String {
        switch self {
        case .notAPicture: "It is not a PNG, JPEG, GIF or WebP picture."
        case .tooLarge(let size):
            "The picture has \(size / 1_048_576) MB; at most \(Self.largest / 1_048_576) MB can be kept."
        }
    }
}
