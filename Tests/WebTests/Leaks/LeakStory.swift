import News
import TestSupport

/// What the leak test itself knows of a story: its versions, each under words that stand nowhere else, and where it stands.
/// It is kept beside the product, from the acts alone.
struct LeakStory {
    var id: ID<Story>
    var versions: [Wired] = []
    /// Copy that was filed and not released.
    var waiting: Marked?
    /// Copy that never moved and never will.
    var discarded: [Marked] = []
    var isHeld = false
    var isKilled = false
    var isOffSite = false
    var embargo = Embargo.none

    /// Copy with words and pictures by which it is known wherever it turns up.
    struct Marked {
        var copy: Copy
        /// Words of its text.
        var words: [String]
        var pictures: [MarkedPicture]
    }

    struct MarkedPicture {
        var digest: String
        /// A word of its caption.
        var word: String
        var picture: Picture
    }

    /// A version on the wire that brings text.
    struct Wired {
        var number: Int
        var act: Version.Act
        var marked: Marked
    }

    var isOut: Bool { !versions.isEmpty && !isHeld && !isKilled }

    /// Whether readers may see a version's text: the story is out, on the site, under no embargo, and neither it nor the
    /// version has run out.
    func isPublic(_ version: Wired, at now: WireTime) -> Bool {
        isOut && !isOffSite && !embargo.holds(at: now) && !isOver(version, at: now)
    }

    /// Whether the time of a version, or of the story as it stands, has run out.
    func isOver(_ version: Wired, at now: WireTime) -> Bool {
        [version, versions.last].compactMap { $0?.marked.copy.expires }.contains { $0 <= now }
    }

    /// Words that readers must not see at a moment.
    func hidden(at now: WireTime) -> [String] {
        versions.filter { !isPublic($0, at: now) }.flatMap(\.marked.allWords)
            + ([waiting].compactMap { $0 } + discarded).flatMap(\.allWords)
    }

    /// Pictures that readers may see at a moment.
    func shown(at now: WireTime) -> [String] {
        versions.filter { isPublic($0, at: now) }.flatMap { $0.marked.pictures.map(\.digest) }
    }

    var pictures: [String] {
        (versions.map(\.marked) + [waiting].compactMap { $0 } + discarded).flatMap { $0.pictures.map(\.digest) }
    }
}

extension LeakStory.Marked {
    var allWords: [String] { words + pictures.map(\.word) }
}

/// Invents copy whose words are never the same twice.
struct LeakCopy {
    var chance: SeededChance
    private var count = 0

    init(seed: UInt64) { chance = SeededChance(seed) }

    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &chance) < percent }

    mutating func one<Value>(of values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &chance)] }

    /// A word of small letters that nothing else holds.
    mutating func word() -> String {
        count += 1
        let letters = "bcdfghjklmnprstvwz".map { $0 }
        let noise = (0..<10).map { _ in String(one(of: letters)) }.joined()
        return "q\(noise)\(count)x"
    }

    /// - Parameter keep: takes a picture's bytes and tells how it is kept.
    mutating func copy(at now: WireTime, keeping keep: ([UInt8]) throws -> Rendition) rethrows -> LeakStory.Marked {
        let words = (0..<5).map { _ in word() }
        var copy = Copy.example(Headline("Ferry \(words[0]) runs aground"), says: "All are safe, \(words[1]) said.")
        copy.slug = "ELM-\(words[2])"
        copy.keywords = ["ferry", words[3]]
        copy.description = "What \(words[4]) did"
        copy.sections = [one(of: ["national", "sports"])]
        copy.urgency = Urgency(Int.random(in: 1...8, using: &chance))
        if happens(15) { copy.expires = now.adding(minutes: Int64.random(in: 1...20, using: &chance)) }
        if happens(15) { copy.rights = [noUse(at: now)] }
        var pictures: [LeakStory.MarkedPicture] = []
        while happens(40), pictures.count < 3 { pictures.append(try picture(pictures.count, at: now, keeping: keep)) }
        copy.pictures = pictures.map(\.picture)
        return LeakStory.Marked(copy: copy, words: words, pictures: pictures)
    }

    private mutating func picture(_ number: Int, at now: WireTime, keeping keep: ([UInt8]) throws -> Rendition) rethrows
        -> LeakStory.MarkedPicture
    {
        let word = word()
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]
        let size: [UInt8] = [0, 0, 4, 0, 0, 0, 3, 0]
        let rendition = try keep(png + Array("IHDR".utf8) + size + Array(word.utf8))
        var picture = Picture(
            reference: "p\(number)", caption: "The ferry, \(word).", origin: one(of: [.own, .own, .partner]),
            isForSale: happens(70), renditions: [rendition])
        if picture.origin == .partner { picture.originName = one(of: ["Other Wire", "Third Wire"]) }
        if happens(15) { picture.rights = [noUse(at: now)] }
        return LeakStory.MarkedPicture(
            digest: String((rendition.href ?? "").dropFirst("picture:".count)), word: word, picture: picture)
    }

    private mutating func noUse(at now: WireTime) -> Rights {
        let places = one(of: [[], ["AA"], ["BB"]])
        let end = happens(50) ? now.adding(minutes: Int64.random(in: 1...20, using: &chance)) : nil
        return Rights(restrictions: [Restriction(.noUse, territories: places, until: end)])
    }

    mutating func embargo(at now: WireTime) -> Embargo {
        switch Int.random(in: 0..<100, using: &chance) {
        case 0..<30: .until(now.adding(minutes: Int64.random(in: 1...12, using: &chance)))
        case 30..<36: .untilFurtherNotice
        default: .none
        }
    }
}
