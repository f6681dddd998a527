import Foundation

/// Files on the disk as a source of copy: single files, or all below a folder.
package struct FolderSource: Sendable {
    /// The files, in order of their paths.
    package let files: [String]
    /// Paths that lead nowhere.
    package let missing: [String]

    /// Hidden files, and pictures, which come in with the items that name them, are passed over in folders.
    package init(_ paths: [String]) {
        var files: [String] = []
        var missing: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                missing.append(path)
                continue
            }
            files += isFolder.boolValue ? Self.files(below: path) : [path]
        }
        self.files = files
        self.missing = missing
    }

    private static func files(below folder: String) -> [String] {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let walk = FileManager.default.enumerator(
            at: URL(fileURLWithPath: folder), includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
        let prefix = URL(fileURLWithPath: folder).standardizedFileURL.path + "/"
        var files: [String] = []
        while let url = walk?.nextObject() as? URL {
            let isFile = (try? url.resourceValues(forKeys: Set(keys)).isRegularFile) == true
            guard isFile, !pictureEndings.contains(url.pathExtension.lowercased()) else { continue }
            let path = url.standardizedFileURL.path
            let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
            files.append(path.hasPrefix(prefix) ? "\(base)/\(path.dropFirst(prefix.count))" : path)
        }
        return files.sorted()
    }

    private static let pictureEndings: Set = ["jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "mp4", "mp3"]
}
