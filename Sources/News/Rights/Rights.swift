/// Who owns a story or a part of it and what may be done with it; one value per statement received.
package struct Rights: Hashable, Sendable, Codable {
    package var holder: Party?
    /// The notice to print, "© 2026 …".
    package var notice: String?
    /// Where the notice can be read.
    package var noticeLink: String?
    /// Terms in words; several when several were given.
    package var usageTerms: [String]
    /// Terms a machine can act on.
    package var restrictions: [Restriction]
    /// Who answers for the content.
    package var accountable: Party?
    /// Pages that hold the terms.
    package var links: [String]
    /// What part this statement covers, as received: scope, aspect and idrefs of G2 `rightsInfo`.
    package var coverage: Coverage?
    /// A machine-readable policy (RightsML, ODRL), kept as received and never interpreted here.
    package var expressions: [Expression]

    package init(
        holder: Party? = nil, notice: String? = nil, noticeLink: String? = nil, usageTerms: [String] = [],
        restrictions: [Restriction] = [], accountable: Party? = nil, links: [String] = [], coverage: Coverage? = nil,
        expressions: [Expression] = []
    ) {
        self.holder = holder
        self.notice = notice
        self.noticeLink = noticeLink
        self.usageTerms = usageTerms
        self.restrictions = restrictions
        self.accountable = accountable
        self.links = links
        self.coverage = coverage
        self.expressions = expressions
    }

    package var isEmpty: Bool { self == Rights() }

    package struct Coverage: Hashable, Sendable, Codable {
        package var scope: String?
        package var aspect: String?
        package var parts: [String]

        package init(scope: String? = nil, aspect: String? = nil, parts: [String] = []) {
            self.scope = scope
            self.aspect = aspect
            self.parts = parts
        }
    }

    package struct Expression: Hashable, Sendable, Codable {
        /// "xml" for markup, else the media type of `text`.
        package var encoding: String
        /// The vocabulary it is written in, a URI.
        package var language: String?
        package var text: String

        package init(encoding: String, language: String? = nil, text: String) {
            self.encoding = encoding
            self.language = language
            self.text = text
        }
    }
}
