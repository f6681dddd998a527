import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import Pictures
import Storage
import Workflow

/// Several stories in one archive.
extension PortalSite {
    /// Stories in one archive at most.
    private static let mostStories = 100

    func downloadArchive(_ asked: PortalRequest) async throws -> Response {
        let numbers = asked.request.query.all("story").compactMap { Int64($0) }.filter { $0 > 0 }
        var seen: Set<Int64> = []
        let ids = numbers.filter { seen.insert($0).inserted }.map { ID<Story>($0) }
        if ids.isEmpty { throw ArchiveRefusal.nothingChosen }
        if ids.count > Self.mostStories { throw ArchiveRefusal.tooMany }
        guard let format = WireFormat.named(asked.query("format") ?? ""), let write = format.write else {
            throw HTTPError(.notFound)
        }
        let items = try await look(asked) { wire, _ in try ids.compactMap { try wire.story($0)?.newest } }
        var files: [ArchivedFile] = []
        for item in items {
            let name = "\(Self.stem(item.version)).\(format.fileExtension)"
            files.append(ArchivedFile(name: name, bytes: write(item.version, masthead)))
            if asked.query("pictures") != nil { files += try pictureFiles(of: item.version) }
        }
        if StoredZip.size(of: files.map { ($0.name, $0.measure.size) }) > StoredZip.largest {
            throw ArchiveRefusal.tooLarge
        }
        try await note(items, .archive, format.name, asked)
        return Self.response(files, made: asked.now, in: masthead.zone)
    }

    private func pictureFiles(of version: Version) throws -> [ArchivedFile] {
        try version.copy.keptPictures.sorted().compactMap { digest in
            guard let file = pictures.file(digest) else { return nil }
            return try ArchivedFile(name: Self.pictureName(version, digest, file.contentType), path: file.path)
        }
    }

    private static func response(_ files: [ArchivedFile], made now: WireTime, in zone: TimeZone) -> Response {
        let day = LocalDate(now, in: zone)
        let body = ResponseBody(contentLength: StoredZip.size(of: files.map { ($0.name, $0.measure.size) })) { writer in
            var zip = StoredZip(made: now.civil(in: zone))
            for file in files {
                try await writer.write(ByteBuffer(bytes: zip.begin(file.name, file.measure)))
                try await file.pieces { try await writer.write(ByteBuffer(bytes: $0)) }
            }
            try await writer.write(ByteBuffer(bytes: zip.end()))
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .contentDisposition: "attachment; filename=\"stories-\(day).zip\"",
            ], body: body)
    }
}

/// A file of an archive: a text in memory, or a picture on the disk that is read as it is sent.
private struct ArchivedFile: Sendable {
    let name: String
    let measure: StoredZip.Measure
    private let content: Content

    private enum Content { case bytes([UInt8]), path(String) }
    private static let piece = 64 * 1024

    init(name: String, bytes: [UInt8]) {
        self.name = name
        measure = StoredZip.Measure(of: bytes)
        content = .bytes(bytes)
    }

    /// Reads the file once for its checksum, which stands before its bytes.
    init(name: String, path: String) throws {
        self.name = name
        content = .path(path)
        var measure = StoredZip.Measure()
        guard let handle = FileHandle(forReadingAtPath: path) else { throw HTTPError(.notFound) }
        while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty { measure.add([UInt8](bytes)) }
        self.measure = measure
    }

    func pieces(_ send: ([UInt8]) async throws -> Void) async throws {
        switch content {
        case .bytes(let bytes): try await send(bytes)
        case .path(let path):
            guard let handle = FileHandle(forReadingAtPath: path) else { throw HTTPError(.notFound) }
            while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty { try await send([UInt8](bytes)) }
        }
    }
}

extension WireTime {
    /// The clock and the calendar of a place, in numbers.
    fileprivate func civil(
        in zone: TimeZone
    ) -> (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        return (
            parts.year ?? 1980, parts.month ?? 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0
        )
    }
}

/// Why no archive was made.
enum ArchiveRefusal: Explained {
    case nothingChosen, tooMany, tooLarge

    var sentence: String {
        switch self {
        case .nothingChosen: "Tick the stories that you want in the archive, and ask again."
        case .tooMany: "At most 100 stories fit into one archive. Tick fewer."
        case .tooLarge: "Together these stories and pictures are too large for one archive. Tick fewer."
        }
    }

    var korean: String {
        switch self {
        case .nothingChosen: "묶어 받을 기사를 고른 뒤 다시 시도하십시오."
        case .tooMany: "한 번에 100건까지 묶을 수 있습니다. 더 적게 고르십시오."
        case .tooLarge: "고른 기사와 사진이 한 묶음에 담기에는 너무 큽니다. 더 적게 고르십시오."
        }
    }
}
