/// What a story says and everything that goes with its words, apart from its place in a chain: the part people write.
///
/// Reporters file it, editors change it, a release freezes it into a `Version`.
package struct Copy: Hashable, Sendable, Codable {
    package var kind: MediaKind = .text
    /// BCP 47; absent when the provider did not say.
    package var language: String?
    package var headline: Headline = ""
    /// A name for an item that carries no headline (G2 `title`); never shown in place of one.
    package var title: String?
    /// Labels of form, "Interview", "News Focus"; codes by URI.
    package var genres: [Subject] = []
    /// The desk's short name for the story, the same in every version ("PORT-STRIKE").
    package var slug: String?
    package var urgency: Urgency?
    /// As printed, "By Ana Example", in order.
    package var byline: String?
    package var creators: [Party] = []
    package var contributors: [Party] = []
    package var dateline: Dateline?
    /// Where the content was made, as received; the dateline's places where none was.
    package var located: [Subject] = []
    package var body = Body()
    /// A summary or, for a picture, its caption.
    package var description: String?
    package var keywords: [String] = []
    package var subjects: [Subject] = []
    /// The newsroom's own sections, by name in the address.
    package var sections: [String] = []
    /// For those who handle the story, never for the public.
    package var editorsNote: String?
    package var rights: [Rights] = []
    /// Who publishes it.
    package var provider: Party?
    /// Where the information came from.
    package var informationSources: [Party] = []
    /// Whom to name when using it.
    package var creditLine: String?
    package var links: [Link] = []
    package var pictures: [Picture] = []
    /// The forms of an item that is itself a picture, graphic, sound or film.
    package var renditions: [Rendition] = []
    /// The parts of a package, in order.
    package var groups: [Group] = []
    /// Instructions to machines, as codes ("sig:update").
    package var signals: [String] = []
    package var services: [Party] = []
    /// A processing hint by the provider (G2 and ninjs `profile`).
    package var profile: String?
    package var contentCreated: WireTime?
    package var contentModified: WireTime?
    /// When it must leave the site and clients' stock.
    package var expires: WireTime?
    /// Identifiers other systems know it by.
    package var alternativeIDs: [String: String] = [:]
    /// How far a machine made it, as a URI (IPTC digital source type).
    package var digitalSourceType: String?

    package init(
        kind: MediaKind = .text, language: String? = nil, headline: Headline = "", body: Body = Body()
    ) {
        self.kind = kind
        self.language = language
        self.headline = headline
        self.body = body
    }

    package var people: [Subject] { subjects.filter { $0.kind == .person } }
    package var organisations: [Subject] { subjects.filter { $0.kind == .organisation } }
    package var places: [Subject] { subjects.filter { $0.kind == .place || $0.kind == .pointOfInterest } }

    /// The line to list it by: headline, else title, slug, or the start of its text. `nil` when it has no words at all.
    package var listingLine: String? {
        let lines = [headline.text, title, slug].lazy.compactMap { $0 }
        if let line = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) { return line }
        let texts = [description, body.blocks.first?.text].lazy.compactMap { $0 }
        return texts.first { !$0.allSatisfy(\.isWhitespace) }?.shortened(to: Headline.Output.page.limit)
    }

    /// All renditions, its own and its pictures', through which to change them.
    package mutating func updateRenditions(_ change: (inout Rendition) -> Void) {
        for index in renditions.indices { change(&renditions[index]) }
        for picture in pictures.indices {
            for index in pictures[picture].renditions.indices { change(&pictures[picture].renditions[index]) }
        }
    }

    /// The digests of the pictures the newsroom keeps for it.
    package var keptPictures: Set<String> {
        Set((renditions + pictures.flatMap(\.renditions)).compactMap(\.keptDigest))
    }

    /// A part of a package with the items it names.
    package struct Group: Hashable, Sendable, Codable {
        package var id: String
        package var role: String?
        /// bag, sequential or alternative, as a code.
        package var mode: String?
        package var members: [Link]
        /// Groups inside it, by id.
        package var groups: [String]

        package init(
            id: String, role: String? = nil, mode: String? = nil, members: [Link] = [], groups: [String] = []
        ) {
            self.id = id
            self.role = role
            self.mode = mode
            self.members = members
            self.groups = groups
        }
    }
}
