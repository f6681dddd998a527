import Foundation
import News
import Transfer

/// An address that stories are posted to, signed as Standard Webhooks.
package struct HTTPRoute: Codable, Hashable, Sendable {
    package var url: String
    package var secrets: WebhookSecrets
    /// Whose word counts about its certificate, as a file; absent means those of the system.
    package var authorities: String?

    package init(url: String, secrets: WebhookSecrets, authorities: String? = nil) {
        self.url = url
        self.secrets = secrets
        self.authorities = authorities
    }

    /// Without its query, in which some keep a secret.
    var place: String {
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 1 ? url : "\(parts[0])?…"
    }
}

/// Posts the story in the destination's format as the body; its place on the wire is in headers. Pictures are named by
/// `Link` headers, see decision 19.
struct HTTPTransport: Transport {
    let route: HTTPRoute
    let means: Means

    func deliver(_ parcel: Parcel) async throws {
        guard case .bytes(let bytes) = parcel.text.content else { return }
        let (body, now) = (Data(bytes), means.now())
        let request = WebRequest(
            "POST", route.url, headers: headers(parcel, body, at: now), body: body, answerLimit: 4096,
            settings: means.settings(authorities: route.authorities))
        let answer = try await DeliveryFailure.told { try await means.courier.request(request) }
        guard
            var failure = answer.failure(at: Date(timeIntervalSince1970: Double(now.milliseconds) / 1000)).map({
                DeliveryFailure($0)
            })
        else { return }
        failure.mayHaveArrived = !Self.tellsThatItDidNotTakeIt.contains(answer.status)
        throw failure
    }

    /// Answers to the request as such, given before anybody looked at the story. After all others it may be theirs.
    private static let tellsThatItDidNotTakeIt: Set<Int> = [
        300, 301, 302, 303, 304, 307, 308, 401, 403, 404, 405, 407, 408, 410, 411, 413, 414, 415, 425, 429, 431,
    ]

    private func headers(_ parcel: Parcel, _ body: Data, at now: WireTime) -> [WebRequest.Header] {
        let seconds = now.milliseconds / 1000
        let facts = parcel.facts
        let words: [(String, String?)] = [
            ("Content-Type", parcel.text.contentType), ("webhook-id", parcel.key), ("webhook-timestamp", "\(seconds)"),
            ("webhook-signature", route.secrets.signature(id: parcel.key, timestamp: seconds, body: body)),
            ("Dateline-Position", "\(parcel.position)"), ("Dateline-Story", "\(facts.story)"),
            ("Dateline-Guid", facts.guid), ("Dateline-Version", "\(facts.number)"), ("Dateline-Act", facts.act),
            ("Dateline-Status", facts.status.rawValue), ("Dateline-Product", facts.products.joined(separator: ", ")),
            ("Content-Language", facts.language), ("Dateline-Test", facts.isTest ? "yes" : nil),
        ]
        return words.compactMap { name, value in value.map { .init(name, Self.clean($0)) } }
            + facts.pictures.prefix(Self.mostLinks).map { .init("Link", Self.link(to: $0)) }
    }

    /// Servers take heads of a few kilobytes; a story with more pictures names the others in its body alone.
    private static let mostLinks = 20

    private static func link(to picture: Parcel.PictureLink) -> String {
        "<\(picture.address.filter { !"<> ".contains($0) })>; rel=\"enclosure\"; type=\"\(picture.contentType)\""
    }

    /// What comes from other wires, such as a guid, can hold anything; headers hold printable ASCII.
    private static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.lazy.filter { (32..<127).contains($0.value) }.prefix(2000)))
    }
}
