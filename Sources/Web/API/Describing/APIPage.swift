import Hummingbird
import NIOCore
import News

/// The description of the API, for programs and for people. Both are open to all.
extension APISite {
    func openAnswer(to request: Request) throws -> Response? {
        let path = request.uri.path
        guard ["/api", "/api/", "/api/openapi.json"].contains(path) else { return nil }
        guard request.method == .get || request.method == .head else { throw APIProblem.noMethod(["GET", "HEAD"]) }
        let answer =
            path == "/api/openapi.json"
            ? Answer(
                OpenAPI(masthead: newsroom.masthead, routes: Self.routes).document.bytes,
                contentType: "application/json")
            : Answer.html(try page())
        return KeptAnswer(answer).response(to: request)
    }

    private func page() throws -> [UInt8] {
        let masthead = newsroom.masthead
        return try site.pages.render(
            APIPageModel(
                title: "\(masthead.name) content API", masthead: masthead.name, about: OpenAPI.about,
                baseURL: masthead.baseURL, cssName: site.pages.hashedName(of: "site.css"),
                faviconName: site.pages.hashedName(of: "favicon.svg"), routes: Self.routes.map(RouteModel.init),
                problems: APIProblem.all.map {
                    ProblemModel(name: $0.name, status: $0.status.code, title: $0.title, detail: $0.detail)
                },
                words: Publishable.Word.allCases.map {
                    WordModel(word: $0.rawValue, sentence: Publishable($0).sentence)
                }), with: "api")
    }
}

/// `api.mustache`: the API for the people who write programs for it.
struct APIPageModel {
    var title: String
    var masthead: String
    var about: String
    var baseURL: String
    var cssName: String
    var faviconName: String
    var routes: [RouteModel]
    var problems: [ProblemModel]
    var words: [WordModel]
}

struct RouteModel {
    var name: String
    var method: String
    var path: String
    var title: String
    var about: String
    var scope: String
    var parameters: [ParameterModel]
    var hasParameters: Bool
    var gives: String
    var refusals: String

    init(_ route: APIRoute) {
        name = route.name
        method = route.method.rawValue
        path = route.path
        title = route.title
        about = route.about
        scope = route.scope.rawValue
        parameters = route.parameters.map(ParameterModel.init)
        hasParameters = !route.parameters.isEmpty
        gives =
            switch route.gives {
            case .json: "application/json"
            case .copy:
                (["application/json"] + CopyForm.all.map { String($0.contentType.prefix { $0 != ";" }) })
                    .joined(separator: ", ")
            case .picture: "the picture"
            case .events: "text/event-stream"
            }
        refusals = route.allRefusals.map { String($0.code) }.joined(separator: ", ")
    }
}

struct ParameterModel {
    var name: String
    var place: String
    var about: String
    var kind: String
    var usual: String?
    var required: String?

    init(_ parameter: APIParameter) {
        name = parameter.name
        place = parameter.place.rawValue
        about = parameter.about
        usual = parameter.usual
        required = parameter.isRequired ? "required" : nil
        kind =
            switch parameter.kind {
            case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
            case .text(let longest): "text, at most \(longest) characters"
            case .choice(let words): words.joined(separator: " | ")
            case .moment: "moment, 2026-05-06T14:00:00Z"
            case .language: "language, en or pt-BR"
            case .place: "place"
            case .digest: "64 hexadecimal figures"
            }
    }
}

struct ProblemModel {
    var name: String
    var status: Int
    var title: String
    var detail: String
}

struct WordModel {
    var word: String
    var sentence: String
}
