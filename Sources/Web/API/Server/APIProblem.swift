import HTTPTypes
import Hummingbird
import NIOCore
import News

/// Why a request was not answered, as RFC 9457 writes it down.
struct APIProblem: Error {
    let status: HTTPResponse.Status
    /// The last part of its type's address.
    let name: String
    let title: String
    /// What to do next, in a sentence.
    var detail: String
    var headers = HTTPFields()

    static let notFound = APIProblem(
        status: .notFound, name: "not-found", title: "Not found",
        detail: "There is nothing here for you. It may not exist, or not be part of your products.")

    static let noKey = APIProblem(
        status: .unauthorized, name: "no-key", title: "No valid key",
        detail: "Send a key that is good as \"Authorization: Bearer KEY\". The agency, or your portal, makes keys.",
        headers: [.wwwAuthenticate: "Bearer realm=\"content API\""])

    static func noScope(_ scope: APIKey.Scope) -> APIProblem {
        APIProblem(
            status: .forbidden, name: "no-scope", title: "The key is not good for this",
            detail: "The key lacks the scope \"\(scope.rawValue)\". Use another key, or have one made with it.",
            headers: [
                .wwwAuthenticate:
                    "Bearer realm=\"content API\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
            ])
    }

    static func badParameter(_ name: String, _ what: String) -> APIProblem {
        APIProblem(
            status: .badRequest, name: "bad-parameter", title: "A parameter can't be understood",
            detail: "The parameter \"\(name)\" \(what).")
    }

    static func noMethod(_ allowed: [String]) -> APIProblem {
        APIProblem(
            status: .methodNotAllowed, name: "no-method", title: "Not this method",
            detail: "This address takes \(allowed.joined(separator: ", ")) and nothing else.",
            headers: [.allow: allowed.joined(separator: ", ")])
    }

    static let notAcceptable = APIProblem(
        status: .notAcceptable, name: "no-format", title: "Not in this format",
        detail: "Ask for application/json, \(CopyForm.all.map(\.contentType).joined(separator: ", ")) in \"Accept\".")

    static func tooMany(_ seconds: Int) -> APIProblem {
        APIProblem(
            status: .tooManyRequests, name: "too-many", title: "Too many requests",
            detail: "Wait \(seconds) seconds, then go on. The header RateLimit says how many are left.",
            headers: [.retryAfter: String(seconds)])
    }

    static let beyondWire = APIProblem(
        status: .conflict, name: "beyond-wire", title: "That place is not on this wire",
        detail: "The wire ends before that place, which must be of another newsroom. Begin again with after=0.")

    static let busy = APIProblem(
        status: .serviceUnavailable, name: "busy", title: "Busy",
        detail: "The newsroom can't answer just now. Try again in a few seconds.", headers: [.retryAfter: "5"])

    static func failed(_ reference: String) -> APIProblem {
        APIProblem(
            status: .internalServerError, name: "failed", title: "Something went wrong here",
            detail: "Nothing of it was your doing. Tell the agency this reference: \(reference).")
    }

    /// One of each, for the page that describes the API.
    static let all = [
        badParameter("limit", "must be a whole number from 1 to 100"), noKey, noScope(.search), notFound,
        noMethod(["GET", "HEAD"]), notAcceptable, beyondWire, tooMany(12), failed("…"), busy,
    ]

    var response: Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.cacheControl] = "no-store"
        let body: Document = .object([
            ("type", .text("/api#\(name)")), ("title", .text(title)), ("status", .number(Int64(status.code))),
            ("detail", .text(detail)),
        ])
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body.bytes)))
    }
}
