import News
import Workflow
import Storage
import Workflow

/// The words of the desk in one language: a group of phrases for each part of it, each with an English and a Korean set,
/// so that the compiler names every phrase that a language lacks. Templates get all of them by name as `t`.
@dynamicMemberLookup
struct DeskPhrasebook: Sendable {
    /// BCP 47.
    let language: String
    let general: GeneralPhrases
    let queue: QueuePhrases
    let signIn: SignInPhrases
    let writing: WritingPhrases
    let story: StoryPhrases
    let verb: VerbPhrases
    let release: ReleasePhrases
    let sheet: SheetPhrases
    let setup: SetupPhrases
    let link: LinkPhrases
    let accountPage: AccountPhrases
    let peoplePage: PeoplePhrases
    let inbox: InboxPhrases
    let figures: OverviewPhrases
    let keyboard: KeyPhrases
    let deliveries: DeliveryPhrases
    let subscriber: SubscriberPhrases
    let product: ProductPhrases
    let feed: FeedPhrases
    let style: StylePhrases
    let receipt: ReceiptPhrases
    let entitlement: EntitlementPhrases
    let portal: PortalPhrases
    let portalService: PortalServicePhrases
    let portalKeys: PortalKeyPhrases

    static let english = DeskPhrasebook(
        language: "en", general: .english, queue: .english, signIn: .english, writing: .english, story: .english,
        verb: .english, release: .english, sheet: .english, setup: .english, link: .english, accountPage: .english,
        peoplePage: .english, inbox: .english, figures: .english, keyboard: .english, deliveries: .english,
        subscriber: .english, product: .english, feed: .english, style: .english, receipt: .english,
        entitlement: .english,
        portal: .english,
        portalService: .english, portalKeys: .english)
    static let korean = DeskPhrasebook(
        language: "ko", general: .korean, queue: .korean, signIn: .korean, writing: .korean, story: .korean,
        verb: .korean, release: .korean, sheet: .korean, setup: .korean, link: .korean, accountPage: .korean,
        peoplePage: .korean, inbox: .korean, figures: .korean, keyboard: .korean, deliveries: .korean,
        subscriber: .korean, product: .korean, feed: .korean, style: .korean, receipt: .korean, entitlement: .korean,
        portal: .korean,
        portalService: .korean, portalKeys: .korean)

    static let all = [english, korean]

    /// The words of a language by its BCP 47 tag; English for those we have no words in.
    static func of(_ language: String?) -> DeskPhrasebook {
        language?.lowercased().split(separator: "-").first == "ko" ? korean : english
    }

    /// General phrases by their own name.
    subscript(dynamicMember path: KeyPath<GeneralPhrases, String>) -> String { general[keyPath: path] }

    /// All words by name, as templates look them up.
    var words: [String: String] { Self.wordsByLanguage[language] ?? [:] }

    private static let wordsByLanguage = Dictionary(uniqueKeysWithValues: all.map { ($0.language, $0.gathered) })

    private var gathered: [String: String] {
        var words: [String: String] = [:]
        for group in Mirror(reflecting: self).children {
            for phrase in Mirror(reflecting: group.value).children {
                if let name = phrase.label, let text = phrase.value as? String { words[name] = text }
            }
        }
        return words
    }

    /// The sentence of a refusal, in this language where it has one.
    func told(_ error: any Explained) -> String {
        guard language == "ko" else { return error.sentence }
        return switch error {
        case let refusal as PeopleRefusal: refusal.korean
        case let refusal as SignInRefusal: refusal.korean
        case let refusal as TriageRefusal: refusal.korean
        case let refusal as ViewRefusal: refusal.korean
        case let refusal as SearchRefusal: refusal.korean
        case let refusal as InterestRefusal: refusal.korean
        case let refusal as ArchiveRefusal: refusal.korean
        case is KeyNeedsName: portalKeys.keyNeedsName
        case is KeyNeedsScope: portalKeys.keyNeedsScope
        case is NotParked: portalService.notParked
        default: KoreanRefusals.sentence(of: error) ?? error.sentence
        }
    }
}
