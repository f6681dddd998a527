import News
import Storage

/// Who will receive a version, before it moves: the same decisions that the carriers will take.
package struct Recipients: Sendable {
    /// One a destination, and one for each subscriber without any; by the subscriber's title.
    package var all: [Recipient]

    /// Subscribers that will have it at once, each named once.
    package var receiving: [Recipient] { Self.onePerSubscriber(all.filter(\.outcome.isReceived)) }
    /// Those that get it when an embargo has ended.
    package var waiting: [Recipient] {
        Self.onePerSubscriber(all.filter { if case .waits = $0.outcome { true } else { false } })
    }
    /// Those that get nothing, with why not.
    package var refused: [Recipient] {
        let served = Set((receiving + waiting).map(\.subscriber.id))
        return Self.onePerSubscriber(all.filter { !served.contains($0.subscriber.id) })
    }

    private static func onePerSubscriber(_ recipients: [Recipient]) -> [Recipient] {
        var seen: Set<ID<Subscriber>> = []
        return recipients.filter { seen.insert($0.subscriber.id).inserted }
    }
}

/// What a version will be to one destination.
package struct Recipient: Sendable {
    package var subscriber: Subscriber
    /// Absent for a subscriber that is delivered nothing and reads by itself.
    package var destination: Destination?
    package var outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        /// It goes, without so many of its pictures.
        case sent(withoutPictures: Int)
        /// The recall of what they have goes.
        case recalled
        case waits(until: WireTime)
        /// It does not go, in the word of their entitlement.
        case refused(Entitlement.Word)
        /// It is theirs and is left out all the same, in a sentence.
        case left(String)
        /// It puts right what they never had.
        case neverHadIt

        fileprivate var isReceived: Bool {
            switch self {
            case .sent, .recalled: true
            case .waits, .refused, .left, .neverHadIt: false
            }
        }
    }
}

extension Recipients {
    /// - Parameters:
    ///   - version: as it would move.
    ///   - source: whose story it is.
    package init(
        of version: Version, from source: ProductFilter.Source, in tree: SubjectTree, at now: WireTime,
        _ db: Transaction
    ) throws {
        let products = try db.products()
        let belonging = Set(products.filter { $0.filter.passes(version, from: source, in: tree) }.map(\.id))
        let destinations = Dictionary(grouping: try db.destinations(), by: \.subscriber)
        let earlier = Dictionary(
            grouping: try db.deliveries(of: version.story).filter { $0.number < version.number }, by: \.destination)
        let newest = try db.newestPosition(of: version.story) ?? 0
        // Those that have yet to come to what is on the wire of the story, and will then be sent what is theirs of it.
        let late = Set(try db.followers().filter { $0.position < newest }.map(\.name))
        let asking = Asking(
            late: late, version: version, standing: StoryStanding(with: version, from: source), products: products,
            belonging: belonging, tree: tree, now: now)
        all = try db.subscribers().sorted { $0.title < $1.title }.flatMap { subscriber in
            asking.recipients(subscriber, destinations[subscriber.id] ?? [], earlier)
        }
    }
}

/// What is the same for all who might receive a version.
private struct Asking {
    let late: Set<String>
    let version: Version
    let standing: StoryStanding
    let products: [Product]
    let belonging: Set<ID<Product>>
    let tree: SubjectTree
    let now: WireTime

    func recipients(
        _ subscriber: Subscriber, _ destinations: [Destination], _ earlier: [ID<Destination>: [Delivery]]
    ) -> [Recipient] {
        guard !destinations.isEmpty else {
            return [Recipient(subscriber: subscriber, destination: nil, outcome: read(by: subscriber))]
        }
        return destinations.map { destination in
            let known = earlier[destination.id] ?? []
            return Recipient(
                subscriber: subscriber, destination: destination, outcome: outcome(subscriber, destination, known))
        }
    }

    /// For who is delivered nothing, or will be sent all of the story yet, the contract alone decides.
    private func read(by subscriber: Subscriber) -> Recipient.Outcome {
        let entitlement = entitlement(of: subscriber)
        return entitlement.isEntitled
            ? .sent(withoutPictures: entitlement.withheld.count) : .refused(entitlement.word)
    }

    private func outcome(_ subscriber: Subscriber, _ destination: Destination, _ earlier: [Delivery])
        -> Recipient.Outcome
    {
        let matter = Matter(
            version: version, standing: standing, subscriber: subscriber,
            products: products.filter { subscriber.products.contains($0.id) && belonging.contains($0.id) }, tree: tree,
            earlier: earlier, newestOnly: destination.newestOnly,
            alertsOnly: destination.manner.alertsOnly, isBackfill: false, now: now)
        switch matter.decide() {
        case .send(let pictures): return .sent(withoutPictures: pictures.count)
        case .recall: return .recalled
        case .wait(let end): return .waits(until: end)
        case .leave(_, let why): return .left(why)
        case .pass:
            if version.status != .usable { return .neverHadIt }
            let isLate = late.contains(destination.follower)
            if version.act == .correct && earlier.isEmpty && !isLate { return .neverHadIt }
            return read(by: subscriber)
        }
    }

    private func entitlement(of subscriber: Subscriber) -> Entitlement {
        Entitlement(
            of: version, from: standing.source, for: subscriber, belongingTo: belonging, at: now)
    }
}
