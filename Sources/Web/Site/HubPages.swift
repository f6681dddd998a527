import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// The site's own WebSub hub, where programs ask to be told when a feed changes.
extension Site {
    static let hubPath = "/hub"
    private static let largestWish = 16 * 1024
    private static let lease: (usual: Int64, least: Int64, most: Int64) = (10 * 86_400, 300, 30 * 86_400)

    package var hubAddress: String { masthead.baseURL + Self.hubPath }

    /// Takes what a program asks for; its address is asked before anything follows from it.
    func takeWish(_ request: Request) async throws -> Response {
        do {
            try await newsroom.wish(try await wish(Form(Data(buffer: request.body.collect(upTo: Self.largestWish)))))
            return Response(status: .accepted)
        } catch let refusal as FeedWishRefusal {
            let status: HTTPResponse.Status = refusal == .crowded ? .serviceUnavailable : .badRequest
            let body = ResponseBody(byteBuffer: .init(string: refusal.sentence + "\n"))
            return Response(status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: body)
        }
    }

    private func wish(_ form: Form) async throws -> FeedWish {
        guard let mode = form["hub.mode"].flatMap(FeedWish.Mode.init(rawValue:)) else { throw FeedWishRefusal.noMode }
        guard let topic = form["hub.topic"], try await feed(at: topic) != nil else { throw FeedWishRefusal.noTopic }
        let asked = form.trimmed("hub.lease_seconds")
        let seconds = try asked.map {
            guard let seconds = Int64($0), seconds > 0 else { throw FeedWishRefusal.badLease }
            return seconds
        }
        return FeedWish(
            mode: mode, topic: topic, callback: form["hub.callback"] ?? "",
            secret: form["hub.secret"].flatMap { $0.isEmpty ? nil : $0 },
            lease: min(max(seconds ?? Self.lease.usual, Self.lease.least), Self.lease.most))
    }

    /// A feed by the address that it names as its own, as it is now; `nil` for every other address.
    package func feed(at topic: String) async throws -> FeedDocument? {
        guard topic.utf8.count < 1000, topic.hasPrefix(masthead.baseURL + "/"),
            let url = URLComponents(string: String(topic.dropFirst(masthead.baseURL.count)))
        else { return nil }
        let parts = url.path.split(separator: "/").map(String.init)
        let asked = url.queryItems?.first { $0.name == "language" }?.value
        let language = masthead.languages.first { $0 == asked } ?? masthead.languages.first ?? "en"
        guard let kind = parts.last.flatMap(FeedKind.init(rawValue:)) else { return nil }
        let section: StoryLabel?
        switch parts.count {
        case 1: section = nil
        case 3 where parts[0] == "section" && masthead.sections.contains { $0.name == parts[1] }:
            section = StoryLabel(.section, parts[1])
        default: return nil
        }
        guard ownAddress(of: kind, section, in: language) == topic else { return nil }
        let kept = try await kept(kind, section, language: language)
        return FeedDocument(body: kept.answer.body, contentType: kept.answer.contentType, tag: kept.entityTag)
    }
}
