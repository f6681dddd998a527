import News
import Storage

/// What an entry of the wire is to one destination.
enum Decision: Equatable {
    /// It goes, without some of its pictures.
    case send(withoutPictures: Set<String>)
    /// A recall goes, about the version of that number, which is the newest they may have.
    case recall(of: Int)
    /// It goes when an embargo has ended.
    case wait(until: WireTime)
    /// It does not go though it was meant for them; why not.
    case leave(Delivery.State, String)
    /// It is none of theirs.
    case pass
}

/// Everything that decides over an entry at a destination.
struct Matter {
    var version: Version
    /// Where the story stands by now.
    var standing: StoryStanding
    var subscriber: Subscriber
    /// The subscriber's products.
    var products: [Product]
    var tree: SubjectTree
    /// What became of earlier versions of the story at this destination.
    var earlier: [Delivery]
    var newestOnly: Bool
    /// The story's newest version, where only that is wanted.
    var newest: Version?
    var alertsOnly = false
    /// Whether it is delivered behind its time, so that it need not have been anybody's before.
    var isBackfill: Bool
    var now: WireTime

    func decide() -> Decision {
        let held = earlier.last(where: \.mayHaveText)
        guard version.status == .usable else { return held.map { .recall(of: $0.number) } ?? .pass }
        // A correction is for those who have the story, or were to have it; to others it would be news of somebody's error.
        if version.act == .correct, earlier.isEmpty, !isBackfill { return .pass }
        let putsRight = held != nil && (version.act == .correct || version.act == .lift)
        let entitlement = entitlement(by: putsRight ? .holdsEarlier : .contract)
        switch entitlement.word {
        case .entitled: break
        case .embargo: return isRecalled ? recalled : waiting
        case .expired: return .leave(.skipped, entitlement.word.sentence)
        case .period, .product, .kind, .withheld, .canceled, .archive, .territory, .partner, .notForSale: return .pass
        }
        if isRecalled { return recalled }
        if alertsOnly && !version.isAlert && !putsRight { return .pass }
        let isReplaced = isNewestTheirs && (version.act == .release || version.act == .lead)
        if newestOnly && isReplaced { return .leave(.superseded, "A newer version was there before it was sent.") }
        return .send(withoutPictures: Set(entitlement.withheld.keys))
    }

    /// Whether a newer version will come to them in place of this one.
    private var isNewestTheirs: Bool {
        guard let newest, newest.number > version.number else { return false }
        let claim: Entitlement.Claim = newest.act == .lift ? .holdsEarlier : .contract
        return newest.act != .correct && (!alertsOnly || newest.isAlert)
            && Entitlement(
                of: newest, from: standing.source, for: subscriber, belongingTo: Set(products(of: newest).map(\.id)),
                at: now, by: claim
            ).isEntitled
    }

    private var isRecalled: Bool { standing.status != .usable }

    private var recalled: Decision { .leave(.recalled, "The story was held or killed before this version was sent.") }

    private var waiting: Decision {
        asItStands.embargo.end.map { .wait(until: $0) }
            ?? .leave(.skipped, "It is under embargo until further notice; the version that lifts it goes instead.")
    }

    private func entitlement(by claim: Entitlement.Claim) -> Entitlement {
        let version = asItStands
        return Entitlement(
            of: version, from: standing.source, for: subscriber, belongingTo: Set(products(of: version).map(\.id)),
            at: now, by: claim)
    }

    /// Those of the subscriber's products that a version belongs to.
    func products(of version: Version) -> [Product] {
        products.filter { $0.filter.passes(version, from: standing.source, in: tree) }
    }

    var asItStands: Version { version.standing(as: standing, at: now) }
}
