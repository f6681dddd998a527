import News

extension WireFormat {
    /// NewsML-G2: 2.0 to 2.35 are read, 2.35 at Power conformance is written.
    package static let newsMLG2 = WireFormat(
        name: "newsml-g2", title: "NewsML-G2 2.35", contentType: "application/vnd.iptc.g2.newsitem+xml",
        fileExtension: "xml", recognises: NewsMLG2.recognises, read: NewsMLG2.read,
        write: NewsMLG2.write)
}

/// The IPTC's NewsML-G2 standard: https://iptc.org/std/NewsML-G2/
package enum NewsMLG2 {
    /// The namespace of every version since 2.0, and of the older News Architecture drafts.
    static let namespace: StaticString = "http://iptc.org/std/nar/2006-10-01/"

    /// Whether bytes begin like XML; G2 is the only XML among the formats that are read.
    static func recognises(_ bytes: [UInt8]) -> Bool {
        let open = UInt8(ascii: "<")
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return bytes.prefix(200).contains(open)
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 > 32 } == open
    }
}
