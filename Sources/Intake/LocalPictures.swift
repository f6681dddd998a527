import Foundation
import Formats
import News
import Pictures

/// Brings in the pictures that lie beside an item's file and are named by it.
struct LocalPictures {
    private let folder: URL
    private let pictures: PictureFiles

    init(beside file: String, pictures: PictureFiles) {
        folder = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL
        self.pictures = pictures
    }

    /// Keeps each picture found and points its rendition at it; what can't be kept is told, and its address stays.
    func keep(in copy: inout Copy) -> [Repair] {
        var repairs: [Repair] = []
        for index in copy.renditions.indices { keep(&copy.renditions[index], &repairs) }
        for picture in copy.pictures.indices {
            for index in copy.pictures[picture].renditions.indices {
                keep(&copy.pictures[picture].renditions[index], &repairs)
            }
        }
        return repairs
    }

    private func keep(_ rendition: inout Rendition, _ repairs: inout [Repair]) {
        guard let href = rendition.href, let path = localPath(href) else { return }
        guard let data = FileManager.default.contents(atPath: path) else { return }
        do {
            var kept = try pictures.keep([UInt8](data))
            kept.name = rendition.name
            rendition = kept
        } catch {
            let sentence = (error as? PictureRefusal)?.sentence ?? error.localizedDescription
            repairs.append(Repair("picture \(href)", "The file beside the item was not taken in. \(sentence)"))
        }
    }

    /// A file inside the item's own folder; `nil` for web addresses and for anything that leads out of it.
    private func localPath(_ href: String) -> String? {
        var name = href
        for scheme in ["file:///./", "file:./", "./"] where name.hasPrefix(scheme) {
            name = String(name.dropFirst(scheme.count))
        }
        guard !name.isEmpty, !name.contains(":"), !name.hasPrefix("/") else { return nil }
        let decoded = (name.removingPercentEncoding ?? name).trimmingCharacters(in: .whitespaces)
        let path = folder.appending(path: decoded).resolvingSymlinksInPath().path
        return path.hasPrefix(folder.resolvingSymlinksInPath().path + "/") ? path : nil
    }
}
