import News
import Storage
import Workflow

/// Stories as the portal's lists show them: makes `portal-line.mustache`'s models.
struct PortalLines {
    private let products: [Product]
    private let words: DeskPhrasebook
    private let masthead: Masthead
    private let times: DeskTimes

    /// - Parameter products: those whose names are shown with a story.
    init(products: [Product], words: DeskPhrasebook, masthead: Masthead, now: WireTime) {
        self.products = products
        self.words = words
        self.masthead = masthead
        times = DeskTimes(language: words.language, zone: masthead.zone, now: now)
    }

    func line(_ item: SubscriberItem) -> PortalLine {
        let (version, copy) = (item.version, item.version.copy)
        let provider = copy.provider?.name ?? copy.provider?.label
        return PortalLine(
            id: String(version.story.value), href: "/portal/story/\(version.story)",
            headline: copy.listingLine ?? words.story.untitled, lineLanguage: copy.language,
            lineDirection: copy.language.map { Phrasebook.direction(of: $0) } ?? "auto",
            isUrgent: copy.urgency.map { $0.value <= 2 } ?? false, moved: times.moment(version.released),
            tagLabel: version.tag.label,
            versionLabel: version.number > 1 ? "\(words.queue.lineVersion) \(version.number)" : nil,
            urgencyLabel: copy.urgency.map { String($0.value) },
            providerLabel: provider == masthead.name ? nil : provider, languageLabel: copy.language,
            kindLabel: copy.kind == .text ? nil : words.label(of: copy.kind),
            correctedLabel: version.act == .correct ? words.portal.corrected : nil,
            embargoLabel: item.publishable.word == .embargo ? words.queue.lineEmbargo : nil,
            embargoTime: item.publishable.until.map { times.moment($0) },
            productLabel: listed(item.products))
    }

    private func listed(_ belonging: Set<ID<Product>>) -> String? {
        let titles = products.filter { belonging.contains($0.id) }.map(\.title)
        return titles.isEmpty ? nil : titles.joined(separator: ", ")
    }
}

/// A story in a list of the portal.
struct PortalLine {
    var id: String
    var href: String
    var headline: String
    var lineLanguage: String?
    var lineDirection: String
    var isUrgent: Bool
    var moved: PageTime
    var tagLabel: String?
    var versionLabel: String?
    var urgencyLabel: String?
    var providerLabel: String?
    var languageLabel: String?
    var kindLabel: String?
    var correctedLabel: String?
    var embargoLabel: String?
    var embargoTime: PageTime?
    var productLabel: String?
}

extension DeskPhrasebook {
    /// Whether a version may be published, in a sentence.
    func sentence(of publishable: Publishable, _ times: Times) -> String {
        switch publishable.word {
        case .yes: portal.mayPublish
        case .superseded: portal.isSuperseded
        case .embargo:
            publishable.until.map { portal.underEmbargoUntil.replacing("%@", with: times.moment($0).text) }
                ?? portal.embargoForNow
        case .withheld: portal.isWithheld
        case .canceled: portal.isCanceled
        case .expired: portal.isExpired
        }
    }

    /// Why a picture was left out.
    func sentence(ofWithheld word: Entitlement.Word) -> String {
        switch word {
        case .notForSale: portal.pictureNotForSale
        case .partner: portal.pictureOfPartner
        case .territory: portal.pictureTerritory
        case .entitled, .period, .product, .kind, .withheld, .canceled, .embargo, .expired, .archive:
            portal.pictureNotYours
        }
    }
}
