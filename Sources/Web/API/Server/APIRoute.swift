import HTTPTypes
import Hummingbird
import News

/// One address of the API: what it is for, what it takes and gives, who may ask, and what answers. Requests are checked by it,
/// and the description is written from it, so the two can't differ.
struct APIRoute: Sendable {
    var method = HTTPRequest.Method.get
    /// With parameters in braces: "/api/items/{story}".
    let path: String
    /// What the key must be good for.
    var scope = APIKey.Scope.read
    /// By which programs made from the description call it.
    let name: String
    /// In a few words.
    let title: String
    /// In sentences.
    let about: String
    var parameters: [APIParameter] = []
    let gives: Gives
    /// What can stand in the way, besides what can with every route.
    var refusals: [HTTPResponse.Status] = []
    let handle: @Sendable (APISite) -> @Sendable (APIRequest) async throws -> Response

    /// What is in an answer when all is well.
    enum Gives: Sendable {
        /// JSON, by the name of its schema.
        case json(String)
        /// JSON by the name of its schema, and one version in other formats for who asks for them.
        case copy(String)
        case picture
        case events
    }

    var segments: [Substring] { path.split(separator: "/") }

    /// Whether a path is this route's; its parameters as they stand in it.
    func values(in path: [Substring]) -> [String: String]? {
        let own = segments
        guard own.count == path.count else { return nil }
        var values: [String: String] = [:]
        for (part, word) in zip(own, path) {
            if part.hasPrefix("{") {
                guard let value = String(word).removingPercentEncoding else { return nil }
                values[String(part.dropFirst().dropLast())] = value
            } else if part != word {
                return nil
            }
        }
        return values
    }
}
