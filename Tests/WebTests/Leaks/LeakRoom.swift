import Distribution
import Foundation
import LoopbackClient
import News
import Storage
import Synchronization
import TestSupport
import Testing
import Workflow

@testable import Web

/// What the newsroom under test fails to do, to see that the test would see it.
enum Mutant: String, CaseIterable, Sendable {
    case kill, hold, withdraw, embargo, expiry, notForSale, product
}

/// A newsroom with some stories that random things happen to, its site and its subscribers, and what the test knows of it.
struct LeakRoom {
    let site: RunningSite
    let mutant: Mutant?
    var stories: [KnownStory] = []
    var buyers: [KnownBuyer]
    var leaks: [String] = []
    /// How many answers and parcels were looked at, and how many secret words they rightly held.
    var looked = 0
    var seen = 0
    var chance: SeededChance
    var words = SecretWords()
    var tags: [String: String] = [:]
    let parcels = TakenParcels()
    let distribution: Distribution

    init(_ site: RunningSite, seed: UInt64, mutant: Mutant?) async throws {
        self.site = site
        self.mutant = mutant
        chance = SeededChance(seed)
        buyers = [
            KnownBuyer(name: "plain", sections: ["national"]),
            KnownBuyer(name: "early", sections: ["national", "sports"], isAdvance: true),
            KnownBuyer(name: "other", sections: ["sports"]),
        ]
        var settings = Distribution.Settings(
            parcels: Parcels(
                masthead: site.newsroom.masthead, findPicture: { [pictures = site.pictures] in pictures.file($0) }),
            now: { [clock = site.clock] in clock.now }, chance: { 0.5 })
        settings.transport = { [parcels] in BuyersEnd(name: $0.name, parcels: parcels) }
        distribution = Distribution(site.newsroom.store, on: "one", settings: settings, reporting: { Issue.record($0) })
        try await subscribe()
    }

    func subscribe() async throws {
        for section in ["national", "sports"] {
            var filter = ProductFilter()
            filter.sections = [section]
            _ = try await site.newsroom.addProduct(section, title: section, filter: filter, by: "sam")
        }
        for (number, buyer) in buyers.enumerated() {
            var rights = SubscriberRights()
            rights.advance = buyer.isAdvance
            let bought = mutant == .product ? ["national", "sports"] : Array(buyer.sections)
            _ = try await site.newsroom.addSubscriber(
                Subscriber(id: ID(0), name: buyer.name, title: buyer.name, rights: rights), products: bought, by: "sam")
            _ = try await site.newsroom.addDestination(
                buyer.name, of: buyer.name, route: "", format: number == 1 ? "newsml-g2" : "ninjs-3.1", by: "sam")
        }
    }

    /// Makes stories and lets things happen to them, looking everywhere after each moment.
    mutating func live(stories count: Int, moments: Int) async throws {
        for _ in 0..<count { try await open() }
        for _ in 0..<moments {
            site.clock.advance(seconds: Int64.random(in: 1...1200, using: &chance))
            var touched: Set<Int> = []
            for _ in 0..<3 {
                let index = Int.random(in: stories.indices, using: &chance)
                try await happen(to: index)
                touched.insert(index)
            }
            try await deliver()
            try await look(at: touched.sorted())
        }
    }
}

/// Parcels that subscribers took, until somebody looks at them.
final class TakenParcels: Sendable {
    private let taken = Mutex<[(String, Parcel)]>([])

    func add(_ parcel: Parcel, of name: String) { taken.withLock { $0.append((name, parcel)) } }

    func take() -> [(String, Parcel)] {
        taken.withLock { taken in
            defer { taken = [] }
            return taken
        }
    }
}

struct BuyersEnd: Transport {
    let name: String
    let parcels: TakenParcels

    func deliver(_ parcel: Parcel) async throws { parcels.add(parcel, of: name) }
}
