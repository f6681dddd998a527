/// Whether a subscriber may have a version at a moment, and why not.
package struct Entitlement: Hashable, Sendable {
    package var word: Word
    /// The pictures of the version that may not go with it, by their references, each with why not.
    package var withheld: [String: Word] = [:]

    /// The answer in one word; `sentence` says it in full.
    package enum Word: String, Sendable, CaseIterable {
        case entitled
        /// Outside the contract's time.
        case period
        case product
        case kind
        case withheld, canceled
        case embargo
        case expired
        case archive
        case territory
        case partner
        case notForSale = "not-for-sale"
    }

    package var isEntitled: Bool { word == .entitled }
}

extension Entitlement.Word {
    package var sentence: String {
        switch self {
        case .entitled: "The subscriber may have it."
        case .period: "The contract does not run at this moment."
        case .product: "It belongs to none of the subscriber's products."
        case .kind: "Items of this kind inform the desk and are never delivered."
        case .withheld: "The story is on hold, so no version of it may go out."
        case .canceled: "The story was killed, so no version of it may go out."
        case .embargo: "It is under embargo, and the contract has no advance copies."
        case .expired: "Its time has run out."
        case .archive: "It moved before the contract began, and the contract has no archive."
        case .territory: "Its rights exclude where the subscriber publishes."
        case .partner: "It is a partner's picture, and no contract that runs covers that partner's pictures."
        case .notForSale: "The picture is not for sale."
        }
    }
}

extension Entitlement {
    /// What a subscriber must be told of however its products have changed since: they have an earlier version.
    package enum Claim: Sendable {
        /// By the contract alone.
        case contract
        /// They hold a version that this one puts right, so neither product nor period is asked.
        case holdsEarlier
    }

    /// Decides for one subscriber.
    ///
    /// - Parameters:
    ///   - source: whose story it is a version of; what the version itself says when `nil`.
    ///   - products: those that the version belongs to.
    package init(
        of version: Version, from source: ProductFilter.Source? = nil, for subscriber: Subscriber,
        belongingTo products: Set<ID<Product>>, at moment: WireTime, by claim: Claim = .contract
    ) {
        let word =
            (claim == .contract ? Self.contractWord(version, subscriber, products, moment) : nil)
            ?? Self.versionWord(version, source ?? version.source, subscriber.rights, moment)
        self.word = word ?? .entitled
        guard word == nil else { return }
        for picture in version.copy.pictures {
            if let word = Self.pictureWord(picture, version, subscriber.rights, moment) {
                withheld[picture.reference] = word
            }
        }
    }

    private static func contractWord(
        _ version: Version, _ subscriber: Subscriber, _ products: Set<ID<Product>>, _ moment: WireTime
    ) -> Word? {
        if !subscriber.period.contains(moment) { return .period }
        if products.isDisjoint(with: subscriber.products) { return .product }
        if let from = subscriber.period.from, version.released < from, !subscriber.rights.archive { return .archive }
        return nil
    }

    private static func versionWord(
        _ version: Version, _ source: ProductFilter.Source, _ rights: SubscriberRights, _ moment: WireTime
    ) -> Word? {
        switch version.status {
        case .withheld: return .withheld
        case .canceled: return .canceled
        case .usable: break
        }
        if !version.copy.kind.isPublishable { return .kind }
        if version.embargo.holds(at: moment), !rights.advance { return .embargo }
        if version.isExpired(at: moment) { return .expired }
        if rights.areExcluded(by: version.copy.rights, at: moment) { return .territory }
        let isPartnersPicture = source == .partner && version.copy.kind.isPicture
        let isCovered = isPartnersPicture && rights.cover(version.copy.provider?.names ?? [], at: moment)
        return isPartnersPicture && !isCovered ? .partner : nil
    }

    private static func pictureWord(
        _ picture: Picture, _ version: Version, _ rights: SubscriberRights, _ moment: WireTime
    ) -> Word? {
        if !picture.isForSale { return .notForSale }
        if rights.areExcluded(by: picture.rights, at: moment) { return .territory }
        guard picture.origin == .partner else { return nil }
        let names = picture.originName.map { [$0] } ?? picture.creator?.names ?? version.copy.provider?.names ?? []
        return rights.cover(names, at: moment) ? nil : .partner
    }
}

extension SubscriberRights {
    /// Whether a "no use" that holds at a moment touches where they publish. One for everywhere touches all, and who may
    /// publish anywhere is touched by any.
    fileprivate func areExcluded(by rights: [Rights], at moment: WireTime) -> Bool {
        rights.lazy.flatMap(\.restrictions).contains { restriction in
            guard restriction.limit == .noUse, restriction.until.map({ moment < $0 }) ?? true else { return false }
            return restriction.territories.isEmpty || territories.isEmpty
                || restriction.territories.contains { named in
                    territories.contains { named.compare($0, options: .caseInsensitive) == .orderedSame }
                }
        }
    }
}

extension MediaKind {
    fileprivate var isPicture: Bool { self == .picture || self == .graphic }
}

extension Version {
    /// The version without some of its pictures, nor any word of theirs.
    package func without(pictures references: Set<String>) -> Version {
        if references.isEmpty { return self }
        var version = self
        version.copy.pictures.removeAll { references.contains($0.reference) }
        version.copy.body.blocks.removeAll { block in
            if case .picture(let reference) = block { references.contains(reference) } else { false }
        }
        return version
    }
}
