import Demo
import Foundation
import News
import Testing

@Suite struct DemoStoriesTests {
    /// Two moments: noon in spring, and an hour at which the demo's places have three different dates.
    static let moments = ["2026-05-06T12:00:00Z", "2028-02-29T22:30:00Z"].compactMap { WireTime(iso8601: $0) }
    let stories = DemoNewsroom.stories(now: moments[0])
    var copies: [(key: String, copy: Copy)] { stories.flatMap { story in story.copies.map { (story.key, $0) } } }

    @Test func `there are about forty stories in three languages, each with a name of its own`() {
        #expect((38...46).contains(stories.count))
        #expect(Set(stories.map(\.key)).count == stories.count)
        let languages = Dictionary(grouping: stories) { $0.copies[0].language ?? "" }.mapValues(\.count)
        #expect(languages["en"] ?? 0 >= 25 && languages["fr"] == 7 && languages["ar"] == 7)
        #expect(languages.keys.sorted() == ["ar", "en", "fr"])
    }

    @Test func `every copy says all that a story must say`() {
        for (key, copy) in copies {
            #expect(!copy.headline.isEmpty && copy.slug != nil && copy.urgency != nil, "\(key)")
            #expect(!copy.sections.isEmpty && !copy.keywords.isEmpty && !copy.informationSources.isEmpty, "\(key)")
            #expect(copy.subjects.allSatisfy { $0.uri != nil && $0.name != nil }, "\(key)")
            #expect(copy.rights.first?.notice?.isEmpty == false && copy.creditLine == "Farlight", "\(key)")
        }
    }

    @Test func `copy without a byline is an urgent line, a table of figures or a digest`() {
        let bare = Set(copies.filter { $0.copy.byline == nil }.map(\.key))
        #expect(bare == ["ferry", "markets", "outlook", "summary", "arvenne-weather", "dust-ar"])
        #expect(copies.allSatisfy { ($0.copy.byline == nil) == $0.copy.creators.isEmpty })
        #expect(copies.flatMap(\.copy.creators).allSatisfy { $0.email?.hasSuffix("@farlight.example") == true })
    }

    @Test func `headlines fit the page, and a wire's list by a shorter form where they must`() {
        for (key, copy) in copies {
            #expect(copy.headline.excess(for: .page) == 0 && copy.headline.excess(for: .wire) == 0, "\(key)")
            if let short = copy.headline.forms[.alert] { #expect(short.count <= Headline.Output.alert.limit, "\(key)") }
        }
    }

    @Test func `the urgent line has no body and may move without one`() throws {
        let urgent = try #require(stories.first { $0.key == "ferry" }?.copies.first)
        #expect(urgent.isOneLine && urgent.urgency?.movesWithoutText == true)
        #expect(copies.filter(\.copy.isOneLine).count == 1)
    }

    @Test func `every picture is placed in its story's body, once, and every placed picture exists`() {
        for (key, copy) in copies where !copy.isOneLine {
            #expect(copy.body.pictureReferences.sorted() == copy.pictures.map(\.reference).sorted(), "\(key)")
        }
    }

    @Test func `pictures come in every origin, with caption, alternative, date and a scene that can be painted`() {
        let pictures = copies.flatMap(\.copy.pictures)
        #expect(Set(pictures.map(\.origin)) == Set(Picture.Origin.allCases))
        #expect(
            pictures.allSatisfy {
                !$0.caption.isEmpty && $0.alternative != nil && $0.alternative != $0.caption && $0.dateTaken != nil
            })
        #expect(
            pictures.allSatisfy {
                ($0.origin == .own || $0.origin == .file) == ($0.originName == nil)
                    && $0.isForSale == ($0.originName == nil)
            })
        let scenes = pictures.compactMap { $0.renditions.first?.href }.map { String($0.dropFirst("scene:".count)) }
        #expect(Set(scenes) == Set(Painter.scenes))
    }

    @Test(arguments: moments)
    func `a dateline bears the date it was at its place`(now: WireTime) throws {
        let hours = ["Mount Pelluna": -8, "Port Isidore": 11, "Rochemare": 0, "Marsa Rimal": 3, "Tessmark": 2]
        for story in DemoNewsroom.stories(now: now) {
            let copy = try #require(story.copies.first), act = story.acts[0]
            guard let place = copy.dateline?.places.first, let offset = hours[place] else { continue }
            let local = now.adding(seconds: -60 * Int64(act.minutesAgo))
            let zone = try #require(TimeZone(secondsFromGMT: offset * 3600))
            #expect(copy.dateline?.date == LocalDate(local, in: zone), "\(story.key)")
        }
    }

    @Test func `French and Arabic datelines are written as their readers know them`() {
        let lines = copies.compactMap(\.copy.dateline?.line)
        #expect(lines.contains("ROCHEMARE/MARSA RIMAL, 5 mai (Farlight)"))
        #expect(lines.contains("مرسى الرمال، 6 مايو (فارلايت)"))
        #expect(lines.contains("MARSA RIMAL/ROCHEMARE, May 5 (Farlight)"))
    }

    @Test func `links lead to stories that exist`() {
        let keys = Set(stories.map { DemoNewsroom.linkScheme + $0.key })
        let links = copies.flatMap(\.copy.links)
        #expect(!links.isEmpty && links.allSatisfy { keys.contains($0.target) && $0.isReference })
        #expect(
            Set(stories.filter { $0.copies[0].links.contains { $0.relation == .translationOf } }.map(\.key))
                == ["ferry-fr", "strait-fees-fr", "comet-fr", "ferry-ar", "strait-fees-ar"])
    }

    @Test func `the masthead has eight sections with labels in three languages, and every story is in one of them`() {
        let masthead = DemoNewsroom.masthead(baseURL: "https://news.example")
        #expect(
            masthead.sections.map(\.name) == [
                "national", "world", "politics", "business", "science", "culture", "sports", "weather",
            ])
        #expect(masthead.sections.allSatisfy { Set($0.labels.keys) == ["en", "fr", "ar"] && !$0.subjects.isEmpty })
        #expect(copies.allSatisfy { Set($0.copy.sections).isSubset(of: masthead.sections.map(\.name)) })
    }
}
