import Formats
import News
import Workflow

/// What the API says of one version.
struct ItemDocuments {
    private let masthead: Masthead
    /// The names of the subscriber's products.
    private let products: [ID<Product>: String]

    init(_ masthead: Masthead, _ products: [Product]) {
        var masthead = masthead
        masthead.picturePath = "/api/pictures/"
        self.masthead = masthead
        self.products = Dictionary(uniqueKeysWithValues: products.map { ($0.id, $0.name) })
    }

    /// What lists say of it.
    func head(_ item: SubscriberItem) -> Document { .object(members(item)) }

    /// The same with the copy itself.
    func whole(_ item: SubscriberItem) -> Document {
        let withheld = item.withheld.sorted { $0.key < $1.key }.map { reference, word in
            Document.object([
                ("reference", .text(reference)), ("why", .text(word.rawValue)), ("reason", .text(word.sentence)),
            ])
        }
        // An event of a stream ends with its line.
        let ninjs = bytes(item, in: .ninjs31).filter { $0 != UInt8(ascii: "\n") }
        return .object(
            members(item) + [
                ("pictures", .list(pictures(of: item.version.copy))), ("withheld_pictures", .list(withheld)),
                ("ninjs", .written(ninjs)),
            ])
    }

    /// The version alone in a wire format.
    func bytes(_ item: SubscriberItem, in format: WireFormat) -> [UInt8] { format.write?(item.version, masthead) ?? [] }

    private func members(_ item: SubscriberItem) -> [(String, Document?)] {
        let (version, copy) = (item.version, item.version.copy)
        return [
            ("story", .number(version.story.value)), ("guid", .text(version.guid)),
            ("version", .number(Int64(version.number))), ("latest", .number(Int64(item.latestNumber))),
            ("is_latest", .flag(item.isLatest)), ("position", .number(item.position)),
            ("act", .text(version.act.rawValue)), ("status", .text(version.status.rawValue)),
            ("publishable", .text(item.publishable.word.rawValue)),
            ("publishable_reason", .text(item.publishable.sentence)),
            ("publishable_from", item.publishable.until.map { .text("\($0)") }),
            ("headline", .text(copy.listingLine ?? version.guid)), ("tag", version.tag.label.map { .text($0) }),
            ("slug", copy.slug.map { .text($0) }), ("kind", .text(copy.kind.rawValue)),
            ("language", copy.language.map { .text($0) }),
            ("urgency", copy.urgency.map { .number(Int64($0.value)) }),
            ("sections", .texts(copy.sections)), ("keywords", .texts(copy.keywords)),
            ("products", .texts(item.products.compactMap { products[$0] }.sorted())),
            ("released", .text("\(version.released)")), ("expires", copy.expires.map { .text("\($0)") }),
            ("reason", version.reason.map { .text($0) }), ("change_note", version.changeNote.map { .text($0.line) }),
            ("href", .text("/api/items/\(version.story)/versions/\(version.number)")),
        ]
    }

    /// Every rendition that can be fetched here.
    private func pictures(of copy: Copy) -> [Document] {
        let own = copy.renditions.map { (reference: nil as String?, caption: copy.description, rendition: $0) }
        let shown = copy.pictures.flatMap { picture in
            picture.renditions.map {
                (reference: picture.reference as String?, caption: picture.caption, rendition: $0)
            }
        }
        return (own + shown).compactMap { reference, caption, rendition in
            guard let digest = rendition.keptDigest else { return nil }
            return .object([
                ("reference", reference.map { .text($0) }), ("caption", caption.map { .text($0) }),
                ("rendition", rendition.name.map { .text($0) }), ("digest", .text(digest)),
                ("href", .text("/api/pictures/\(digest)")), ("type", rendition.contentType.map { .text($0) }),
                ("width", rendition.width.map { .number(Int64($0)) }),
                ("height", rendition.height.map { .number(Int64($0)) }),
                ("bytes", rendition.size.map { .number(Int64($0)) }),
            ])
        }
    }
}
