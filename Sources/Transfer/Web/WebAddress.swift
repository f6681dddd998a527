import CCurl

/// A URL of HTTP taken apart by libcurl's own reader, so that what is checked is what is used.
struct WebAddress: Hashable, Sendable {
    let peer: Peer
    /// Path and query, with the slash.
    let path: String

    init(_ text: String) throws(TransferFailure) { try self.init(text, from: nil) }

    /// Reads what a redirect names, which may be a part of a URL.
    init(_ text: String, from base: WebAddress?) throws(TransferFailure) {
        let refusal = TransferFailure.settings(
            "\u{201C}\(text)\u{201D} is not an address that begins with https:// or http://.")
        guard let url = curl_url() else { throw refusal }
        defer { curl_url_cleanup(url) }
        if let base { curl_url_set(url, CURLUPART_URL, base.url, 0) }
        guard curl_url_set(url, CURLUPART_URL, text, UInt32(CURLU_PATH_AS_IS)) == CURLUE_OK,
            let scheme = Self.part(url, CURLUPART_SCHEME).flatMap(Scheme.init), [.http, .https].contains(scheme),
            let host = Self.part(url, CURLUPART_HOST, CURLU_PUNYCODE), let path = Self.part(url, CURLUPART_PATH)
        else { throw refusal }
        guard Self.part(url, CURLUPART_USER) == nil, Self.part(url, CURLUPART_PASSWORD) == nil else {
            throw .settings("The address has a name or password in it. Enter them apart from it.")
        }
        let isSix = host.hasPrefix("[") && host.hasSuffix("]")
        peer = try Peer(
            scheme, host: isSix ? String(host.dropFirst().dropLast()) : host,
            port: Self.part(url, CURLUPART_PORT).flatMap { Int($0) })
        self.path = path + (Self.part(url, CURLUPART_QUERY).map { "?\($0)" } ?? "")
    }

    var url: String { peer.url + path }

    private static func part(_ url: OpaquePointer, _ part: CURLUPart, _ flags: Int32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
