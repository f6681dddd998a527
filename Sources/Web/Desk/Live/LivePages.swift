import Foundation
import Hummingbird
import NIOCore
import News
import ServiceLifecycle

/// What changes, told to open pages as it does (https://html.spec.whatwg.org/multipage/server-sent-events.html).
extension DeskSite {
    static let liveRoutes: [DeskRoute] = [
        .get("/desk/live", .allowed(.read)) { desk in { try await desk.live($0) } }
    ]

    /// Pages that may look on at a time; those beyond it come again later.
    private static let mostPages = 2000

    func live(_ asked: DeskRequest) async throws -> Response {
        guard let visitor = asked.visitor else { throw HTTPError(.forbidden) }
        guard await watch.pages < Self.mostPages else { throw HTTPError(.serviceUnavailable) }
        let session = visitor.session.tokenHash
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { [watch] writer in
                // Browsers come again after two seconds when the line breaks.
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                let (page, events) = await watch.join(session)
                do {
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

extension LiveEvent {
    /// As it goes over the line.
    fileprivate var bytes: [UInt8] {
        get throws {
            switch self {
            case .beat: return Array(": still here\n\n".utf8)
            case .news(let news):
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                return Array("event: desk\nid: \(news.entry)\ndata: ".utf8) + (try encoder.encode(news))
                    + Array("\n\n".utf8)
            }
        }
    }
}
