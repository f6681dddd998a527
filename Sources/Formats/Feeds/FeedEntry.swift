import News

/// One story in a feed.
package struct FeedEntry: Hashable, Sendable {
    /// The same over all versions of the story.
    package var id: String
    package var address: String
    package var title: String
    package var summary: String?
    /// As the byline names them; empty for stories of the newsroom as a whole.
    package var authors: [String]
    package var categories: [Category]
    package var published: WireTime
    package var updated: WireTime
    package var language: String?
    package var rights: String?
    /// XHTML, one element a block, with whole addresses.
    package var content: String
    package var image: Enclosure?
    /// Addresses of stories and pages that belong to it.
    package var related: [String]

    package struct Category: Hashable, Sendable {
        /// The subject's URI, else its name.
        package var term: String
        package var label: String?
    }

    /// A file that goes with the story.
    package struct Enclosure: Hashable, Sendable {
        package var address: String
        package var contentType: String?
        /// Bytes.
        package var size: Int?
    }

    /// - Parameter published: when the story first went on the wire; `nil` takes the time its first version was made.
    package init(_ version: Version, _ masthead: Masthead, published: WireTime? = nil) {
        let copy = version.copy
        id = FeedEntry.id(of: version, masthead)
        address = masthead.address(of: version)
        title = copy.listingLine ?? masthead.name
        summary = copy.description
        authors = copy.byline.map { [$0] } ?? copy.creators.map(\.label).filter { !$0.isEmpty }
        categories =
            copy.subjects.compactMap { subject in
                (subject.uri ?? subject.name).map { Category(term: $0, label: subject.name) }
            }
            + copy.keywords.map { Category(term: $0, label: nil) }
        self.published = published ?? version.firstCreated
        updated = version.surfaces ?? version.released
        language = copy.language
        rights = copy.rights.lazy.compactMap(\.notice).first ?? masthead.copyrightNotice
        content = FeedEntry.content(of: version, masthead)
        image = FeedEntry.image(of: version, masthead)
        related = copy.links.filter { !$0.isReference && $0.target.hasPrefix("http") }.map(\.target)
    }

    /// The chain's guid where it is an IRI; else the story's address without the words that change with its headline.
    package static func id(of version: Version, _ masthead: Masthead) -> String {
        isIRI(version.guid) ? version.guid : "\(masthead.baseURL)/story/\(version.story)"
    }

    /// A scheme, a colon and something after it, without characters that no IRI has.
    private static func isIRI(_ text: String) -> Bool {
        let forbidden: Set<UInt8> = Set("<>\"{}|\\^`".utf8)
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            text.utf8.index(after: colon) < text.utf8.endIndex,
            let first = text.utf8.first, (first | 32) &- 97 < 26
        else { return false }
        let isScheme = text.utf8[..<colon].allSatisfy {
            ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 || $0 &- 43 < 4 && $0 != 44
        }
        return isScheme && text.utf8.allSatisfy { $0 > 32 && $0 != 127 && !forbidden.contains($0) }
    }

    private static func content(of version: Version, _ masthead: Masthead) -> String {
        let copy = version.copy
        var blocks = copy.body.blocks
        if let line = copy.dateline?.line, !line.isEmpty, let first = blocks.firstIndex(where: \.isParagraph) {
            if case .paragraph(let runs) = blocks[first] { blocks[first] = .paragraph([Run(line + " -- ")] + runs) }
        }
        if let correction = version.correction {
            blocks.insert(.paragraph([Run("Correction:", .strong), Run(" " + correction.explanation)]), at: 0)
        }
        return Markup.xhtmlText(blocks) { reference in
            copy.pictures.first { $0.reference == reference }.flatMap {
                PictureMarkup.figure($0, reference: nil, masthead)
            }
        }
    }

    private static func image(of version: Version, _ masthead: Masthead) -> Enclosure? {
        for picture in version.copy.pictures {
            guard let rendition = PictureMarkup.shown(picture, masthead),
                let address = PictureMarkup.address(of: rendition, masthead)
            else { continue }
            return Enclosure(address: address, contentType: rendition.contentType, size: rendition.size)
        }
        return nil
    }
}

extension Block {
    fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
