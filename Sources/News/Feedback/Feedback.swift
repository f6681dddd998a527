/// What a reader wrote about a story, with the version they had before them.
package struct Feedback: Hashable, Sendable, Codable {
    package var story: ID<Story>
    package var version: Int
    package var text: String
    /// Where to answer, if the reader wishes one.
    package var contact: String?
    package var received: WireTime

    package init(story: ID<Story>, version: Int, text: String, contact: String? = nil, received: WireTime) {
        self.story = story
        self.version = version
        self.text = text
        self.contact = contact
        self.received = received
    }

    /// Longest text kept, in characters.
    package static let longestText = 4000
    /// Longest address kept, in characters: the longest there can be (RFC 5321).
    package static let longestContact = 254
}
