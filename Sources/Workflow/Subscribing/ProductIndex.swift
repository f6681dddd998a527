import News
import Storage

/// The lists of what concerns each product, as a follower of the wire: subscribers page through them where going through the
/// whole wire would take too long. A product whose filter has changed gets its list anew.
package struct ProductIndex: Sendable {
    /// The follower's name.
    package static let follower = "products"
    private let store: Store
    private let rules: ProductRules
    private let now: @Sendable () -> WireTime

    package init(_ newsroom: Newsroom) {
        store = newsroom.store
        rules = newsroom.rules
        now = newsroom.now
    }

    /// Deals with the next entries of the wire for the products that are furthest behind.
    ///
    /// - Returns: whether there is more at once.
    @discardableResult
    package func catchUp(by lease: Lease? = nil, batch: Int = 200) async throws -> Bool {
        let found = try await store.read { [rules] db in try ProductBatch(of: batch, by: rules, in: db) }
        guard !found.isEmpty else { return false }
        let now = now()
        try await store.writeApart { db in
            for progress in found.begun { try db.beginEntries(progress) }
            for (progress, entries) in found.added { try db.add(entries, to: progress, upTo: found.end) }
            guard let lease else { return }
            try db.advance(lease, to: max(found.end, try db.position(of: lease.follower)), at: now)
        }
        return true
    }
}

/// What one look at the wire adds to the lists.
private struct ProductBatch: Sendable {
    /// Lists to be begun anew, and nothing else in the same batch.
    var begun: [ProductProgress] = []
    var added: [(ProductProgress, [ProductEntry])] = []
    var end: Int64 = 0

    var isEmpty: Bool { begun.isEmpty && added.isEmpty }

    init(of limit: Int, by rules: ProductRules, in db: Transaction) throws {
        let all = try db.productProgress(by: rules.fingerprint)
        begun = all.filter { !$0.isCurrent }
        guard begun.isEmpty else { return }
        let head = try db.wireHead()
        guard let from = all.lazy.map(\.done).min(), from < head else { return }
        let entries = try db.wire(after: from, limit: limit)
        end = entries.last?.position ?? from
        let behind = all.filter { [end] in $0.done < end }
        let products = Dictionary(uniqueKeysWithValues: try db.products().map { ($0.id, $0) })
        var found: [ID<Product>: [ProductEntry]] = [:]
        for entry in entries {
            let earlier = try entry.version.concernsHolders ? db.productsListing(entry.version.story) : []
            let source = try db.standing(of: entry.version.story).source
            for progress in behind where progress.done < entry.position {
                guard let product = products[progress.product] else { continue }
                let follows =
                    entry.version.concernsHolders
                    && (earlier.contains(product.id)
                        || found[product.id, default: []].contains { $0.story == entry.version.story })
                let belongs =
                    entry.version.status == .usable
                    && product.filter.passes(entry.version, from: source, in: rules.tree)
                guard follows || belongs else { continue }
                found[product.id, default: []].append(
                    ProductEntry(position: entry.position, story: entry.version.story, number: entry.version.number))
            }
        }
        added = behind.map { ($0, found[$0.product] ?? []) }
    }
}

extension Version {
    /// Whether it is also for those who hold an earlier version and would not get this one by their products.
    var concernsHolders: Bool { status != .usable || act == .correct || act == .lift }
}
