import Distribution
import News
import Storage
import Synchronization
import TestSupport
import Workflow

/// A subscriber of the leak test with one destination, and what its contract says, in the test's own words.
final class LeakSubscriber: Sendable {
    let name: String
    let sections: Set<String>
    let territories: Set<String>
    let hasAdvance: Bool
    /// When the contract with each partner ends.
    let partners: [String: WireTime]
    let until: WireTime?
    let inbox = Inbox()
    /// The first words of the texts that arrived, by story.
    private let held = Mutex<[ID<Story>: Set<String>]>([:])
    /// What they come for by themselves.
    let api = LeakAPIReader()

    init(
        _ name: String, sections: Set<String>, territories: Set<String> = [], hasAdvance: Bool = false,
        partners: [String: WireTime] = [:], until: WireTime? = nil
    ) {
        self.name = name
        self.sections = sections
        self.territories = territories
        self.hasAdvance = hasAdvance
        self.partners = partners
        self.until = until
    }

    /// Signs the contract with the newsroom.
    ///
    /// - Parameter isWider: with advance copies that the test does not know of.
    func sign(with newsroom: Newsroom, isWider: Bool) async throws {
        var filter = ProductFilter()
        filter.sections = sections.count == 2 ? [] : sections
        _ = try await newsroom.addProduct("\(name)-wire", title: name, filter: filter, by: "sam")
        var rights = SubscriberRights()
        rights.territories = territories
        rights.advance = hasAdvance || isWider
        rights.partners = partners.map { .init($0.key, until: $0.value) }
        let subscriber = Subscriber(
            id: ID(0), name: name, title: name, period: .init(until: until), rights: rights)
        _ = try await newsroom.addSubscriber(subscriber, products: ["\(name)-wire"], by: "sam")
        _ = try await newsroom.addDestination("\(name)-out", of: name, route: name, format: "ninjs-3.1", by: "sam")
        let key = try await newsroom.makeKey(
            "leaks", of: name, scopes: Set(APIKey.Scope.allCases), perMinute: 1_000_000, by: "sam")
        api.take(key.token)
    }

    /// What must not be in a parcel that left for them at a moment.
    func faults(_ parcel: Parcel, at now: WireTime, in stories: [LeakStory]) -> [String] {
        let text = parcel.text.words
        var faults: [String] = []
        for story in stories {
            if let waiting = story.waiting, waiting.allWords.contains(where: text.contains) {
                faults.append("\(name) got copy of story \(story.id) that nobody released")
            }
            // What a lift brings back has the words of the version before it.
            for (_, versions) in Dictionary(grouping: story.versions, by: { $0.marked.words[0] }) {
                faults += self.faults(versions, of: story, in: parcel, text, at: now)
            }
        }
        return faults
    }

    /// - Parameter versions: those of one text.
    private func faults(
        _ versions: [LeakStory.Wired], of story: LeakStory, in parcel: Parcel, _ text: String, at now: WireTime
    ) -> [String] {
        guard let marked = versions.first?.marked else { return [] }
        let mayHaveText = versions.contains { mayHave($0, of: story, at: now) }
        let name = "\(name) got story \(story.id), versions \(versions.map { "\($0.number) (\($0.act))" })"
        var faults = marked.pictures.filter { picture in
            let isThere =
                text.contains(picture.word) || parcel.pictures.contains { $0.name.contains(picture.digest.prefix(16)) }
            return isThere && !(mayHaveText && mayHave(picture.picture, at: now))
        }.map { "\(name): picture \($0.picture.reference)" }
        guard marked.words.contains(where: text.contains) else { return faults }
        // A notice that comes late finds the story out again.
        let isNotice = !text.contains("\"bodies\":")
        if story.isOut, !isNotice {
            if !mayHaveText { faults.append(name) }
            held.withLock { _ = $0[story.id, default: []].insert(marked.words[0]) }
        } else if !held.withLock({ $0[story.id, default: []].contains(marked.words[0]) }) {
            faults.append("\(name) first by its recall")
        } else if text.contains(marked.words[1]) {
            faults.append("\(name): its text with its recall")
        }
        return faults
    }

    /// Whether something of a story arrived.
    func holds(_ story: ID<Story>) -> Bool { held.withLock { !$0[story, default: []].isEmpty } }

    /// Whether a text of a story arrived.
    func holds(_ story: ID<Story>, _ marked: LeakStory.Marked) -> Bool {
        held.withLock { $0[story, default: []].contains(marked.words[0]) }
    }

    private func mayHave(_ version: LeakStory.Wired, of story: LeakStory, at now: WireTime) -> Bool {
        mayHave(version, of: story, at: now, holdingEarlier: holds(story.id))
    }

    /// - Parameter isHolder: whether they have an earlier version, or had it there to be seen.
    func mayHave(
        _ version: LeakStory.Wired, of story: LeakStory, at now: WireTime, holdingEarlier isHolder: Bool
    ) -> Bool {
        guard story.isOut, !story.isOver(version, at: now) else { return false }
        if story.embargo.holds(at: now) && !hasAdvance { return false }
        if isTouched(by: version.marked.copy.rights, at: now) { return false }
        let isPutRight = version.act == .correct || version.act == .lift
        if isPutRight, isHolder { return true }
        return !sections.isDisjoint(with: version.marked.copy.sections) && until.map { now < $0 } ?? true
    }

    func mayHave(_ picture: Picture, at now: WireTime) -> Bool {
        guard picture.isForSale, !isTouched(by: picture.rights, at: now) else { return false }
        guard picture.origin == .partner else { return true }
        return partners[picture.originName ?? ""].map { now < $0 } ?? false
    }

    private func isTouched(by rights: [Rights], at now: WireTime) -> Bool {
        rights.flatMap(\.restrictions).contains { restriction in
            let isOver = restriction.until.map { $0 <= now } ?? false
            let named = Set(restriction.territories)
            return restriction.limit == .noUse && !isOver
                && (named.isEmpty || territories.isEmpty || !named.isDisjoint(with: territories))
        }
    }
}

/// What came, until the test looks.
final class Inbox: Transport {
    private let parcels = Mutex<[Parcel]>([])
    private let failures = Mutex(0)

    /// So many of the next parcels are not taken.
    func refuse(_ count: Int) { failures.withLock { $0 = count } }

    func empty() -> [Parcel] {
        parcels.withLock { parcels in
            defer { parcels = [] }
            return parcels
        }
    }

    func deliver(_ parcel: Parcel) async throws {
        let isRefused = failures.withLock { count in
            defer { count = max(0, count - 1) }
            return count > 0
        }
        if isRefused { throw DeliveryFailure(.retry(after: nil), "Not now.", mayHaveArrived: false) }
        parcels.withLock { $0.append(parcel) }
    }
}

/// Letters to editors, until the test looks.
final class LeakPost: Sendable {
    private let letters = Mutex<[Letter]>([])

    func take(_ letter: Letter) { letters.withLock { $0.append(letter) } }

    func empty() -> [Letter] {
        letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}

extension Parcel.File {
    fileprivate var words: String {
        if case .bytes(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}
