import Formats
import News
import Storage

/// A story as a destination would get it.
package struct Preview: Sendable {
    package var story: ID<Story>
    package var number: Int
    package var headline: String
    /// Of the text's file.
    package var fileName: String
    package var contentType: String
    package var bytes: [UInt8]
    package var pictures: [String]
    /// Characters written otherwise, pictures that are not there.
    package var remark: String?
    /// The text to be looked at, whatever its set of characters.
    package var text: String
}

extension Parcels {
    /// The newest stories of a destination's products as they would go there, the newest first; nothing is sent.
    ///
    /// - Parameter destination: as it is, or as it may become.
    package func preview(
        _ destination: Destination, in store: Store, tree: SubjectTree, at now: WireTime, count: Int = 10
    ) async throws -> [Preview] {
        let found = try await store.read { db in
            try Self.newest(of: destination, in: db, tree: tree, at: now, count: count)
        }
        return try found.map { entry, products in
            let made = try make(entry.version, at: entry.position, for: destination, in: products)
            return Preview(entry.version, made, destination.manner.charset)
        }
    }

    private typealias Found = (entry: WireEntry, products: [String])

    private static func newest(
        of destination: Destination, in db: Transaction, tree: SubjectTree, at now: WireTime, count: Int
    ) throws -> [Found] {
        guard let subscriber = try db.subscriber(destination.subscriber) else { return [] }
        let products = try db.products(of: subscriber.id)
        var (found, end) = ([Found](), try db.wireHead())
        // A subscriber to little may have nothing in the newest thousand; then there is less to look at.
        for _ in 0..<10 where end > 0 && found.count < count {
            let start = max(0, end - 100)
            for entry in try db.wire(after: start, limit: Int(end - start)).reversed() where found.count < count {
                let standing = try db.standing(of: entry.version.story)
                let theirs = products.filter { $0.filter.passes(entry.version, from: standing.source, in: tree) }
                let entitlement = Entitlement(
                    of: entry.version, from: standing.source, for: subscriber, belongingTo: Set(theirs.map(\.id)), at: now)
                guard standing.position == entry.position, entitlement.isEntitled else { continue }
                var entry = entry
                entry.version = entry.version.without(pictures: Set(entitlement.withheld.keys))
                found.append((entry, theirs.map(\.name)))
            }
            end = start
        }
        return found
    }
}

extension Preview {
    fileprivate init(_ version: Version, _ made: Parcels.Made, _ charset: String?) {
        story = version.story
        number = version.number
        headline = version.taggedHeadline
        fileName = made.parcel.text.name
        contentType = made.parcel.text.contentType
        bytes = if case .bytes(let bytes) = made.parcel.text.content { bytes } else { [] }
        pictures = made.parcel.pictures.map(\.name)
        remark = made.remark.isEmpty ? nil : made.remark
        text = charset.flatMap(Charset.init)?.read(bytes) ?? String(decoding: bytes, as: UTF8.self)
    }
}
