import Crypto
import Formats
import Foundation
import News

/// Makes parcels out of versions.
package struct Parcels: Sendable {
    /// Where a picture that the newsroom keeps is, by its digest; `nil` for one that is not there.
    package typealias FindPicture = @Sendable (_ digest: String) -> (path: String, contentType: String, size: Int)?

    let masthead: Masthead
    let findPicture: FindPicture

    package init(masthead: Masthead, findPicture: @escaping FindPicture) {
        self.masthead = masthead
        self.findPicture = findPicture
    }

    /// A parcel with what its receipt says of it.
    struct Made: Sendable {
        var parcel: Parcel
        /// Of text and pictures together.
        var bytes: Int64
        /// SHA-256 of the text, in hex.
        var hash: String
        /// Kept pictures that were not there to send.
        var missing: Int
    }

    func make(_ version: Version, at position: Int64, for destination: Destination) throws -> Made {
        guard let format = WireFormat.named(destination.format), let write = format.write else {
            throw DeliveryFailure(
                .giveUp, "\"\(destination.format)\" is no format to write. Add the destination anew with another.",
                mayHaveArrived: false)
        }
        let text = write(version, masthead)
        let stem = Self.stem(version, at: position)
        let digests = version.copy.keptPictures.sorted()
        let found = digests.compactMap { digest in findPicture(digest).map { (digest, $0) } }
        let pictures = found.map { digest, file in
            Parcel.File(
                name: "\(stem)-\(digest.prefix(16)).\(Self.ending(of: file.contentType))",
                contentType: file.contentType, content: .file(file.path))
        }
        let parcel = Parcel(
            key: destination.key(of: position), position: position,
            text: .init(
                name: "\(stem).\(format.fileExtension)", contentType: format.contentType, content: .bytes(text)),
            pictures: pictures)
        return Made(
            parcel: parcel, bytes: Int64(text.count + found.map(\.1.size).reduce(0, +)), hash: Self.hash(text),
            missing: digests.count - found.count)
    }

    /// Sorts as the wire does: "0000001234-story57-v2".
    private static func stem(_ version: Version, at position: Int64) -> String {
        let number = String(position)
        return String(repeating: "0", count: max(0, 10 - number.count)) + number
            + "-story\(version.story)-v\(version.number)"
    }

    private static func ending(of contentType: String) -> String {
        switch contentType {
        case "image/jpeg": "jpg"
        case "image/png": "png"
        case "image/gif": "gif"
        case "image/webp": "webp"
        default: "bin"
        }
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
