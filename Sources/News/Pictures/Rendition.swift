/// One form of the same content: full size, for the web, a thumbnail.
package struct Rendition: Hashable, Sendable, Codable {
    /// What the form is for, as a code ("rnd:highRes") or the provider's own name.
    package var name: String?
    /// Where its bytes are: an address as received, or `picture:` and a SHA-256 once the newsroom keeps them.
    package var href: String?
    /// The item that holds it, where a provider names one instead of an address.
    package var reference: String?
    package var contentType: String?
    /// Pixels.
    package var width: Int?
    /// Pixels.
    package var height: Int?
    /// Bytes.
    package var size: Int?
    /// Seconds, for sound and moving pictures.
    package var duration: Double?

    package init(
        name: String? = nil, href: String? = nil, reference: String? = nil, contentType: String? = nil,
        width: Int? = nil, height: Int? = nil, size: Int? = nil, duration: Double? = nil
    ) {
        self.name = name
        self.href = href
        self.reference = reference
        self.contentType = contentType
        self.width = width
        self.height = height
        self.size = size
        self.duration = duration
    }

    /// The SHA-256 in lower-case hex when the newsroom keeps the bytes itself.
    package var keptDigest: String? {
        guard let href, href.hasPrefix("picture:") else { return nil }
        let digest = href.dropFirst("picture:".count)
        let isHex = digest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        return isHex && digest.utf8.count == 64 ? String(digest) : nil
    }
}
