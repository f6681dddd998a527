import Foundation
import News
import Storage

/// Makes the lines of a list out of stories.
struct Teasers {
    private let site: Site
    private let language: String
    private let times: Times

    init(site: Site, language: String) {
        self.site = site
        self.language = language
        times = Times(language: language, zone: site.masthead.zone)
    }

    /// The story at the top, with a summary and a picture.
    func lead(_ story: Published) -> Teaser {
        var teaser = teaser(story, time: times.moment)
        teaser.summary = summary(of: story.version)
        teaser.picture = story.version.copy.mainPicture.flatMap { site.image(of: $0) }
        return teaser
    }

    /// The stories by day; the first few with a summary.
    func days(_ stories: [Published], summaries: Int) -> [Day] {
        var days: [Day] = []
        for (index, story) in stories.enumerated() {
            var teaser = teaser(story, time: times.clock)
            if index < summaries { teaser.summary = summary(of: story.version) }
            let day = times.day(story.moved)
            if days.last?.day.machine == day.machine {
                days[days.count - 1].stories.append(teaser)
            } else {
                days.append(Day(day: day, stories: [teaser]))
            }
        }
        return days
    }

    /// A story as a package shows it.
    func member(_ story: Published) -> Member {
        let teaser = teaser(story, time: times.moment)
        return Member(
            line: teaser.headline, href: teaser.href, moved: teaser.issued, memberSummary: summary(of: story.version),
            memberLanguage: teaser.language, memberDirection: teaser.direction)
    }

    private func teaser(_ story: Published, time: (WireTime) -> PageTime) -> Teaser {
        let version = story.version
        var teaser = Teaser(
            headline: version.copy.listingLine ?? version.guid, href: site.path(of: version), issued: time(story.moved))
        teaser.section = site.sectionLink(of: version, in: language)
        teaser.isCorrected = story.corrected != nil
        if let own = version.copy.language, Label.primary(own) != Phrasebook.language(of: language) {
            teaser.language = own
            teaser.direction = Phrasebook.direction(of: own)
        }
        return teaser
    }

    /// The story's own summary, else its first paragraph.
    private func summary(of version: Version) -> String? {
        let copy = version.copy
        let text = copy.description ?? copy.body.blocks.lazy.compactMap(Self.words).first
        return text.flatMap { $0.isEmpty ? nil : $0.shortened(to: 240) }
    }

    private static func words(of block: Block) -> String? {
        if case .paragraph(let runs) = block { runs.text } else { nil }
    }
}

extension Site {
    /// The one path of a story.
    func path(of version: Version) -> String { masthead.path(of: version) }

    /// The first section a story stands in, as a link.
    func sectionLink(of version: Version, in language: String) -> PageLink? {
        let name = version.copy.sections.first
        return masthead.sections.first { $0.name == name }.map {
            PageLink(label: $0.label(in: language), href: address("/section/\($0.name)", in: language))
        }
    }

    /// The picture's file for a page, at the size nearest to what pages show.
    func image(of picture: Picture) -> PageImage? {
        let shown = picture.renditions.filter { $0.contentType?.hasPrefix("image/") != false && $0.href != nil }
        let wide = shown.filter { ($0.width ?? 0) >= 640 }.min { ($0.width ?? 0) < ($1.width ?? 0) }
        guard let rendition = wide ?? shown.first, let address = masthead.address(of: rendition) else { return nil }
        guard rendition.keptDigest != nil || address.hasPrefix("https://") || address.hasPrefix("http://") else {
            return nil
        }
        let local = rendition.keptDigest.map { "/picture/\($0)" } ?? address
        let sized = rendition.width != nil && rendition.height != nil
        return PageImage(
            address: local, width: sized ? rendition.width : nil, height: sized ? rendition.height : nil,
            alternative: picture.alternative)
    }
}

extension Copy {
    /// The picture to show with the headline: the first of the story, or the item itself where it is one.
    var mainPicture: Picture? {
        if let first = pictures.first { return first }
        guard kind == .picture || kind == .graphic, !renditions.isEmpty else { return nil }
        return Picture(
            reference: "", caption: description ?? "", creditLine: creditLine, renditions: renditions, rights: rights)
    }
}
