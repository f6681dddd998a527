import News

/// What `dateline inspect` prints for one file; docs/inspect.md describes every key.
package struct Inspection: Codable, Sendable {
    package var file: String
    /// `WireFormat.name`; null when the file could not be read.
    package var format: String?
    package var items: [Item]
    package var repairs: [Repair]
    /// Why the file, or a part of it, could not be read.
    package var error: String?

    package init(file: String, outcome: Result<Reading, ReadFailure>) {
        self.file = file
        switch outcome {
        case .success(let reading):
            format = reading.format
            items = reading.arrivals.map { Item($0, format: reading.format) }
            repairs = reading.repairs
            error = reading.refused.isEmpty ? nil : reading.refused.map(\.sentence).joined(separator: " ")
        case .failure(let failure):
            items = []
            repairs = []
            error = failure.sentence
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(format, forKey: .format)
        try container.encode(items, forKey: .items)
        try container.encode(repairs, forKey: .repairs)
        try container.encode(error, forKey: .error)
    }

    /// The facts of one item; a key the source does not have is absent.
    package struct Item: Codable, Sendable {
        package var guid: String
        package var version: String?
        package var kind: String
        package var profile: String?
        package var pubStatus: String?
        package var embargo: EmbargoState
        package var urgency: Int?
        package var language: String?
        package var headline: String?
        package var title: String?
        package var slugline: String?
        package var byline: String?
        package var dateline: String?
        package var located: [String]?
        package var bodyText: String?
        package var wordCount: Int?
        package var subjects: [Topic]?
        package var people: [Topic]?
        package var organisations: [Topic]?
        package var places: [Topic]?
        package var events: [Topic]?
        package var objects: [Topic]?
        package var keywords: [String]?
        package var genres: [String]?
        package var description: String?
        package var edNote: String?
        package var signals: [String]?
        package var services: [String]?
        package var rights: RightsFacts?
        package var provider: String?
        package var creditLine: String?
        package var infoSources: [String]?
        package var creators: [String]?
        package var contributors: [String]?
        package var renditions: [RenditionFacts]?
        package var links: [LinkFacts]?
        package var versionCreated: String?
        package var firstCreated: String?
        package var contentCreated: String?
        package var contentModified: String?
        package var expires: String?
    }

    package struct EmbargoState: Codable, Sendable {
        package var state: String
        package var until: String?
    }

    package struct Topic: Codable, Sendable {
        package var uri: String?
        package var qcode: String?
        package var name: String?
        package var type: String?
    }

    package struct RightsFacts: Codable, Sendable {
        package var holder: String?
        package var notice: String?
        package var usageTerms: String?
    }

    package struct RenditionFacts: Codable, Sendable {
        package var href: String?
        package var rendition: String?
        package var contentType: String?
        package var width: Int?
        package var height: Int?
    }

    package struct LinkFacts: Codable, Sendable {
        package var rel: String
        package var href: String
    }
}

extension Inspection.Item {
    package init(_ arrival: Arrival, format: String) {
        let copy = arrival.copy
        guid = arrival.guid
        version = arrival.version
        kind = copy.kind.rawValue
        profile = copy.profile
        pubStatus = arrival.statusIsStated ? arrival.status.rawValue : nil
        embargo = .init(state: arrival.embargo.state, until: arrival.embargo.end?.description)
        urgency = copy.urgency?.value
        language = copy.language
        headline = copy.headline.isEmpty ? nil : copy.headline.text
        title = copy.title
        slugline = copy.slug
        byline = copy.byline
        dateline = copy.dateline?.line
        located = copy.located.map(\.factLabel).presence
        bodyText = copy.body.isEmpty ? nil : copy.body.plainText
        wordCount = copy.body.isEmpty ? nil : copy.body.wordCount
        // ninjs keeps people, places and the like apart from subjects; NewsML-G2 calls them all subjects.
        let isNinjs = format.hasPrefix("ninjs")
        let kept: (Subject) -> Bool = { !isNinjs || $0.kind == .untyped || $0.kind == .abstract }
        subjects = copy.subjects.filter(kept).map(Inspection.Topic.init).presence
        people = copy.people.map(Inspection.Topic.init).presence
        organisations = copy.organisations.map(Inspection.Topic.init).presence
        places = copy.places.map(Inspection.Topic.init).presence
        events = copy.subjects.filter { $0.kind == .event }.map(Inspection.Topic.init).presence
        objects = copy.subjects.filter { $0.kind == .object }.map(Inspection.Topic.init).presence
        keywords = copy.keywords.presence
        genres = copy.genres.map(\.factLabel).presence
        description = copy.description
        edNote = copy.editorsNote
        signals = copy.signals.presence
        services = copy.services.map(\.factLabel).presence
        rights = Inspection.RightsFacts(copy.rights)
        provider = copy.provider?.factLabel
        creditLine = copy.creditLine
        infoSources = copy.informationSources.map(\.factLabel).presence
        creators = copy.creators.map(\.factLabel).presence
        contributors = copy.contributors.map(\.factLabel).presence
        renditions = copy.renditions.map(Inspection.RenditionFacts.init).presence
        links = copy.links.map { .init(rel: $0.relation.rawValue, href: $0.target) }.presence
        versionCreated = arrival.versionCreated?.description
        firstCreated = arrival.firstCreated?.description
        contentCreated = copy.contentCreated?.description
        contentModified = copy.contentModified?.description
        expires = copy.expires?.description
    }
}

extension Inspection.Topic {
    init(_ subject: Subject) {
        uri = subject.uri
        qcode = subject.qcode
        name = subject.name
        type = subject.kind.rawValue.presence
    }
}

extension Inspection.RenditionFacts {
    init(_ rendition: Rendition) {
        href = rendition.href ?? rendition.reference
        self.rendition = rendition.name
        contentType = rendition.contentType
        width = rendition.width
        height = rendition.height
    }
}

extension Inspection.RightsFacts {
    /// The first of each that any statement gives; `nil` when none gives any.
    init?(_ statements: [Rights]) {
        holder = statements.lazy.compactMap { $0.holder?.factLabel }.first
        notice = statements.lazy.compactMap(\.notice).first
        usageTerms = statements.flatMap(\.usageTerms).presence?.joined(separator: "\n")
        if holder == nil && notice == nil && usageTerms == nil { return nil }
    }
}

extension Subject {
    /// Its code, else its URI, else its words: what the source identifies it by.
    fileprivate var factLabel: String { qcode ?? uri ?? literal ?? name ?? "" }
}

extension Party {
    /// Its code, else its URI, else its name: what the source identifies it by.
    fileprivate var factLabel: String { qcode ?? uri ?? name ?? "" }
}

extension Collection {
    /// `nil` when empty, so that an empty list leaves no key behind.
    fileprivate var presence: Self? { isEmpty ? nil : self }
}
