/// What changed between the copy on the wire and the copy that waits: what a change note may say, and nothing else.
package struct CopyDifference: Hashable, Sendable {
    /// Everything besides the text, as clients call it, in the order in which a note names it.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case headline
        case shortHeadlines = "short headlines"
        case byline, dateline, slug, urgency, caption, photo, summary, keywords, sections, subjects
        case language, credit, rights, links, embargo
        case editorsNote = "note to editors"
        case details = "details for machines"
    }

    package var paragraphs: ParagraphDifference
    package private(set) var parts: [Part] = []
    /// Figures, names, dates and quotations that gave way to others.
    package private(set) var facts: [FactChange] = []
    /// Whether there was no text before: an URGENT that gets its first.
    package private(set) var isFirstText: Bool

    package var isEmpty: Bool { paragraphs.isEmpty && parts.isEmpty }

    package init(from old: Copy, to new: Copy, embargoChanged: Bool = false) {
        paragraphs = ParagraphDifference(from: old.body, to: new.body)
        isFirstText = old.body.isEmpty && !new.body.isEmpty
        parts = Part.allCases.filter { Self.differs($0, old, new) || ($0 == .embargo && embargoChanged) }
        // What differs somewhere that no note has a word for is still a change, and a note must not hide it.
        if paragraphs.isEmpty, parts.isEmpty, old != new { parts = [.details] }
        facts = FactChange.found(from: old, to: new, paragraphs)
    }

    private static func differs(_ part: Part, _ old: Copy, _ new: Copy) -> Bool {
        switch part {
        case .headline: old.headline.text != new.headline.text
        case .shortHeadlines: old.headline.forms != new.headline.forms
        case .byline: old.byline != new.byline || old.creators != new.creators
        case .dateline: old.dateline != new.dateline
        case .slug: old.slug != new.slug
        case .urgency: old.urgency != new.urgency
        case .caption: captions(old) != captions(new) && references(old) == references(new)
        case .photo: differsInPhotos(old, new)
        case .summary: old.description != new.description
        case .keywords: old.keywords != new.keywords
        case .sections: old.sections != new.sections
        case .subjects: old.subjects != new.subjects || old.genres != new.genres
        case .language: old.language != new.language
        case .credit: old.creditLine != new.creditLine || old.provider != new.provider
        case .rights: old.rights != new.rights || old.expires != new.expires
        case .links: old.links != new.links || old.groups != new.groups
        case .editorsNote: old.editorsNote != new.editorsNote
        case .embargo, .details: false
        }
    }

    private static func captions(_ copy: Copy) -> [String] { copy.pictures.map(\.caption) }
    private static func references(_ copy: Copy) -> [String] { copy.pictures.map(\.reference) }

    /// Whether other pictures go with it, or in other places; captions alone are told apart.
    private static func differsInPhotos(_ old: Copy, _ new: Copy) -> Bool {
        func bare(_ copy: Copy) -> [Picture] {
            copy.pictures.map { picture in
                var bare = picture
                bare.caption = ""
                return bare
            }
        }
        if references(old) != references(new) || bare(old) != bare(new) || old.renditions != new.renditions {
            return true
        }
        return old.body.pictureReferences != new.body.pictureReferences
    }
}
