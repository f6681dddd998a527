import Crypto
import HTTPTypes
import Hummingbird
import News
import NIOCore

/// What the site says to one request, ready to be sent or kept for the next who asks.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var contentType: String
    var body: [UInt8]
    var location: String?
    /// What else belongs to it, as a `Link` header.
    var links: String?
    /// Whether the bytes can never change under this address.
    var isImmutable = false
    /// When it changes by itself before anything else on the site does.
    var validUntil: WireTime?

    init(_ body: [UInt8], contentType: String, status: HTTPResponse.Status = .ok) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    static func html(_ body: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
        Answer(body, contentType: "text/html; charset=utf-8", status: status)
    }

    /// Sends the reader on to the right address, for good.
    static func moved(to location: String) -> Answer {
        var answer = Answer([], contentType: "text/plain; charset=utf-8", status: .permanentRedirect)
        answer.location = location
        return answer
    }

    /// Sends the reader to a page after something was done.
    static func seeOther(_ location: String) -> Answer {
        var answer = moved(to: location)
        answer.status = .seeOther
        return answer
    }

    /// The tag that changes when the bytes do.
    var entityTag: String {
        let digest = SHA256.hash(data: body).prefix(12).map { String($0, radix: 16) }.joined()
        return "\"\(digest)\""
    }
}

/// An answer with its tag, so that it is worked out once.
struct KeptAnswer: Sendable {
    var answer: Answer
    var entityTag: String
    var buffer: ByteBuffer

    init(_ answer: Answer) {
        self.answer = answer
        entityTag = answer.entityTag
        buffer = ByteBuffer(bytes: answer.body)
    }

    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.contentType: answer.contentType, .eTag: entityTag]
        headers[.cacheControl] = answer.isImmutable ? "public, max-age=31536000, immutable" : "no-cache"
        if let location = answer.location { headers[.location] = location }
        if let links = answer.links { headers[.link] = links }
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").contains {
            $0.trimmingSpaces == entityTag[...]
        }
        if known == true && answer.status == .ok { return Response(status: .notModified, headers: headers) }
        return Response(status: answer.status, headers: headers, body: .init(byteBuffer: buffer))
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text.hasPrefix("W/") ? text.dropFirst(2) : text
    }
}

extension HTTPField.Name {
    fileprivate static let link = HTTPField.Name("Link") ?? .location
}
