import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import ServiceLifecycle
import Workflow

/// What comes for a subscriber, told to their open pages (https://html.spec.whatwg.org/multipage/server-sent-events.html).
extension PortalSite {
    static let liveRoutes: [PortalRoute] = [
        .get("/portal/live", .reader) { portal in { try await portal.live($0) } }
    ]

    /// Pages that may look on at a time; those beyond it come again later.
    private static let mostPages = 2000

    func live(_ asked: PortalRequest) async throws -> Response {
        let visitor = try asked.expectVisitor()
        guard await watch.pages < Self.mostPages else { throw HTTPError(.serviceUnavailable) }
        let (session, subscriber) = (visitor.session.tokenHash, visitor.subscriber.id)
        let since = asked.query("since").flatMap { ChangePlace($0) }
        // Before what was missed is looked for, so that nothing falls between.
        let place = try await look(asked) { wire, _ in ChangePlace(position: wire.head, moment: asked.now) }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { [watch] writer in
                let (page, events) = await watch.join(session, for: subscriber, from: place)
                do {
                    // Browsers come again after two seconds when the line breaks.
                    try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                    // What came while the page was on its way, or out of sight.
                    if let since, let missed = try await self.missed(since, asked) {
                        try await writer.write(ByteBuffer(bytes: try PortalNews.came(missed).bytes))
                    }
                    for await event in events.cancelOnGracefulShutdown() {
                        try await writer.write(ByteBuffer(bytes: try event.bytes))
                    }
                } catch {
                    await watch.leave(page)
                    throw error
                }
                await watch.leave(page)
                try await writer.finish(nil)
            })
    }
}

extension PortalSite {
    private func missed(_ since: ChangePlace, _ asked: PortalRequest) async throws -> PortalNews.Came? {
        try await look(asked) { wire, _ in PortalNews.Came(try wire.changes(after: since).items) }
    }
}

extension PortalNews {
    /// As it goes over the line.
    fileprivate var bytes: [UInt8] {
        get throws {
            switch self {
            case .beat: return Array(": still here\n\n".utf8)
            case .came(let news):
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                return Array("event: portal\ndata: ".utf8) + (try encoder.encode(news)) + Array("\n\n".utf8)
            }
        }
    }
}
