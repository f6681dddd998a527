import Foundation

/// Who the newsroom is to the outside: what every format and page needs to sign its work.
package struct Masthead: Sendable {
    package var name: String
    /// The short form in datelines and credits.
    package var credit: String
    /// Where the public site answers, without a slash at the end: "https://news.example".
    package var baseURL: String
    /// BCP 47, the first being the house language.
    package var languages: [String]
    /// The clock the newsroom lives by.
    package var zone: TimeZone
    package var sections: [Section]
    /// Whom to write to about copyright; the newsroom itself where nothing was set.
    package var copyrightNotice: String?
    /// Below which path of the base URL kept pictures are fetched; subscribers have another than readers.
    package var picturePath = "/picture/"

    package init(
        name: String, credit: String, baseURL: String, languages: [String] = ["en"],
        zone: TimeZone = .gmt, sections: [Section] = [], copyrightNotice: String? = nil
    ) {
        self.name = name
        self.credit = credit
        self.baseURL = baseURL
        self.languages = languages
        self.zone = zone
        self.sections = sections
        self.copyrightNotice = copyrightNotice
    }

    /// The newsroom as a party to a story.
    package var party: Party { Party(name: name, uri: baseURL) }

    /// The permanent identifier of a new story of our own: a URN of the host, the day and a name not used before
    /// (RFC 3085).
    package func guid(_ name: String, at moment: WireTime) -> String {
        let authority = baseURL.split(separator: "/").dropFirst().first ?? "localhost"
        let host = authority.split(separator: ":").first ?? authority
        let day = LocalDate(moment, in: zone).description.filter { $0 != "-" }
        return "urn:newsml:\(host):\(day):\(name)"
    }

    /// The one public address of a story, with the slug that fits its newest headline, as a URI.
    package func address(of version: Version) -> String { baseURL + path(of: version) }

    /// The same without the site's own part.
    package func path(of version: Version) -> String {
        let slug = Slug.make(from: version.copy.listingLine ?? "")
        return "/story/\(version.story)/\(slug.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? slug)"
    }

    /// Where a picture's kept rendition can be fetched; other renditions keep their own address.
    package func address(of rendition: Rendition) -> String? {
        rendition.keptDigest.map { baseURL + picturePath + $0 } ?? rendition.href
    }
}

/// A part of the site, and the subjects that lead a story there when no desk has placed it.
package struct Section: Hashable, Sendable {
    /// Its name in the address, lower-case.
    package var name: String
    /// Its label by language; the house language's where a language has none.
    package var labels: [String: String]
    /// Subject URIs that belong to it.
    package var subjects: Set<String>

    package init(_ name: String, labels: [String: String] = [:], subjects: Set<String> = []) {
        self.name = name
        self.labels = labels
        self.subjects = subjects
    }

    package func label(in language: String?) -> String {
        language.flatMap { labels[$0] } ?? labels["en"] ?? labels.values.sorted().first ?? name
    }
}
