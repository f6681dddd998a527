import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A kept picture on its way to the reader, piece by piece, so that a slow reader costs no memory.
struct PictureAnswer {
    let digest: String
    let file: (path: String, contentType: String, size: Int)

    /// Bytes read at a time.
    private static let piece = 64 * 1024

    func response(to request: Request) throws -> Response {
        let tag = "\"\(digest)\""
        let headers: HTTPFields = [.contentType: file.contentType, .eTag: tag, .cacheControl: "no-cache"]
        if request.headers[.ifNoneMatch]?.contains(tag) == true {
            return Response(status: .notModified, headers: headers)
        }
        guard let handle = FileHandle(forReadingAtPath: file.path) else { throw HTTPError(.notFound) }
        let body = ResponseBody(contentLength: file.size) { writer in
            while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}
