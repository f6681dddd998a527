// What each template may say, by the names it says it with: `front.mustache` is given a `FrontPage`, and so on.
//
// Templates find stored properties by name and, where an inner struct has none (or `nil`) by that name, look for it
// further out: so an optional of an inner struct never bears the name of a property of the page around it.
// An optional is absent when `nil`, never empty. A name ending in `HTML` goes out as it is; all else is escaped.

/// What stands round every page: head, masthead, sections, footer.
package struct Frame: Sendable {
    /// BCP 47, of the furniture and, unless said otherwise, of the contents.
    package var language: String
    /// "ltr" or "rtl".
    package var direction: String
    /// For the browser's tab: headline, dash, newsroom.
    package var title: String
    package var masthead: String
    /// The front page in this language.
    package var home: String
    /// One sentence about the newsroom.
    package var about: String
    /// File name of the stylesheet under /assets, with the hash of its contents.
    package var cssName: String
    /// File name of the icon under /assets, with the hash of its contents.
    package var faviconName: String
    package var sections: [SectionLink] = []
    /// The page in each language it can be had in, this one among them; empty where there is but one.
    package var languages: [LanguageLink] = []
    package var feeds: [FeedLink] = []
    /// Whose work it is: "© 2026 The Newsroom. All rights reserved."
    package var copyright: String?
    /// For search engines; the first sentence of a story.
    package var description: String?
    /// The page's one address, in full.
    package var canonical: String?
    /// Whether search engines should leave the page out: old versions, history, notices.
    package var isHiddenFromSearch = false
    /// The same story in other languages, addresses in full.
    package var alternates: [Alternate] = []
    package var share: Share?
    /// schema.org as JSON, with every `<` written as `\u003c`.
    package var jsonLDHTML: String?
}

/// A section in the navigation.
package struct SectionLink: Sendable {
    package var label: String
    package var href: String
    /// "page" on the section's own page, "true" on a story of the section, else `nil`.
    package var current: String?
}

/// A language, named in itself.
package struct LanguageLink: Sendable {
    package var name: String
    package var language: String
    package var direction: String
    package var href: String
    package var isCurrent = false
}

/// A feed of this page.
package struct FeedLink: Sendable {
    /// "Atom", "RSS", "JSON".
    package var name: String
    /// For feed readers: newsroom and section.
    package var title: String
    /// Media type.
    package var type: String
    package var href: String
}

/// An address in full of the same story in another language.
package struct Alternate: Sendable {
    package var language: String
    package var href: String
}

/// What a shared link shows (OpenGraph).
package struct Share: Sendable {
    /// "article" or "website".
    package var type: String
    package var title: String
    package var url: String
    package var summary: String?
    package var image: PageImage?
    /// ISO 8601.
    package var published: String?
    /// ISO 8601.
    package var modified: String?
}

/// A moment or a day, for people and for machines.
package struct PageTime: Sendable {
    package var text: String
    /// ISO 8601.
    package var machine: String
}

/// Something to go to.
package struct PageLink: Sendable {
    package var label: String
    package var href: String
}

/// A picture file, without the words that go with it.
package struct PageImage: Sendable {
    package var address: String
    /// `srcset`: "/picture/a 640w, /picture/b 1280w".
    package var sources: String?
    /// Pixels; both or neither.
    package var width: Int?
    package var height: Int?
    /// For those who can't see it; never the caption again.
    package var alternative: String?
}

/// Links to the pages of newer and older stories; at least one of them.
package struct Paging: Sendable {
    package var newer: String?
    package var older: String?
}

/// A story in a list.
package struct Teaser: Sendable {
    /// Without version tag.
    package var headline: String
    /// The canonical address.
    package var href: String
    /// Hour and minute in a list under a day; with the day in a lead.
    package var issued: PageTime
    /// Absent where it is the same as the time of issue.
    package var updated: PageTime?
    package var section: PageLink?
    /// First sentence or description; the top few have one.
    package var summary: String?
    /// The lead's only.
    package var picture: PageImage?
    package var isCorrected = false
    /// Where it isn't the page's; with `direction`.
    package var language: String?
    package var direction: String?
}

/// The stories of one day, newest first.
package struct Day: Sendable {
    package var day: PageTime
    package var stories: [Teaser]
}

/// `front.mustache`: all news, newest first.
package struct FrontPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    /// For those who can't see the page.
    package var heading: String
    /// The newest story, on the first page; it is not in `days` again.
    package var lead: Teaser?
    /// Without these and a lead, the page says that there are no stories.
    package var days: [Day] = []
    package var paging: Paging?
}

/// `section.mustache`: the stories of a section or a keyword, newest first.
package struct SectionPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    /// "Keyword" over a keyword's name; absent over a section's.
    package var kind: String?
    package var heading: String
    package var lead: Teaser?
    package var days: [Day] = []
    package var paging: Paging?
}

/// `notfound.mustache`, 404.
package struct NotFoundPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
}

/// `error.mustache`, any other failure.
package struct ErrorPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    /// The status code.
    package var code: Int
    /// What is wrong and what to do next; a general sentence when absent.
    package var sentence: String?
    /// By which the operator finds the failure in the log.
    package var reference: String?
}
