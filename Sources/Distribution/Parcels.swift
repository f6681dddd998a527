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
        /// What a person should know of how it was made: pictures that were not there, characters written otherwise.
        var remark: String

        /// What of a parcel differs between destinations that get the same.
        ///
        /// - Parameter products: names of those of the subscriber's that it belongs to.
        mutating func address(to destination: Destination, as products: [String]) {
            parcel.key = destination.key(of: parcel.position)
            parcel.facts.destination = destination.name
            parcel.facts.products = products
        }
    }

    func make(_ version: Version, at position: Int64, for destination: Destination) throws -> Made {
        let style = destination.manner.style?.rules ?? HouseStyle()
        let version = version.styled(by: style, masthead)
        let written = try WrittenStory(version, for: destination, style, masthead)
        let stem = try FileNames(destination.manner.fileNames ?? FileNames.usual).stem(
            version, at: position, masthead)
        let digests = version.copy.keptPictures.sorted()
        let found = digests.compactMap { digest in findPicture(digest).map { (digest, $0) } }
        let pictures = found.map { digest, file in
            Parcel.File(
                name: "\(stem)-\(digest.prefix(16)).\(Self.ending(of: file.contentType))",
                contentType: file.contentType, content: .file(file.path))
        }
        let links = found.map { digest, file in
            Parcel.PictureLink(
                address: "\(masthead.baseURL)/picture/\(digest)", contentType: file.contentType, size: file.size)
        }
        let parcel = Parcel(
            key: destination.key(of: position), position: position,
            text: .init(
                name: "\(stem).\(written.fileExtension)", contentType: written.contentType,
                content: .bytes(written.bytes)),
            pictures: pictures, facts: Self.facts(version, destination, links))
        let lacking = digests.count - found.count
        let lack = lacking == 0 ? nil : "The newsroom's pictures folder lacks \(lacking) of its pictures."
        return Made(
            parcel: parcel, bytes: Int64(written.bytes.count + found.map(\.1.size).reduce(0, +)),
            hash: Self.hash(written.bytes), remark: [lack, written.remark].compactMap { $0 }.joined(separator: " "))
    }

    private static func facts(
        _ version: Version, _ destination: Destination, _ links: [Parcel.PictureLink]
    ) -> Parcel.Facts {
        let headline = version.copy.headline.line(for: .mail)
        let line = headline.isEmpty ? version.copy.listingLine ?? version.guid : headline
        return Parcel.Facts(
            destination: destination.name, story: version.story, guid: version.guid, number: version.number,
            act: version.act.rawValue, status: version.status, language: version.copy.language,
            subject: version.tag.label.map { "(\($0)) \(line)" } ?? line, released: version.released,
            isAlert: version.isAlert, pictures: links)
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

    static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
