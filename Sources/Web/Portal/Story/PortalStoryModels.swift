import Formats
import News
import Workflow

/// `portal-story.mustache`: one version of a story.
struct PortalStoryPage {
    var frame: PortalFrame
    var t: [String: String]
    var heading: String
    var storyPath: String
    var versionPath: String
    var storyID: String
    var contentLanguage: String?
    var contentDirection: String
    var badges: [PortalBadge]
    /// Whether it may be used now, in a sentence.
    var publishable: String
    var publishableClass: String
    /// Where the newest version is; absent on its own page.
    var newestPath: String?
    /// What was wrong, what is new, why it was recalled.
    var notes: [String] = []
    /// Present where nothing is left of the story but that it was recalled.
    var recall: PortalRecall?
    var reading: PortalReading?
    var facts: [PortalFact]
    var versions: [PortalVersionLine]
    var downloads: [PortalDownload]
    /// Absent for who only looks in.
    var follow: PortalFollowing?
}

struct PortalBadge { var word: String; var look: String }

struct PortalFact { var label: String; var value: String; var machine: String? }

struct PortalRecall { var mayAcknowledge: Bool? }

struct PortalFollowing { var isFollowed: Bool?; var canFollow: Bool? }

/// A version in the list of all.
struct PortalVersionLine {
    var label: String
    var at: PageTime
    /// Absent for the one that is shown.
    var href: String?
    /// What it changed of the one before; absent for the first.
    var compareHref: String?
}

/// A format to take a story in.
struct PortalDownload { var name: String; var label: String }

/// The text with its pictures.
struct PortalReading {
    var headlineText: String?
    var byline: String?
    var summary: String?
    var topFigures: [PortalFigure]
    var opening: Opening?
    var stretches: [PortalStretch]
    var length: String
    var pictures: [PortalPicture]
    /// Why pictures of the story are not here, in a sentence each.
    var withheldPictures: [String]

    init(_ item: SubscriberItem, _ portal: PortalSite, _ words: DeskPhrasebook) {
        let copy = item.version.copy
        let body = StoryBody(site: portal.desk.site, copy: copy, words: Phrasebook.of(words.language))
        headlineText = copy.headline.isEmpty ? nil : copy.headline.text
        byline = copy.byline
        summary = copy.description
        topFigures = body.topFigures.map(PortalFigure.init)
        opening = body.opening
        stretches = body.parts.map(PortalStretch.init)
        length = words.length(of: copy)
        pictures = PortalPicture.all(of: item.version, words)
        withheldPictures = Set(item.withheld.values).map { words.sentence(ofWithheld: $0) }.sorted()
    }
}

/// One stretch of a body: exactly one of these.
struct PortalStretch {
    var blocksHTML: String?
    var figure: PortalFigure?
    var tableHTML: String?
    var preserved: String?

    init(_ part: BodyPart) {
        blocksHTML = part.blocksHTML
        figure = part.figure.map(PortalFigure.init)
        tableHTML = part.tableHTML
        preserved = part.preserved
    }
}

/// A picture with its words, at the portal's own address: readers of the public site may not see it yet.
struct PortalFigure {
    var address: String?
    var width: Int?
    var height: Int?
    var alternative: String?
    var caption: String
    var rightsLine: String?

    init(_ figure: Figure) {
        // Pictures that the newsroom does not keep are elsewhere, where this page asks nobody.
        if let picture = figure.picture, picture.address.hasPrefix("/picture/") {
            address = "/portal" + picture.address
            (width, height, alternative) = (picture.width, picture.height, picture.alternative ?? "")
        }
        caption = figure.caption
        rightsLine = figure.rightsLine
    }
}

/// A picture to take: each of its forms.
struct PortalPicture {
    var caption: String
    var forms: [PortalPictureForm]

    static func all(of version: Version, _ words: DeskPhrasebook) -> [PortalPicture] {
        let copy = version.copy
        let own = PortalPicture(
            caption: copy.listingLine ?? "", forms: forms(of: copy.renditions, of: version, words))
        let others = copy.pictures.map {
            PortalPicture(
                caption: $0.caption.isEmpty ? $0.reference : $0.caption.shortened(to: 80),
                forms: forms(of: $0.renditions, of: version, words))
        }
        return ([own] + others).filter { !$0.forms.isEmpty }
    }

    private static func forms(
        of renditions: [Rendition], of version: Version, _ words: DeskPhrasebook
    ) -> [PortalPictureForm] {
        renditions.compactMap { form in
            guard let digest = form.keptDigest else { return nil }
            let pixels = form.width.flatMap { width in form.height.map { "\(width) × \($0)" } }
            let size = form.size.map { "\(max(1, $0 / 1024)) kB" }
            return PortalPictureForm(
                href: "/portal/story/\(version.story)/version/\(version.number)/picture/\(digest)",
                label: [pixels, size].compactMap { $0 }.joined(separator: ", "))
        }
    }
}

struct PortalPictureForm { var href: String; var label: String }
