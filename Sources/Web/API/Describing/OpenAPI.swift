import HTTPTypes
import News

/// The description of the API for programs (https://spec.openapis.org/oas/v3.1.0), written from the routes.
struct OpenAPI {
    let masthead: Masthead
    let routes: [APIRoute]

    var document: Document {
        .object([
            ("openapi", "3.1.0"),
            (
                "info",
                .object([
                    ("title", .text("\(masthead.name) content API")), ("version", "1"),
                    ("description", .text(Self.about)),
                ])
            ),
            ("servers", [.object([("url", .text(masthead.baseURL))])]),
            ("security", [["key": []]]),
            ("paths", paths),
            (
                "components",
                .object([
                    ("schemas", .object(APISchemas.all.map { ($0.0, $0.1) })),
                    (
                        "securitySchemes",
                        .object([
                            (
                                "key",
                                .object([
                                    ("type", "http"), ("scheme", "bearer"),
                                    ("description", "A key that the agency, or your portal, has made for you."),
                                ])
                            )
                        ])
                    ),
                    ("headers", .object(Self.headers.map { ($0.0, $0.1) })),
                ])
            ),
        ])
    }

    static let about = """
        For programs of subscribers: stories, versions, recalls and pictures that are part of your contract. One number \
        and one guid stand for a story with all its versions; a version's number is always one higher. "publishable" says \
        in one word whether you may publish it now.
        """

    private static let headers: [(String, Document)] = [
        header("RateLimit", "How many requests are left of the minute, and how many seconds it lasts."),
        header("RateLimit-Policy", "How many requests a minute are yours."),
        header("Dateline-Publishable", "Whether the version may be published now, in one word."),
        header("Dateline-Version", "The version in the answer."),
        header("ETag", "Changes with any change of the answer; send it as If-None-Match."),
        header("Retry-After", "Seconds to wait."),
    ]

    private static func header(_ name: String, _ about: String) -> (String, Document) {
        (name, .object([("description", .text(about)), ("schema", ["type": "string"])]))
    }

    /// In the order of the routes, those of one address together.
    private var paths: Document {
        var addresses: [String] = []
        for route in routes where !addresses.contains(route.path) { addresses.append(route.path) }
        return .object(
            addresses.map { address in
                let methods = routes.filter { $0.path == address }
                return (address, .object(methods.map { ($0.method.rawValue.lowercased(), operation($0)) }))
            })
    }

    private func operation(_ route: APIRoute) -> Document {
        .object([
            ("operationId", .text(route.name)), ("summary", .text(route.title)),
            ("description", .text("\(route.about) Needs the scope \"\(route.scope.rawValue)\".")),
            ("parameters", route.parameters.isEmpty ? nil : .list(route.parameters.map(\.document))),
            ("responses", .object(responses(of: route))),
        ])
    }

    private func responses(of route: APIRoute) -> [(String, Document?)] {
        let refusals = route.allRefusals.map { status in
            (
                String(status.code),
                Document.object([
                    ("description", .text(status.reasonPhrase)),
                    ("headers", status == .tooManyRequests ? Self.headers(["Retry-After", "RateLimit"]) : nil),
                    ("content", .object([("application/problem+json", ["schema": APISchemas.reference("Problem")])])),
                ]) as Document?
            )
        }
        return [("200", success(of: route))] + refusals
    }

    private func success(of route: APIRoute) -> Document {
        var headers = ["RateLimit", "RateLimit-Policy"]
        let content: [(String, Document?)]
        switch route.gives {
        case .json(let schema):
            headers.append("ETag")
            content = [("application/json", ["schema": APISchemas.reference(schema)])]
        case .copy(let schema):
            headers += ["ETag", "Dateline-Publishable", "Dateline-Version"]
            content =
                [("application/json", ["schema": APISchemas.reference(schema)])]
                + CopyForm.all.map { (String($0.contentType.prefix { $0 != ";" }), ["schema": ["type": "string"]]) }
        case .picture:
            headers.append("ETag")
            let types = ["image/jpeg", "image/png", "image/gif", "image/webp"]
            content = types.map { ($0, Document.object([])) }
        case .events: content = [("text/event-stream", ["schema": ["type": "string"]])]
        }
        return .object([
            ("description", .text(route.title)), ("headers", Self.headers(headers)), ("content", .object(content)),
        ])
    }

    private static func headers(_ names: [String]) -> Document {
        .object(names.map { ($0, ["$ref": .text("#/components/headers/\($0)")]) })
    }
}

extension APIRoute {
    /// Everything that can stand in the way.
    var allRefusals: [HTTPResponse.Status] {
        let usual: [HTTPResponse.Status] = [
            .badRequest, .unauthorized, .forbidden, .tooManyRequests, .internalServerError, .serviceUnavailable,
        ]
        return Set(usual + refusals).sorted { $0.code < $1.code }
    }
}

extension APIParameter {
    fileprivate var document: Document {
        .object([
            ("name", .text(name)), ("in", .text(place.rawValue)), ("description", .text(about)),
            ("required", .flag(isRequired)), ("schema", schema), ("example", exampleValue),
        ])
    }

    private var exampleValue: Document? {
        guard let example else { return nil }
        if case .number = kind { return Int64(example).map { .number($0) } }
        return .text(example)
    }

    private var usualValue: Document? {
        guard let usual else { return nil }
        if case .number = kind { return Int64(usual).map { .number($0) } }
        return .text(usual)
    }

    private var schema: Document {
        switch kind {
        case .number(let range):
            .object([
                ("type", "integer"), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
                ("default", usualValue),
            ])
        case .text(let longest):
            .object([("type", "string"), ("minLength", 1), ("maxLength", .number(Int64(longest)))])
        case .choice(let words):
            .object([("type", "string"), ("enum", .texts(words)), ("default", usualValue)])
        case .moment: .object([("type", "string"), ("format", "date-time")])
        case .language: .object([("type", "string"), ("pattern", .text(Self.languagePattern))])
        case .place: .object([("type", "string"), ("pattern", .text(Self.placePattern)), ("default", usualValue)])
        case .digest: .object([("type", "string"), ("pattern", "^[0-9a-f]{64}$")])
        }
    }
}
