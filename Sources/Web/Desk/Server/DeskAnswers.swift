import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News

/// How the desk answers.
extension DeskSite {
    /// A page out of a template. The model's stored properties are the template's names; it has a `frame` and `t`.
    func page(
        _ model: Any, with template: String, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: try pages.render(model, with: template))))
    }

    /// Sends the browser on after something was done.
    ///
    /// - Parameter told: what was done, in a sentence shown on the next page.
    /// - Parameter undo: where a press of "Undo" posts to, with `undoing`, its fields.
    /// - Parameter offering: what may be wanted next, for an act that can't be taken back.
    func seeOther(
        _ path: String, told: String? = nil, undo: String? = nil, undoing: [String: String] = [:],
        offering: NoticeOffer? = nil
    ) -> Response {
        var headers: HTTPFields = [.location: path]
        if let told {
            headers[.setCookie] = Notice(text: told, undo: undo, fields: undoing, offer: offering).cookie(at: .desk)
        }
        return Response(status: .seeOther, headers: headers)
    }

    /// An answer for a script.
    func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(data: try encoder.encode(value))))
    }

    /// What went wrong, for whoever asked: a sentence that says what to do next.
    func problem(
        _ error: any Error, _ request: Request, _ context: SiteContext, _ visitor: Visitor?, _ words: DeskPhrasebook
    ) throws -> Response {
        let (status, sentence) = Self.told(error, words)
        if status == .internalServerError {
            context.logger.error("desk failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
        }
        if wantsData(request) { return try json(["problem": sentence], status: status) }
        let model = DeskProblemPage(
            frame: frame(words.problem, for: visitor, words: words), t: words.words, code: status.code,
            sentence: sentence, reference: status == .internalServerError ? context.id : nil)
        return try page(model, with: "desk-problem", status: status)
    }

    static func told(_ error: any Error, _ words: DeskPhrasebook) -> (HTTPResponse.Status, String) {
        switch error {
        case let error as HTTPError where error.status == .notFound: (.notFound, words.notHere)
        case let error as HTTPError where error.status == .forbidden: (.forbidden, words.notAllowed)
        case let error as HTTPError where error.status == .unauthorized: (.unauthorized, words.signInFirst)
        case let error as any HTTPResponseError: (error.status, words.notUnderstood)
        case is ForeignRequest: (.forbidden, words.foreignRequest)
        case let error as any Explained: (.unprocessableContent, words.told(error))
        default: (.internalServerError, words.failed)
        }
    }
}

/// `desk-problem.mustache`: why something was not done.
struct DeskProblemPage {
    var frame: DeskFrame
    var t: [String: String]
    var code: Int
    var sentence: String
    /// By which the operator finds the failure in the log.
    var reference: String?
}

/// A page that a notice leads to: after a release, the sheet that holds the story.
struct NoticeOffer: Codable {
    var label: String
    var href: String
}

/// What the next page says of what was just done. It travels in a cookie that lives for twenty seconds, twice as long as undoing is promised.
struct Notice: Codable {
    var text: String
    /// Where a press of "Undo" posts to; absent where nothing can be taken back.
    var undo: String?
    var fields: [String: String]
    /// What may be wanted next.
    var offer: NoticeOffer?

    /// A name that no other place of the site's domain can set: what the notice offers to undo is our own word. Each door has
    /// its own, so that nobody reads at one what they did at the other.
    private static func cookieName(at door: Door) -> String { "__Host-\(door.rawValue)-notice" }

    func cookie(at door: Door) -> String {
        let data = (try? JSONEncoder().encode(self)) ?? Data()
        let value = "\(Self.cookieName(at: door))=\(data.base64EncodedString())"
        return "\(value); Path=/; Max-Age=20; Secure; HttpOnly; SameSite=Lax"
    }

    init(text: String, undo: String? = nil, fields: [String: String] = [:], offer: NoticeOffer? = nil) {
        self.text = text
        self.undo = undo
        self.fields = fields
        self.offer = offer
    }

    /// The notice that a request brings; `nil` for none, and for one that nobody can read.
    init?(of request: Request, at door: Door = .desk) {
        guard let value = request.cookies[Self.cookieName(at: door)]?.value, let data = Data(base64Encoded: value),
            let notice = try? JSONDecoder().decode(Notice.self, from: data)
        else { return nil }
        self = notice
    }
}
