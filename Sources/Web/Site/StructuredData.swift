import Foundation
import News
import Storage

/// A story in schema.org's words (NewsArticle), for search engines.
struct StructuredData {
    private let article: Article

    init(parts: StoryParts) throws {
        let site = parts.site
        let copy = parts.copy
        let zone = site.masthead.zone
        article = Article(
            headline: copy.listingLine ?? parts.story.version.guid,
            mainEntityOfPage: site.masthead.baseURL + parts.storyPath,
            datePublished: parts.story.issued.local(in: zone).description,
            dateModified: parts.story.moved.local(in: zone).description,
            inLanguage: copy.language, dateline: copy.dateline?.line, description: parts.summary,
            image: parts.pictureAddress.map { [$0] },
            author: copy.creators.filter { $0.name != nil }.map { Named(type: "Person", name: $0.label) },
            publisher: Named(type: "NewsMediaOrganization", name: site.masthead.name, url: site.masthead.baseURL),
            articleSection: copy.sections, keywords: copy.keywords,
            copyrightNotice: copy.rights.lazy.compactMap(\.notice).first,
            correction: try parts.corrections().map {
                CorrectionComment(text: $0.text, datePublished: $0.at.machine)
            })
    }

    /// With every `<` as `\u003c`, so that no text can end the element it stands in.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let text = String(decoding: try encoder.encode(article), as: UTF8.self)
            return text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
        }
    }

    private struct Article: Encodable {
        var context = "https://schema.org"
        var type = "NewsArticle"
        var headline: String
        var mainEntityOfPage: String
        var datePublished: String
        var dateModified: String
        var inLanguage: String?
        var dateline: String?
        var description: String?
        var image: [String]?
        var author: [Named]
        var publisher: Named
        var articleSection: [String]
        var keywords: [String]
        var copyrightNotice: String?
        var correction: [CorrectionComment]

        enum CodingKeys: String, CodingKey {
            case context = "@context"
            case type = "@type"
            case headline, mainEntityOfPage, datePublished, dateModified, inLanguage, dateline, description, image,
                author
            case publisher, articleSection, keywords, copyrightNotice, correction
        }
    }

    private struct Named: Encodable {
        var type: String
        var name: String
        var url: String?

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name, url
        }
    }

    private struct CorrectionComment: Encodable {
        var type = "CorrectionComment"
        var text: String
        var datePublished: String

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case text, datePublished
        }
    }
}
