import Foundation
import News

/// Puts parcels into a folder of this machine. A file bears its name only once it is whole and on the disk; the pictures
/// are there before the text.
package struct FolderTransport: Transport, Codable, Hashable {
    /// The folder. It is never made by a delivery: where a mounted disk is missing, its mount point must not fill up instead.
    package var path: String

    private static let threads = DispatchQueue(label: "dateline.folders", attributes: .concurrent)

    package init(path: String) { self.path = path }

    package func deliver(_ parcel: Parcel) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Self.threads.async { continuation.resume(with: Result { try put(parcel) }) }
        }
    }

    private func put(_ parcel: Parcel) throws {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
            throw DeliveryFailure(
                .retry(after: nil), "There is no folder \(path). Make it, or mount the disk that holds it.",
                mayHaveArrived: false)
        }
        for picture in parcel.pictures { try put(picture) }
        try put(parcel.text)
        try sync(path)
    }

    private func put(_ file: Parcel.File) throws {
        let draft = "\(path)/.\(file.name).part"
        do {
            try write(file, to: draft)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, "\(path)/\(file.name)") == 0 else { throw failure("put in place", file.name) }
    }

    private func write(_ file: Parcel.File, to draft: String) throws {
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("written", file.name) }
        defer { close(descriptor) }
        switch file.content {
        case .bytes(let bytes): try write(bytes[...], to: descriptor, file.name)
        case .file(let source):
            let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
            defer { try? source.close() }
            while let part = try source.read(upToCount: 1_048_576), !part.isEmpty {
                try write([UInt8](part)[...], to: descriptor, file.name)
            }
        }
        guard fsync(descriptor) == 0 else { throw failure("brought to the disk", file.name) }
    }

    private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ name: String) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("written", name) }
            rest = rest.dropFirst(count)
        }
    }

    private func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw failure("brought to the disk", folder) }
    }

    private func failure(_ what: String, _ name: String) -> DeliveryFailure {
        DeliveryFailure(
            .retry(after: nil),
            "\(name) can't be \(what) in \(path): \(String(cString: strerror(errno))). Check the disk's space and the folder's rights.",
            // A picture of it may be there already.
            mayHaveArrived: true)
    }
}
