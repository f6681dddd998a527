import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import Pictures
import Storage
import Workflow

/// Taking copy: one story in a format, its text for the clipboard, a picture, several stories at once. What is taken is
/// noted for the subscriber's report.
extension PortalSite {
    static let takingRoutes: [PortalRoute] = [
        .get("/portal/story/:id/version/:number/as/:format", .reader) { portal in { try await portal.download($0) } },
        .get("/portal/story/:id/version/:number/text", .reader) { portal in { try await portal.copyText($0) } },
        .get("/portal/story/:id/version/:number/picture/:digest", .reader) { portal in
            { try await portal.downloadPicture($0) }
        },
        .get("/portal/picture/:digest", .reader) { portal in { try await portal.showPicture($0) } },
        .get("/portal/archive", .reader) { portal in { try await portal.downloadArchive($0) } },
    ]

    /// Formats as links and choices name them.
    func downloads(_ words: DeskPhrasebook) -> [PortalDownload] {
        WireFormat.all.filter { $0.write != nil }.map {
            PortalDownload(name: $0.name, label: $0.name == "wire-text" ? words.portal.wireText : $0.title)
        }
    }

    func formats(_ words: DeskPhrasebook) -> [Choice] {
        downloads(words).enumerated().map { Choice(value: $1.name, label: $1.label, isChosen: $0 == 0) }
    }

    func download(_ asked: PortalRequest) async throws -> Response {
        guard let format = WireFormat.named(try asked.context.word("format")), let write = format.write else {
            throw HTTPError(.notFound)
        }
        let item = try await taken(asked)
        try await note([item], .download, format.name, asked)
        return attachment(
            write(item.version, masthead), named: "\(Self.stem(item.version)).\(format.fileExtension)",
            contentType: format.contentType)
    }

    /// The text in paragraphs, as other programs take it from the clipboard.
    func copyText(_ asked: PortalRequest) async throws -> Response {
        let item = try await taken(asked)
        if item.isRecall { throw HTTPError(.notFound) }
        try await note([item], .copy, "text", asked)
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: Self.text(of: item.version.copy))))
    }

    func downloadPicture(_ asked: PortalRequest) async throws -> Response {
        let digest = try asked.context.parameters.require("digest")
        let item = try await taken(asked)
        guard item.version.copy.keptPictures.contains(digest), let file = pictures.file(digest) else {
            throw HTTPError(.notFound)
        }
        try await note([item], .picture, nil, asked)
        var response = try PictureAnswer(digest: digest, file: file).response(to: asked.request)
        response.headers[.contentDisposition] =
            "attachment; filename=\"\(Self.pictureName(item.version, digest, file.contentType))\""
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// A picture on a page.
    func showPicture(_ asked: PortalRequest) async throws -> Response {
        let digest = try asked.context.parameters.require("digest")
        guard let file = pictures.file(digest), try await look(asked, { wire, _ in try wire.maySee(picture: digest) })
        else { throw HTTPError(.notFound) }
        var response = try PictureAnswer(digest: digest, file: file).response(to: asked.request)
        response.headers[.cacheControl] = "private, no-cache"
        return response
    }

    /// The version in the address, if it is theirs.
    private func taken(_ asked: PortalRequest) async throws -> SubscriberItem {
        let id = try asked.story()
        guard let number = asked.context.parameters.get("number", as: Int.self) else { throw HTTPError(.notFound) }
        return try await look(asked) { wire, _ in
            guard let item = try wire.version(id, number: number) else { throw HTTPError(.notFound) }
            return item
        }
    }

    /// Keeps what is taken, before it is, so that a recall can follow it; for pages of this portal: not what somebody of the newsroom looked at.
    func note(
        _ items: [SubscriberItem], _ kind: PortalUse.Kind, _ format: String?, _ asked: PortalRequest
    ) async throws {
        guard let visitor = asked.visitor, !visitor.isLookingIn, asked.request.method == .get
        else { return }
        try await newsroom.collect(
            items.filter { !$0.isRecall }, by: visitor.subscriber.id, channel: "portal", format: format ?? "picture")
        try await newsroom.note(
            items.map { item in
                PortalUse(
                    subscriber: visitor.subscriber.id, person: visitor.person.id, story: item.version.story,
                    number: item.version.number, kind: kind, format: format,
                    line: item.version.copy.listingLine ?? item.version.guid, at: asked.now)
            })
    }

    private func attachment(_ bytes: [UInt8], named name: String, contentType: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: contentType, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func text(of copy: Copy) -> String {
        let dateline = copy.dateline?.line
        let head = [copy.headline.isEmpty ? nil : copy.headline.text, copy.byline].compactMap { $0 }
        let body = copy.body.plainText
        let opening = [dateline, body].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let end = [copy.creditLine.map { "(\($0))" }].compactMap { $0 }
        return (head + [opening] + end).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// "story57-v2".
    static func stem(_ version: Version) -> String { "story\(version.story)-v\(version.number)" }

    static func pictureName(_ version: Version, _ digest: String, _ contentType: String) -> String {
        let ending =
            switch contentType {
            case "image/jpeg": "jpg"
            case "image/png": "png"
            case "image/gif": "gif"
            case "image/webp": "webp"
            default: "bin"
            }
        return "\(stem(version))-\(digest.prefix(16)).\(ending)"
    }
}

extension HTTPField.Name {
    static let contentDisposition = HTTPField.Name("Content-Disposition") ?? .contentType
}
