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
        copy.updateRenditions { keep(&$0, &repairs) }
        return repairs
    }

    private func keep(_ rendition: inout Rendition, _ repairs: inout [Repair]) {
        guard let href = rendition.href else { return }
        if href.hasPrefix("picture:") {
            // Only our own store gives such addresses; from outside it would show a picture that nobody sent.
            rendition.href = nil
            return repairs.append(
                Repair("picture \(href)", "The address is none that a wire can give; it was left out."))
        }
        guard let path = localPath(href), let size = regularFileSize(path) else { return }
        do {
            guard size <= PictureRefusal.largest else { throw PictureRefusal.tooLarge(size) }
            var kept = try pictures.keep([UInt8](FileManager.default.contents(atPath: path) ?? Data()))
            kept.name = rendition.name
            rendition = kept
        } catch {
            repairs.append(
                Repair("picture \(href)", "The file beside the item was not taken in. \(error.localizedDescription)"))
        }
    }

    /// Bytes of a plain file; `nil` for anything else, which could block whoever opens it.
    private func regularFileSize(_ path: String) -> Int? {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        guard facts?[.type] as? FileAttributeType == .typeRegular else { return nil }
        return (facts?[.size] as? NSNumber)?.intValue
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
