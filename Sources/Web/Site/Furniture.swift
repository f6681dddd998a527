import Foundation
import News

/// What stands round the contents of every page.
extension Site {
    /// - Parameters:
    ///   - path: the page's own path, without parameters; the language links lead to it.
    ///   - section: the section the page is, or belongs to.
    func frame(
        _ title: String?, in language: String, path: String, section: (name: String, isPage: Bool)? = nil
    ) -> Frame {
        let year = LocalDate(now(), in: masthead.zone).year
        var frame = Frame(
            language: Phrasebook.language(of: language),
            direction: Phrasebook.direction(of: Phrasebook.language(of: language)),
            title: title.map { "\($0) – \(masthead.name)" } ?? masthead.name, masthead: masthead.name,
            home: address("/", in: language), about: masthead.name,
            cssName: pages.hashedName(of: "site.css"), faviconName: pages.hashedName(of: "favicon.svg"))
        frame.sections = sections(in: language, current: section)
        frame.languages = languageLinks(path: path, current: language)
        frame.feeds = feedLinks(in: language, section: section?.isPage == true ? section?.name : nil)
        frame.copyright = masthead.copyrightNotice ?? "© \(year) \(masthead.name)"
        return frame
    }

    private func sections(in language: String, current: (name: String, isPage: Bool)?) -> [SectionLink] {
        let all = SectionLink(
            label: Phrasebook.of(language).allNews, href: address("/", in: language),
            current: current == nil ? "page" : nil)
        return [all]
            + masthead.sections.map { section in
                let isCurrent = section.name == current?.name
                return SectionLink(
                    label: section.label(in: language), href: address("/section/\(section.name)", in: language),
                    current: isCurrent ? (current?.isPage == true ? "page" : "true") : nil)
            }
    }

    private func languageLinks(path: String, current: String) -> [LanguageLink] {
        guard masthead.languages.count > 1 else { return [] }
        return masthead.languages.map { language in
            LanguageLink(
                name: Self.ownName(of: language), language: language, direction: Phrasebook.direction(of: language),
                href: address(path, in: language), isCurrent: language == current)
        }
    }

    private func feedLinks(in language: String, section: String?) -> [FeedLink] {
        let label = section.flatMap { name in masthead.sections.first { $0.name == name }?.label(in: language) }
        return FeedKind.allCases.map { kind in
            let path = section.map { "/section/\($0)/\(kind.rawValue)" } ?? "/\(kind.rawValue)"
            return FeedLink(
                name: kind.name, title: [masthead.name, label, kind.name].compactMap { $0 }.joined(separator: " – "),
                type: kind.contentType, href: address(path, in: language))
        }
    }

    /// The name that speakers of a language call it by.
    static func ownName(of language: String) -> String {
        let locale = Locale(identifier: language)
        guard let name = locale.localizedString(forIdentifier: language) else { return language }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    func notFoundPage() throws -> [UInt8] {
        let language = masthead.languages.first ?? "en"
        let words = Phrasebook.of(language)
        var frame = frame(words.notFound, in: language, path: "/", section: ("", false))
        frame.isHiddenFromSearch = true
        return try pages.render(NotFoundPage(frame: frame, t: words.words), with: "notfound")
    }

    func errorPage(code: Int, sentence: String? = nil, reference: String? = nil) throws -> [UInt8] {
        let language = masthead.languages.first ?? "en"
        let words = Phrasebook.of(language)
        var frame = frame(words.error, in: language, path: "/", section: ("", false))
        frame.isHiddenFromSearch = true
        let page = ErrorPage(frame: frame, t: words.words, code: code, sentence: sentence, reference: reference)
        return try pages.render(page, with: "error")
    }
}
