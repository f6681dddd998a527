/// The one line that carries the news.
package struct Headline: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    /// The line as readers see it, without version tag or genre label.
    package var text: String
    /// Shorter lines an editor wrote for narrow outputs.
    package var forms: [Output: String]

    package init(_ text: String, forms: [Output: String] = [:]) {
        self.text = text
        self.forms = forms
    }

    package init(stringLiteral value: String) { self.init(value) }

    package var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

    /// The line for one output: the form written for it, else the whole text.
    package func line(for output: Output) -> String { forms[output] ?? text }

    /// Characters by which the line for an output is too long; 0 when it fits.
    package func excess(for output: Output) -> Int { max(0, line(for: output).count - output.limit) }

    /// A place where a headline appears, with the length that fits there.
    package enum Output: String, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
        /// A push message or ticker; 55 characters.
        case alert
        /// A wire terminal's list; 64 characters.
        case wire
        /// A mail's subject line; 78 characters.
        case mail
        /// The public page and its social card; 110 characters.
        case page

        /// Longest line in characters.
        package var limit: Int {
            switch self {
            case .alert: 55
            case .wire: 64
            case .mail: 78
            case .page: 110
            }
        }
    }

    private enum CodingKeys: CodingKey { case text, forms }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        text = try container.decode(String.self, forKey: .text)
        forms = try container.decodeIfPresent([Output: String].self, forKey: .forms) ?? [:]
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        if !forms.isEmpty { try container.encode(forms, forKey: .forms) }
    }
}
