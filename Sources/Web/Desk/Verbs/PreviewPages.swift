import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import Storage

/// A story's page as readers would see it, before they can.
extension DeskSite {
    /// The public page's own template over the waiting copy, else over what is on the wire. It is shown to who may read at
    /// the desk and to nobody else, in a frame of ours and in no other.
    func preview(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let html = try await store.read { db in
            let story = try self.story(id, db)
            guard let version = story.asMoving(by: .fitting(story), at: asked.now) ?? story.latest else {
                throw HTTPError(.notFound)
            }
            let published = try db.published(id)
            let page = Published(
                version: version, firstReleased: published?.firstReleased, moved: asked.now,
                corrected: published?.corrected)
            return try self.site.render(page, db: db, now: asked.now)
        }
        let shown = Self.withPicturesOfTheDesk(String(decoding: html, as: UTF8.self))
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: Self.previewPolicy,
                .cacheControl: "no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(string: shown)))
    }

    /// A picture of any story, as yet unseen by readers.
    func picture(_ asked: DeskRequest) async throws -> Response {
        let digest = try asked.context.parameters.require("digest")
        guard let file = site.pictures.file(digest) else { throw HTTPError(.notFound) }
        var response = try PictureAnswer(digest: digest, file: file).response(to: asked.request)
        response.headers[.cacheControl] = "private, no-cache"
        return response
    }

    /// The public address of a picture answers only once a story that shows it is public.
    private static func withPicturesOfTheDesk(_ html: String) -> String {
        html.replacingOccurrences(of: "src=\"/picture/", with: "src=\"/desk/picture/")
            .replacing(/srcset="[^"]*"/) { $0.output.replacingOccurrences(of: "/picture/", with: "/desk/picture/") }
    }

    /// Nothing runs and nothing is sent; the desk's own pages may frame it.
    private static let previewPolicy = """
        default-src 'none'; style-src 'self'; img-src 'self' https: http: data:; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'self'; sandbox allow-same-origin
        """
}
