import Formats
import News
import Storage

/// How a story would reach a destination.
package struct Preview: Sendable {
    package var story: ID<Story>
    package var number: Int
    package var headline: String
    package var fileName: String
    /// As it reads, whatever set of characters it is written in.
    package var text: String
    /// Names of the pictures that go with it.
    package var pictures: [String]
    /// In bytes, text and pictures together.
    package var size: Int64
    /// Characters written otherwise, pictures that are not there; absent where all is well.
    package var remark: String?
}

extension Parcels {
    /// The newest stories that a destination would get now, newest first, as they would reach it; nothing is sent.
    ///
    /// - Parameters:
    ///   - destination: as it is, or as it may become.
    ///   - limit: how many entries of the wire are looked at, at most.
    package func previews(
        for destination: Destination, count: Int, in tree: SubjectTree, at now: WireTime, limit: Int = 200,
        _ db: Transaction
    ) throws -> [Preview] {
        guard let subscriber = try db.subscriber(destination.subscriber) else { return [] }
        let products = try db.products(of: subscriber.id)
        var found: [Preview] = []
        try newestStories(limit: limit, db) { entry in
            let matter = Matter(
                version: entry.version, standing: try db.standing(of: entry.version.story), subscriber: subscriber,
                products: products, tree: tree, earlier: [], newestOnly: false,
                alertsOnly: destination.manner.alertsOnly, isBackfill: true, now: now)
            if case .send(let withheld) = matter.decide() {
                found.append(
                    try preview(entry.version.without(pictures: withheld), at: entry.position, for: destination))
            }
            return found.count < count
        }
        return found
    }

    /// The newest stories that are out, as plain text in a style, as whoever prints so would get them; nothing is sent.
    ///
    /// - Parameter limit: how many entries of the wire are looked at, at most.
    package func texts(
        in style: HouseStyle, count: Int, at now: WireTime, limit: Int = 200, _ db: Transaction
    ) throws -> [(headline: String, text: String)] {
        var found: [(String, String)] = []
        try newestStories(limit: limit, db) { entry in
            let version = entry.version
            if version.isPublic(at: now) {
                let text = WireFormat.plainWireText(
                    version.styled(by: style, masthead), masthead, endMark: style.plainEndMark)
                found.append((version.taggedHeadline, String(decoding: text, as: UTF8.self)))
            }
            return found.count < count
        }
        return found
    }

    /// Goes through the newest entry of each story, newest first.
    ///
    /// - Parameter goesOn: takes an entry and says whether to go on.
    private func newestStories(limit: Int, _ db: Transaction, _ goesOn: (WireEntry) throws -> Bool) throws {
        var seen: Set<ID<Story>> = []
        var end = try db.wireHead()
        let stop = max(0, end - Int64(limit))
        while end > stop {
            let start = max(stop, end - 25)
            for entry in try db.wire(after: start, limit: Int(end - start)).reversed()
            where seen.insert(entry.version.story).inserted {
                if try !goesOn(entry) { return }
            }
            end = start
        }
    }

    private func preview(_ version: Version, at position: Int64, for destination: Destination) throws -> Preview {
        let made = try make(version, at: position, for: destination)
        return Preview(
            story: version.story, number: version.number, headline: version.taggedHeadline,
            fileName: made.parcel.text.name, text: made.parcel.text.content.text(destination.manner.charset),
            pictures: made.parcel.pictures.map(\.name), size: made.bytes,
            remark: made.remark.isEmpty ? nil : made.remark)
    }
}

extension Parcel.Content {
    fileprivate func text(_ charset: String?) -> String {
        guard case .bytes(let bytes) = self else { return "" }
        return charset.flatMap(Charset.init)?.read(bytes) ?? String(decoding: bytes, as: UTF8.self)
    }
}
