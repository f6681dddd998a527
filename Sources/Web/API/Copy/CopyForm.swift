import Formats
import HTTPTypes
import Hummingbird
import News

/// How a version goes to who asks for it by `Accept` (RFC 9110, 12.5.1).
enum CopyForm: Sendable {
    /// JSON that tells of the version and holds it in ninjs.
    case item
    /// The version alone in a wire format.
    case alone(WireFormat)

    /// Formats a version goes alone in.
    static let all: [WireFormat] = [.newsMLG2, .plainWire]

    /// The wire format that the copy itself is in.
    var format: WireFormat {
        switch self {
        case .item: .ninjs31
        case .alone(let format): format
        }
    }

    /// What a request likes best.
    ///
    /// - Throws: 406 where it likes none of them.
    init(for request: Request) throws {
        let wishes = (request.headers[.accept] ?? "*/*").split(separator: ",").map(Wish.init)
        let offers: [(String, CopyForm)] =
            [("application/json", .item)] + Self.all.map { (Self.mediaType($0.contentType), .alone($0)) }
        // Offers of one weight go in their own order, JSON first.
        let weighed = offers.map { offer in (weight: Self.weight(of: offer.0, wishes), form: offer.1) }
        guard let heaviest = weighed.map(\.weight).max(), heaviest > 0,
            let best = weighed.first(where: { $0.weight == heaviest })
        else { throw APIProblem.notAcceptable }
        self = best.form
    }

    private static func mediaType(_ contentType: String) -> String {
        String(contentType.prefix { $0 != ";" })
    }

    /// The weight that the most exact wish gives a type; 0 for one that nobody wishes.
    private static func weight(of type: String, _ wishes: [Wish]) -> Double {
        let fitting = wishes.filter { $0.fits(type) }
        let exactness = fitting.map(\.exactness).max()
        return fitting.filter { $0.exactness == exactness }.map(\.weight).max() ?? 0
    }

    private struct Wish {
        let range: String
        let weight: Double

        init(_ text: Substring) {
            let parts = text.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            range = parts.first ?? ""
            weight = parts.first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        }

        func fits(_ type: String) -> Bool {
            range == type || range == "*/*" || (range.hasSuffix("/*") && type.hasPrefix(range.dropLast()))
        }

        var exactness: Int { range == "*/*" ? 0 : range.hasSuffix("/*") ? 1 : 2 }
    }
}
