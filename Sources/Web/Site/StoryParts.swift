import Foundation
import News
import Storage

/// The parts of one story's page.
struct StoryParts {
    let site: Site
    let story: Published
    let newest: Version?
    let db: Transaction
    let now: WireTime
    let words: Phrasebook
    let times: Times
    /// Of the words round the story.
    let language: String

    init(site: Site, story: Published, newest: Version?, db: Transaction, now: WireTime) throws {
        self.site = site
        self.story = story
        self.newest = newest
        self.db = db
        self.now = now
        let own = story.version.copy.language
        language = Self.furniture(for: own, among: site.masthead.languages)
        words = Phrasebook.of(language)
        times = Times(language: language, zone: site.masthead.zone)
    }

    /// The newsroom's language that a story is in; the house language for all others.
    private static func furniture(for own: String?, among languages: [String]) -> String {
        languages.first { Label.primary($0) == Label.primary(own) } ?? languages.first ?? "en"
    }

    var copy: Copy { story.version.copy }
    var storyPath: String { site.path(of: newest ?? story.version) }

    /// Everything that follows from the version alone.
    func fill(_ page: inout StoryPage) {
        let version = story.version
        let body = StoryBody(site: site, copy: copy, words: words)
        page.earlier = newest.map { _ in EarlierVersion(number: version.number, newest: storyPath) }
        if Label.primary(copy.language) != Phrasebook.language(of: language), let own = copy.language {
            page.contentLanguage = own
            page.contentDirection = Phrasebook.direction(of: own)
        }
        page.section = site.sectionLink(of: version, in: language)
        page.updated = story.moved == story.issued ? nil : times.moment(story.moved)
        page.labels = [version.tag.label].compactMap { $0 } + copy.genres.map(\.label).filter { !$0.isEmpty }
        page.byline = copy.byline
        page.topFigures = body.topFigures
        page.opening = body.opening
        page.parts = body.parts
        page.keywords = copy.keywords.map { keyword in
            PageLink(
                label: keyword,
                href: site.address(Site.path(of: StoryLabel(.keyword, Label.folded(keyword))), in: language))
        }
        page.contacts = copy.creators.compactMap { creator in
            creator.email.map { Contact(label: creator.name ?? $0, href: "mailto:\($0)") }
        }
        page.copyrightLine = copy.rights.lazy.compactMap(\.notice).first
    }

    /// Every correction of the chain that changed meaning, newest first: none is buried in a later lead, and an earlier
    /// version says what has been corrected since.
    func corrections() throws -> [CorrectionNote] {
        guard story.corrected != nil else { return [] }
        return try db.versions(of: story.version.story).compactMap { version in
            guard let correction = version.correction, correction.weight == .correction else { return nil }
            return CorrectionNote(text: correction.explanation, at: times.moment(version.released))
        }
    }

    /// The same story in other languages, whichever of the two was written first.
    func translations() throws -> [LanguageLink] {
        let forward = copy.links.filter { $0.relation == .translationOf }.map(\.target)
        var found = try forward.compactMap { try db.published(guid: $0) }
        for guid in [story.version.guid] + forward {
            let list = PublicList(label: StoryLabel(.translation, guid), limit: 20)
            found += try db.published(list, at: now)
        }
        var seen: Set = [story.version.story]
        return found.compactMap { other in
            guard other.isPublic(at: now), seen.insert(other.version.story).inserted else { return nil }
            let own = other.version.copy.language ?? site.masthead.languages.first ?? "en"
            return LanguageLink(
                name: Site.ownName(of: own), language: own, direction: Phrasebook.direction(of: own),
                href: site.path(of: other.version))
        }
    }

    /// Stories and pages to read besides.
    func related() throws -> [PageLink] {
        try copy.links.compactMap { link in
            guard link.relation == .seeAlso else { return nil }
            if let other = try db.published(guid: link.target) {
                guard other.isPublic(at: now) else { return nil }
                return PageLink(
                    label: other.version.copy.listingLine ?? link.target, href: site.path(of: other.version))
            }
            guard link.target.hasPrefix("https://") || link.target.hasPrefix("http://") else { return nil }
            return PageLink(label: link.title ?? link.target, href: link.target)
        }
    }

    /// What a package holds, as far as readers may see it.
    func members() throws -> [Member] {
        if copy.kind != .package { return [] }
        let teasers = Teasers(site: site, language: language)
        return try copy.members.compactMap { link in
            guard let other = try db.published(guid: link.target), other.isPublic(at: now) else { return nil }
            return teasers.member(other)
        }
    }

    var emptyForm: FeedbackForm {
        FeedbackForm(
            action: storyPath + "/feedback", version: story.version.number, longestText: Feedback.longestText)
    }

    /// The page's frame, with what search engines and shared links are told.
    func frame() throws -> Frame {
        let headline = copy.listingLine ?? story.version.guid
        let section = copy.sections.first.map { ($0, false) } ?? ("", false)
        var frame = site.frame(headline, in: language, path: "/", section: section)
        frame.canonical = site.masthead.baseURL + storyPath
        frame.isHiddenFromSearch = newest != nil
        frame.description = summary
        frame.alternates = try alternates()
        frame.share = share(headline)
        frame.jsonLDHTML = try StructuredData(parts: self).json
        return frame
    }

    /// The story in every language it is in, this one among them; empty where there is but one.
    private func alternates() throws -> [Alternate] {
        let others = try translations().map { Alternate(language: $0.language, href: site.masthead.baseURL + $0.href) }
        guard !others.isEmpty, let own = copy.language else { return others }
        return [Alternate(language: own, href: site.masthead.baseURL + storyPath)] + others
    }

    var summary: String? {
        let text = copy.description ?? copy.body.blocks.lazy.map(\.text).first { !$0.isEmpty }
        return text?.shortened(to: 200)
    }

    var pictureAddress: String? {
        copy.mainPicture.flatMap { site.image(of: $0) }.map { image in
            image.address.hasPrefix("/") ? site.masthead.baseURL + image.address : image.address
        }
    }

    private func share(_ headline: String) -> Share {
        var image = copy.mainPicture.flatMap { site.image(of: $0) }
        if let address = pictureAddress { image?.address = address }
        return Share(
            type: "article", title: headline, url: site.masthead.baseURL + storyPath, summary: summary, image: image,
            published: story.issued.local(in: site.masthead.zone).description,
            modified: story.moved.local(in: site.masthead.zone).description)
    }
}
