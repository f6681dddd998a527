import News
import Storage
import TestSupport
import Workflow

/// What happens to stories.
extension LeakRoom {
    mutating func copy() throws -> (copy: Copy, words: KnownWords) {
        let (sold, unsold) = (try picture(), try picture())
        let known = KnownWords(
            headline: words.next(), text: [words.next(), words.next(), words.next()], sold: words.next(),
            unsold: words.next(), soldFile: sold.keptDigest ?? "", unsoldFile: unsold.keptDigest ?? "")
        var copy = Copy(
            language: "en", headline: Headline("Ferry \(known.headline.text)"),
            body: Body(paragraphs: [
                "A ferry \(known.text[0].text) ran aground.", "All \(known.text[1].text) are safe.",
            ]))
        copy.description = "Of \(known.text[2].text)."
        copy.sections = [Int.random(in: 0..<3, using: &chance) == 0 ? "sports" : "national"]
        copy.pictures = [
            Picture(reference: "p", caption: "See \(known.sold.text).", renditions: [sold]),
            Picture(
                reference: "q", caption: "See \(known.unsold.text).", isForSale: mutant == .notForSale,
                renditions: [unsold]),
        ]
        return (copy, known)
    }

    /// The smallest PNG header that tells a size, and bytes of its own behind.
    mutating func picture() throws -> Rendition {
        let start: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 4, 0, 0, 0, 3, 0]
        return try site.pictures.keep(start + (0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) })
    }

    mutating func open() async throws {
        let (copy, known) = try copy()
        let story = try await site.newsroom.file(copy, by: "ana")
        stories.append(KnownStory(id: story.id, path: "/story/\(story.id)", filed: known))
    }

    /// One act; those that the desk refuses change nothing.
    mutating func happen(to index: Int) async throws {
        let newsroom = site.newsroom
        let id = stories[index].id
        switch Int.random(in: 0..<10, using: &chance) {
        case 0...3: try await move(index)
        case 4:
            try await mark(index, .withheld, unless: .hold) {
                try await newsroom.hold(id, because: "In doubt.", by: "ana")
            }
        case 5, 6:
            guard let movement = try? await newsroom.lift(id, by: "ana") else { return }
            add(movement, to: index, stories[index].newest?.words)
        case 7:
            guard Int.random(in: 0..<3, using: &chance) == 0 else { return }
            try await mark(index, .canceled, unless: .kill) {
                try await newsroom.kill(id, because: "Wrong.", by: "ana")
            }
        case 8: try await withdraw(index)
        default:
            let (copy, known) = try copy()
            if (try? await newsroom.file(copy, for: id, by: "ana")) != nil { stories[index].filed = known }
        }
    }

    /// A release, lead or correction with new copy, sometimes under an embargo or with an end.
    mutating func move(_ index: Int) async throws {
        var (copy, known) = try copy()
        let now = site.clock.now
        let embargo: Embargo? =
            switch Int.random(in: 0..<6, using: &chance) {
            case 0: .until(now.adding(seconds: Int64.random(in: 60...2400, using: &chance)))
            case 1: .untilFurtherNotice
            default: nil
            }
        if Int.random(in: 0..<5, using: &chance) == 0 {
            copy.expires = now.adding(seconds: Int64.random(in: 600...4000, using: &chance))
        }
        let expires = copy.expires
        if mutant == .expiry { copy.expires = nil }
        let edit = Newsroom.Edit(embargo: mutant == .embargo ? nil : embargo) { [copy] _ in copy }
        guard let movement = try await send(stories[index], edit) else { return }
        add(movement, to: index, known)
        let last = stories[index].versions.count - 1
        if mutant == .expiry { stories[index].versions[last].expires = expires }
        if mutant == .embargo, let embargo {
            stories[index].versions[last].embargo = embargo.end
            stories[index].versions[last].isEmbargoedWithoutEnd = embargo == .untilFurtherNotice
        }
    }

    mutating func send(_ story: KnownStory, _ edit: Newsroom.Edit) async throws -> Newsroom.Movement? {
        if story.versions.isEmpty {
            try await site.newsroom.file(for: story.id, edit, by: "ana")
            return try? await site.newsroom.release(story.id, by: "ana")
        }
        if Bool.random(using: &chance) { return try? await site.newsroom.lead(story.id, editing: edit, by: "ana") }
        return try? await site.newsroom.correct(
            story.id, Correction(.correction, "It was so."), editing: edit, by: "ana")
    }

    mutating func mark(
        _ index: Int, _ status: Status, unless mutant: Mutant, _ act: () async throws -> Newsroom.Movement
    ) async throws {
        guard let newest = stories[index].newest, newest.status == .usable || status == .canceled else { return }
        if self.mutant == mutant {
            var forgotten = newest
            forgotten.status = status
            stories[index].versions.append(forgotten)
        } else if let movement = try? await act() {
            add(movement, to: index, newest.words)
        }
    }

    mutating func withdraw(_ index: Int) async throws {
        let id = stories[index].id
        if stories[index].isOffSite {
            if (try? await site.newsroom.restore(id, by: "ana")) != nil { stories[index].isOffSite = false }
        } else if mutant == .withdraw {
            stories[index].isOffSite = !stories[index].versions.isEmpty
        } else if (try? await site.newsroom.withdraw(id, by: "ana")) != nil {
            stories[index].isOffSite = true
        }
    }

    mutating func add(_ movement: Newsroom.Movement, to index: Int, _ words: KnownWords?) {
        guard let words else { return }
        let version = movement.version
        stories[index].path = site.newsroom.masthead.path(of: version)
        stories[index].versions.append(
            KnownVersion(
                number: version.number, status: version.status, embargo: version.embargo.end,
                isEmbargoedWithoutEnd: version.embargo == .untilFurtherNotice, expires: version.copy.expires,
                section: version.copy.sections.first ?? "", putsRight: [.correct, .lift].contains(version.act),
                words: words))
    }
}
