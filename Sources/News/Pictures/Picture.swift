/// A picture that goes with a story; the story reads without it.
package struct Picture: Hashable, Sendable, Codable {
    /// Its name within the story, by which a block of the body refers to it.
    package var reference: String
    /// The picture's own permanent identifier, where its provider gave one.
    package var guid: String?
    /// What is seen, who, where and when; printed once, below the picture.
    package var caption: String
    /// What a reader who can't see it must know; never the caption again.
    package var alternative: String?
    package var origin: Origin
    /// Whose archive or hand it came from, for the rights line ("the Port Office").
    package var originName: String?
    /// Whether clients may resell it.
    package var isForSale: Bool
    package var creditLine: String?
    package var creator: Party?
    package var dateTaken: LocalDate?
    package var people: [PersonShown]
    package var renditions: [Rendition]
    package var rights: [Rights]

    package init(
        reference: String, guid: String? = nil, caption: String = "", alternative: String? = nil, origin: Origin = .own,
        originName: String? = nil, isForSale: Bool = true, creditLine: String? = nil, creator: Party? = nil,
        dateTaken: LocalDate? = nil, people: [PersonShown] = [], renditions: [Rendition] = [], rights: [Rights] = []
    ) {
        self.reference = reference
        self.guid = guid
        self.caption = caption
        self.alternative = alternative
        self.origin = origin
        self.originName = originName
        self.isForSale = isForSale
        self.creditLine = creditLine
        self.creator = creator
        self.dateTaken = dateTaken
        self.people = people
        self.renditions = renditions
        self.rights = rights
    }

    /// How the agency came by a picture, which decides what its caption must say and who may have it.
    package enum Origin: String, Codable, Sendable, CaseIterable {
        case own
        /// A body published it for all.
        case handoutReleased
        /// A body gave it to us.
        case handoutProvided
        case partner
        /// From the archive; the caption says when it was taken.
        case file
        case pool
        case downloaded
        case screenshot
    }

    /// Somebody in the picture and where: "L", "2nd from R, front row".
    package struct PersonShown: Hashable, Sendable, Codable {
        package var name: String
        package var position: String?

        package init(_ name: String, position: String? = nil) {
            self.name = name
            self.position = position
        }
    }
}
