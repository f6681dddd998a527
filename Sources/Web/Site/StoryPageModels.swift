/// `story.mustache`: a story, or one earlier version of it.
package struct StoryPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    /// Present on the page of an earlier version, which then has no feedback form.
    package var earlier: EarlierVersion?
    /// The story's own language and direction, where the words round it are in another.
    package var contentLanguage: String?
    package var contentDirection: String?
    package var section: PageLink?
    /// When the first version was issued, with day and zone.
    package var issued: PageTime
    /// Absent where this version is the first.
    package var updated: PageTime?
    /// Version tag, then genres, without brackets.
    package var labels: [String] = []
    package var headline: String
    /// As printed: "By Ana Example".
    package var byline: String?
    /// Newest first; slips too small to mention are left out by whoever fills this.
    package var corrections: [CorrectionNote] = []
    /// Pictures that the body doesn't place and that stand above it.
    package var topFigures: [Figure] = []
    /// The first paragraph; absent where the body has none and there is no dateline.
    package var opening: Opening?
    package var parts: [BodyPart] = []
    package var keywords: [PageLink] = []
    package var translations: [LanguageLink] = []
    package var related: [PageLink] = []
    /// The stories of a package that readers may see, in its order.
    package var members: [Member] = []
    package var contacts: [Contact] = []
    package var historyHref: String
    package var versionCount: Int
    package var copyrightLine: String?
    /// The canonical address in full, printed on paper only.
    package var address: String
    package var feedback: FeedbackForm?
}

/// A story of a package. Its optionals bear names that the page round it has not.
package struct Member: Sendable {
    package var line: String
    package var href: String
    package var moved: PageTime
    package var memberSummary: String?
    /// Where they aren't the page's.
    package var memberLanguage: String?
    package var memberDirection: String?
}

/// Says which version is shown, and where the newest is.
package struct EarlierVersion: Sendable {
    package var number: Int
    package var newest: String
}

/// What was wrong and is right now.
package struct CorrectionNote: Sendable {
    package var text: String
    package var at: PageTime
}

/// A first paragraph with the dateline run in.
package struct Opening: Sendable {
    /// Whole, with its dash: "PORT ELM, May 6 (Farlight) --".
    package var dateline: String?
    /// The paragraph's inline HTML, empty where the body doesn't begin with a paragraph.
    package var wordsHTML: String
}

/// One stretch of a body after the first paragraph; exactly one of these.
package struct BodyPart: Sendable {
    /// `<p>`, `<h2>`–`<h4>`, `<ul>`, `<ol>`, `<blockquote>`; as many blocks as follow one another.
    package var blocksHTML: String?
    package var figure: Figure?
    /// One `<table>` with its caption; the template lets it scroll.
    package var tableHTML: String?
    /// Lines whose spacing carries meaning; escaped by the template.
    package var preserved: String?
}

/// A picture with its words.
package struct Figure: Sendable {
    /// Absent where the newsroom has no file; the words then stand alone.
    package var picture: PageImage?
    package var caption: String
    /// With its brackets: "(PHOTO NOT FOR SALE) (Farlight)".
    package var rightsLine: String?
    /// Whether the browser may wait with it: all but the first.
    package var isLazy = false
}

/// Whom to write to about a story.
package struct Contact: Sendable {
    package var label: String
    /// "mailto:…".
    package var href: String?
}

/// What a reader can tell the desk.
package struct FeedbackForm: Sendable {
    package var action: String
    /// The version the reader has before them.
    package var version: Int
    package var longestText: Int
    /// Why the last try was refused, in a sentence; with what was written then.
    package var problem: String?
    package var written = ""
    package var writtenContact = ""
}

/// `thanks.mustache`, after feedback.
package struct ThanksPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    package var storyHref: String
    package var headline: String?
}

/// `history.mustache`: every version of a story, newest first.
package struct HistoryPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    package var headline: String
    /// Absent where the story was killed.
    package var storyHref: String?
    package var versions: [HistoryEntry]
}

/// One version in a history.
package struct HistoryEntry: Sendable {
    package var number: Int
    /// What the desk did, in the page's language: "New lead".
    package var act: String
    package var at: PageTime
    /// Without brackets.
    package var tag: String?
    /// Absent when its time has run out.
    package var versionHeadline: String?
    /// Absent where readers may not have this version.
    package var versionHref: String?
    /// What a correction put right.
    package var note: String?
    package var isNewest = false
}

/// `killed.mustache`, 410: no word of the story itself.
package struct KilledPage: Sendable {
    package var frame: Frame
    package var t: [String: String]
    package var at: PageTime
    package var reason: String?
    package var substitute: PageLink?
}
