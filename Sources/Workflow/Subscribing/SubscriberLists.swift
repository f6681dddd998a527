import News
import Storage

/// Lists of what is theirs. Each look at the store is bounded, so that no question takes long however much is on the wire.
extension SubscriberWire {
    /// Entries that are looked at for one page, at most; where fewer than a page were theirs, it says where to go on.
    static let mostLooked = 4000

    /// Stories as they stand, each at its newest version, the last moved first.
    ///
    /// - Parameters:
    ///   - product: of one product by its name; of all when `nil`.
    ///   - place: only what stands before this place on the wire.
    ///   - narrowing: what else must be so, and can be looked up.
    ///   - wanted: what else an item must meet.
    package func items(
        in product: String? = nil, before place: Int64? = nil, narrowed narrowing: ProductNarrowing = .none,
        limit: Int = 50, where wanted: (SubscriberItem) throws -> Bool = { _ in true }
    ) throws -> SubscriberPage {
        let asked = products.filter { product == nil || $0.name == product }
        var page = SubscriberPage()
        var (place, looked) = (min(place ?? .max, head + 1), 0)
        guard !asked.isEmpty else { return page }
        while place > 1 {
            let stretch = try back(from: place, asked, narrowing, limit: 64)
            for entry in stretch.entries {
                looked += 1
                place = entry.position
                guard let item = try item(entry), item.isLatest, !item.isRecall, belongs(item, to: product, asked),
                    narrowing.passes(item.version.copy), try wanted(item)
                else { continue }
                page.items.append(item)
                if page.items.count == limit { break }
            }
            if page.items.count == limit || looked >= Self.mostLooked { break }
            place = stretch.end
        }
        page.next = place > 1 ? place : nil
        return page
    }

    /// One that reaches them because they hold an earlier version is in the list of all products, and in no other.
    private func belongs(_ item: SubscriberItem, to product: String?, _ asked: [Product]) -> Bool {
        product == nil || asked.contains { item.products.contains($0.id) }
    }

    /// Entries before a place that may be theirs, the last first.
    ///
    /// - Returns: also the place before which to go on; everything after it was looked at.
    private func back(
        from place: Int64, _ asked: [Product], _ narrowing: ProductNarrowing, limit: Int
    ) throws -> (entries: [ProductEntry], end: Int64) {
        let floor = asked.map { listed[$0.id] ?? 0 }.min() ?? 0
        if place - 1 > floor {
            let entries = try db.wire(before: place, downTo: floor, limit: limit)
            return (entries, entries.count < limit ? floor + 1 : entries.last?.position ?? floor + 1)
        }
        var (found, end): (Set<ProductEntry>, Int64) = ([], 1)
        for product in asked {
            let entries = try db.newestEntries(of: product.id, before: place, narrowing, limit: limit)
            found.formUnion(entries)
            // Behind the last of a full list there may be more of that product.
            if entries.count == limit, let last = entries.last { end = max(end, last.position) }
        }
        return (found.filter { $0.position >= end }.sorted { $0.position > $1.position }, end)
    }
}

/// What came since.
extension SubscriberWire {
    /// What came after a place, in the order of the wire: every version that is theirs, recalls of what they may have, and
    /// stories whose embargo has ended since.
    package func changes(after place: ChangePlace, limit: Int = 50) throws -> SubscriberChanges {
        var changes = SubscriberChanges(next: place)
        try surface(after: place, limit: limit, into: &changes)
        if changes.hasMore { return changes }
        try follow(limit: limit, into: &changes)
        return changes
    }

    /// Stories that they could not see when they passed them.
    private func surface(after place: ChangePlace, limit: Int, into changes: inout SubscriberChanges) throws {
        changes.next.moment = now
        changes.next.story = nil
        guard let moment = place.moment, !subscriber.rights.advance else { return }
        let surfaced = try db.surfaced(
            after: moment, place.story ?? ID(.max), upTo: now, limit: Self.mostLooked)
        for (end, entry) in surfaced where entry.position <= place.position {
            guard let item = try item(entry) else { continue }
            changes.items.append(item)
            if changes.items.count == limit {
                (changes.next.moment, changes.next.story, changes.hasMore) = (end, entry.story, true)
                return
            }
        }
        if surfaced.count == Self.mostLooked, let last = surfaced.last {
            (changes.next.moment, changes.next.story, changes.hasMore) = (last.end, last.entry.story, true)
        }
    }

    private func follow(limit: Int, into changes: inout SubscriberChanges) throws {
        var looked = 0
        while changes.next.position < head {
            let stretch = try forward(from: changes.next.position, limit: 64)
            for entry in stretch.entries {
                looked += 1
                changes.next.position = entry.position
                guard let item = try item(entry) else { continue }
                changes.items.append(item)
                if changes.items.count == limit { break }
            }
            if changes.items.count < limit { changes.next.position = max(changes.next.position, stretch.end) }
            if changes.items.count == limit || looked >= Self.mostLooked { break }
        }
        changes.hasMore = changes.next.position < head
    }

    /// Entries after a place that may be theirs, in order.
    ///
    /// - Returns: also the place up to which everything was looked at.
    private func forward(from place: Int64, limit: Int) throws -> (entries: [ProductEntry], end: Int64) {
        let ceiling = products.map { listed[$0.id] ?? 0 }.min() ?? 0
        guard place < ceiling else {
            let entries = try db.wireEntries(after: place, limit: limit)
            return (entries, entries.last?.position ?? head)
        }
        var (found, end) = (Set<ProductEntry>(), ceiling)
        for product in products {
            let entries = try db.entries(of: product.id, after: place, upTo: ceiling, limit: limit)
            found.formUnion(entries)
            if entries.count == limit, let last = entries.last { end = min(end, last.position) }
        }
        return (found.filter { [end] in $0.position <= end }.sorted { $0.position < $1.position }, end)
    }
}
