import Foundation

/// The readable end of a story's address.
package enum Slug {
    /// Longest slug, in characters.
    package static let limit = 80

    /// Lower-case words of a headline joined by dashes, accents dropped; letters of other scripts stay.
    /// "story" when nothing is left.
    package static func make(from headline: String) -> String {
        let folded = headline.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        var slug = ""
        for scalar in folded.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, slug.last != "-", scalar != "'", scalar != "\u{2019}" {
                slug.append("-")
            }
            if slug.count >= limit { break }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? "story" : slug
    }
}
