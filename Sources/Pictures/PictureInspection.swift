import Crypto
import Foundation

extension PictureFiles {
    /// A file in the pictures' folder.
    package enum Found: Hashable, Sendable {
        /// A picture whose bytes are what its name says.
        case whole(digest: String)
        /// A picture whose bytes are not; its path.
        case damaged(String)
        /// What a write that was cut off left; its path.
        case leftOver(String)
        /// Something that is none of ours; its path.
        case stranger(String)
    }

    /// Whether there is a file under a digest; its bytes are not looked at.
    package func has(_ digest: String) -> Bool {
        path(of: digest).map { FileManager.default.fileExists(atPath: $0) } ?? false
    }

    /// Looks at every file in the folder and at all of its bytes.
    ///
    /// - Parameter moment: a draft that was touched in the hour before it may still be on its way.
    package func inspect(at moment: Date, _ look: (Found) throws -> Void) throws {
        try eachFile { path, name in
            if Self.isDigest(name) {
                return try look(Self.digest(ofFile: path) == name ? .whole(digest: name) : .damaged(path))
            }
            guard Self.isDigest(String(name.prefix(64))), name.dropFirst(64).first == "." else {
                return try look(.stranger(path))
            }
            let touched = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            if let touched, touched.addingTimeInterval(3600) > moment { return }
            try look(.leftOver(path))
        }
    }

    /// Copies pictures that another folder does not have yet; each is read against its name on the way.
    ///
    /// - Parameter progress: told how many pictures were looked at.
    /// - Returns: how many pictures there are, how many of them were copied, and the paths of those that are damaged and were left out.
    package func copy(
        to other: PictureFiles, progress: (Int) -> Void = { _ in }
    ) throws -> (count: Int, copied: Int, damaged: [String]) {
        var (count, copied, damaged) = (0, 0, [String]())
        try eachFile { path, name in
            guard Self.isDigest(name) else { return }
            count += 1
            progress(count)
            guard try !other.hasSame(path, digest: name) else { return }
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
            guard Self.digest(of: bytes) == name else { return damaged.append(path) }
            try other.put(bytes, digest: name)
            copied += 1
        }
        return (count, copied, damaged)
    }

    /// Whether a picture is there with as many bytes.
    private func hasSame(_ original: String, digest: String) throws -> Bool {
        guard let path = path(of: digest), let size = Self.size(path) else { return false }
        return size == Self.size(original)
    }

    private static func size(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue
    }

    /// Calls with the path and the name of each file, one subfolder at a time; nothing where there is no folder yet.
    private func eachFile(_ visit: (_ path: String, _ name: String) throws -> Void) throws {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        for part in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            var isFolder: ObjCBool = false
            let parent = "\(folder)/\(part)"
            guard FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder), isFolder.boolValue else {
                try visit(parent, part)
                continue
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: parent).sorted() {
                try visit("\(parent)/\(name)", name)
            }
        }
    }

    private static func digest(ofFile path: String) throws -> String {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var hasher = SHA256()
        while let part = try file.read(upToCount: 1_048_576), !part.isEmpty { hasher.update(data: part) }
        return hex(hasher.finalize())
    }
}
