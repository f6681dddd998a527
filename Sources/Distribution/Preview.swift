import Formats
import News
import Storage

/// How a story would reach a destination.
package struct Preview: Sendable {
    package var story: ID<Story>
    package var number: Int
    package var headline: String
    package var fileName: String
    package var text: String
    /// Names of the pictures that go with it.
    package var pictures: [String]
    /// In bytes, text and pictures together.
    package var size: Int64
}

extension Parcels {
    /// The newest stories that a destination would get now, newest first, as they would reach it.
    ///
    /// - Parameter limit: how many entries of the wire are looked at, at most.
    package func previews(
        for destination: Destination, count: Int, in tree: SubjectTree, at now: WireTime, limit: Int = 200,
        _ db: Transaction
    ) throws -> [Preview] {
        guard let subscriber = try db.subscriber(destination.subscriber) else { return [] }
        let products = try db.products(of: subscriber.id)
        var (found, seen): ([Preview], Set<ID<Story>>) = ([], [])
        let head = try db.wireHead()
        var position = head + 1
        while found.count < count, position > 1, position > head + 1 - Int64(limit) {
            for entry in try db.wire(before: position, limit: 25) where found.count < count {
                guard seen.insert(entry.version.story).inserted else { continue }
                let matter = Matter(
                    version: entry.version, standing: try db.standing(of: entry.version.story), subscriber: subscriber,
                    products: products, tree: tree, earlier: [], newestOnly: false, isBackfill: true, now: now)
                guard case .send(let withheld) = matter.decide() else { continue }
                found.append(
                    try preview(entry.version.without(pictures: withheld), at: entry.position, for: destination))
            }
            position -= 25
        }
        return found
    }

    private func preview(_ version: Version, at position: Int64, for destination: Destination) throws -> Preview {
        let made = try make(version, at: position, for: destination)
        let text =
            switch made.parcel.text.content {
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            case .file: ""
            }
        return Preview(
            story: version.story, number: version.number, headline: version.taggedHeadline,
            fileName: made.parcel.text.name, text: text, pictures: made.parcel.pictures.map(\.name),
            size: made.bytes)
    }
}
