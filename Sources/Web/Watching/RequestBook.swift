import HTTPTypes
import Hummingbird

/// Counts what was asked and how long the answers took, by the part of the site.
actor RequestBook {
    /// Upper ends of the classes that answers' times are counted in, in seconds.
    static let classes = [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]

    /// A part of the site with the first digit of the answers' status.
    struct Key: Hashable { var part: String; var status: Int }

    /// How long answers of one part took.
    struct Times {
        /// How many took at most as long as each class says.
        var upTo = [Int](repeating: 0, count: RequestBook.classes.count)
        var seconds = 0.0
        var count = 0
    }

    private(set) var counts: [Key: Int] = [:]
    private(set) var times: [String: Times] = [:]

    func note(_ part: String, status: Int, seconds: Double) {
        counts[Key(part: part, status: status / 100), default: 0] += 1
        var known = times[part] ?? Times()
        known.count += 1
        known.seconds += seconds
        for (index, end) in Self.classes.enumerated() where seconds <= end { known.upTo[index] += 1 }
        times[part] = known
    }

    /// The parts that are told apart; all other addresses are the public site's.
    static func part(of path: String) -> String {
        let first = path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
        return ["desk", "api", "portal", "assets", "picture", "metrics", "healthz", "readyz"].contains(first)
            ? first : "site"
    }
}

/// Notes every request; an answer that is sent bit by bit counts up to its beginning.
struct CountRequests<Context: RequestContext>: RouterMiddleware {
    let book: RequestBook

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let (started, part) = (ContinuousClock.now, RequestBook.part(of: request.uri.path))
        do {
            let response = try await next(request, context)
            await book.note(part, status: response.status.code, seconds: (ContinuousClock.now - started) / .seconds(1))
            return response
        } catch {
            let status = (error as? any HTTPResponseError)?.status.code ?? 500
            await book.note(part, status: status, seconds: (ContinuousClock.now - started) / .seconds(1))
            throw error
        }
    }
}
