import News
import TestSupport

/// Invented contracts and stories, the same for the same seed.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// Some of a few words, seldom any.
    private mutating func some(_ words: [String], _ percent: Int) -> Set<String> {
        guard happens(percent) else { return [] }
        return Set(words.filter { _ in happens(40) })
    }

    private mutating func one<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    private mutating func time() -> WireTime { .noon.adding(minutes: Int64.random(in: -3...3, using: &self)) }

    private static let topics = (1...7).map { "t:\($0)" }
    private static let places = ["Port Elm", "PORT ELM", "Tessmark", "place:9"]
    private static let sections = ["national", "world", "sports"]
    private static let languages = ["en", "en-GB", "fr", "pt-BR", "pt"]
    private static let partners = ["Other Wire", "OTHER WIRE", "Third Wire", "https://third.example"]
    private static let lands = ["AA", "BB", "CC"]

    mutating func filter() -> ProductFilter {
        var filter = ProductFilter()
        filter.subjects = some(Self.topics, 30)
        filter.sections = some(Self.sections, 30)
        filter.languages = some(Self.languages, 30)
        if happens(20) {
            let least = Int.random(in: 1...9, using: &self)
            filter.urgency = Int.random(in: 1...least, using: &self)...least
        }
        filter.genres = some(["Interview", "analysis"], 10)
        filter.places = some(Self.places, 15)
        filter.keywords = some(["Ferry", "storm"], 15)
        filter.kinds = happens(20) ? [.text, .picture] : []
        filter.providers = some(Self.partners, 10)
        filter.source = happens(20) ? one([.own, .partner]) : nil
        return filter
    }

    mutating func client(products: Int) -> Client {
        var rights = SubscriberRights()
        rights.territories = some(Self.lands, 60)
        rights.archive = happens(50)
        rights.advance = happens(30)
        rights.partners = some(Self.partners, 60).sorted().map { .init($0, until: happens(40) ? time() : nil) }
        return (
            happens(40) ? time() : nil,
            happens(30) ? .noon.adding(minutes: Int64.random(in: 0...4, using: &self)) : nil,
            Set((0..<5).map { _ in Int64.random(in: 0..<Int64(products), using: &self) }), rights
        )
    }

    /// From, until, products and rights.
    typealias Client = (from: WireTime?, until: WireTime?, products: Set<Int64>, rights: SubscriberRights)

    private mutating func rights() -> [Rights] {
        guard happens(25) else { return [] }
        let limit = one([Restriction.Limit.noUse, .noUse, .noArchive, .mandatoryCredit])
        return [
            Rights(restrictions: [
                Restriction(limit, territories: some(Self.lands, 80).sorted(), until: happens(50) ? time() : nil)
            ])
        ]
    }

    private mutating func picture(_ number: Int) -> Picture {
        var picture = Picture(reference: "p\(number)", origin: one([.own, .partner, .handoutProvided]))
        picture.isForSale = happens(80)
        picture.originName = happens(40) ? one(Self.partners) : nil
        picture.creator = happens(40) ? Party(name: one(Self.partners)) : nil
        picture.rights = rights()
        return picture
    }

    private mutating func copy() -> Copy {
        var copy = Copy(kind: happens(70) ? .text : one(MediaKind.allCases))
        copy.language = happens(90) ? one(Self.languages) : nil
        copy.urgency = happens(60) ? Urgency(Int.random(in: 1...9, using: &self)) : nil
        copy.sections = some(Self.sections, 80).sorted()
        copy.subjects = some(Self.topics, 70).sorted().map { Subject(kind: .abstract, uri: $0) }
        if happens(30) { copy.subjects.append(Subject(one(Self.places), kind: .place, uri: "place:9")) }
        if happens(20) { copy.located = [Subject(one(Self.places), kind: .place)] }
        if happens(30) { copy.dateline = Dateline(places: [one(Self.places)]) }
        if happens(30) { copy.genres = [Subject(one(["interview", "Analysis"]))] }
        copy.keywords = some(["ferry", "STORM"], 50).sorted()
        copy.provider = happens(50) ? Party(name: one(Self.partners), uri: "https://third.example") : nil
        copy.pictures = (0..<Int.random(in: 0...3, using: &self)).map { picture($0) }
        copy.rights = rights()
        copy.expires = happens(20) ? time() : nil
        return copy
    }

    mutating func version(_ number: Int) -> Version {
        var version = Version(
            story: ID(Int64(number)), guid: "urn:\(number)", number: 1, tag: .first, act: .release, copy: copy(),
            status: happens(80) ? .usable : one(Status.allCases), firstCreated: .noon, created: .noon, released: time())
        if happens(20) { version.embargo = happens(70) ? .until(time()) : .untilFurtherNotice }
        if happens(40) { version.providerNumber = 1 }
        return version
    }
}
