import News
import Storage

/// What decides over the versions of one story.
struct Sight {
    /// Where the story stands now.
    var standing: StoryStanding
    /// Its versions, the first one first; where only one is asked about that concerns nobody's earlier ones, that one.
    var versions: [WireEntry]
}

/// What one version is to the subscriber.
extension SubscriberWire {
    /// - Returns: `nil` where it is nothing of theirs.
    func item(_ entry: WireEntry, _ sight: Sight) throws -> SubscriberItem? {
        let standing = sight.standing
        if standing.status != .usable { return try recall(entry, sight) }
        let version = entry.version.standing(as: standing, at: now)
        let belonging = belonging(version, from: standing.source)
        var entitlement = entitlement(to: version, from: standing.source, belonging, at: now, by: .contract)
        if entitlement.isOutsideContract, version.act == .correct || version.act == .lift,
            try held(before: entry, sight) != nil
        {
            entitlement = self.entitlement(to: version, from: standing.source, belonging, at: now, by: .holdsEarlier)
        }
        guard entitlement.isEntitled else { return nil }
        return SubscriberItem(
            position: entry.position, version: version.without(pictures: Set(entitlement.withheld.keys)),
            latestNumber: standing.number, publishable: publishable(version, standing),
            products: belonging, withheld: entitlement.withheld)
    }

    /// The newest version of a story whose time has run out, for those who had it: without text.
    func expired(_ entry: WireEntry, _ sight: Sight) throws -> SubscriberItem? {
        let standing = sight.standing
        guard standing.status == .usable, entry.version.standing(as: standing, at: now).isExpired(at: now),
            let held = try held(before: nil, sight)
        else { return nil }
        return SubscriberItem(
            position: entry.position, version: entry.version.recall(of: held), latestNumber: standing.number,
            publishable: Publishable(.expired), products: [])
    }

    /// The newest version of a story on hold or killed, as those hear of it who may have an earlier one.
    private func recall(_ entry: WireEntry, _ sight: Sight) throws -> SubscriberItem? {
        guard entry.version.number == sight.standing.number, let held = try held(before: entry, sight) else {
            return nil
        }
        return SubscriberItem(
            position: entry.position, version: entry.version.recall(of: held), latestNumber: sight.standing.number,
            publishable: Publishable(sight.standing.status == .withheld ? .withheld : .canceled), products: [])
    }

    /// The newest version, of those before an entry, that they may have: it was delivered to them, or was there to be seen
    /// by them before the next one moved.
    private func held(before entry: WireEntry?, _ sight: Sight) throws -> Version? {
        let earlier = sight.versions.filter { $0.position < entry?.position ?? .max }
        guard let story = earlier.first?.version.story else { return nil }
        let delivered = try db.numberMayHave(story, subscriber.id, before: entry?.version.number ?? .max)
        for (index, candidate) in earlier.enumerated().reversed() where candidate.version.status == .usable {
            let next = index + 1 < earlier.count ? earlier[index + 1] : entry
            let wasSeen = wasThere(candidate.version, until: next?.version.released ?? now, sight.standing.source)
            if candidate.version.number == delivered || wasSeen { return candidate.version }
        }
        return nil
    }

    /// Whether a version was there for them at some moment before another.
    private func wasThere(_ version: Version, until end: WireTime, _ source: ProductFilter.Source) -> Bool {
        let surfaces = subscriber.rights.advance ? version.released : version.surfaces
        guard let surfaces, let first = [surfaces, subscriber.period.from].compactMap({ $0 }).max(), first < end else {
            return false
        }
        return entitlement(to: version, from: source, belonging(version, from: source), at: first, by: .contract)
            .isEntitled
    }

    private func belonging(_ version: Version, from source: ProductFilter.Source) -> Set<ID<Product>> {
        Set(products.filter { $0.filter.passes(version, from: source, in: rules.tree) }.map(\.id))
    }

    private func entitlement(
        to version: Version, from source: ProductFilter.Source, _ belonging: Set<ID<Product>>, at moment: WireTime,
        by claim: Entitlement.Claim
    ) -> Entitlement {
        Entitlement(of: version, from: source, for: subscriber, belongingTo: belonging, at: moment, by: claim)
    }

    private func publishable(_ version: Version, _ standing: StoryStanding) -> Publishable {
        if version.number < standing.number { return Publishable(.superseded) }
        return version.embargo.holds(at: now)
            ? Publishable(.embargo, until: version.embargo.end) : Publishable(.yes)
    }
}

extension Entitlement {
    /// Whether the contract alone stands against it, which whoever holds an earlier version need not mind.
    fileprivate var isOutsideContract: Bool { [.period, .product, .archive].contains(word) }
}
