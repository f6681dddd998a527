import HTTPTypes
import Hummingbird
import NIOCore
import News
import Storage
import Workflow

/// The one door of the API: every request under /api passes it, and nothing behind it asks again who may come in.
struct APIDoor: RouterMiddleware {
    let api: APISite

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path == "/api" || path.hasPrefix("/api/") else { return try await next(request, context) }
        let response = await api.answer(request, context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}

extension APISite {
    func answer(_ request: Request, _ context: SiteContext) async -> Response {
        do {
            if let open = try openAnswer(to: request) { return open }
            let (route, found) = try Self.route(for: request)
            let key = try await key(of: request, context)
            var response: Response
            let allowance = try await limits.take(key, at: now())
            do {
                guard key.scopes.contains(route.scope) else { throw APIProblem.noScope(route.scope) }
                let values = try Self.values(of: route, found, in: request)
                response = try await route.handle(self)(
                    APIRequest(request: request, context: context, key: key, values: values, now: now()))
            } catch {
                response = problem(error, request, context).response
            }
            allowance.note(in: &response.headers)
            return response
        } catch {
            return problem(error, request, context).response
        }
    }

    /// The route of a request's path and method.
    ///
    /// - Throws: 404, or 405 with the methods that the path takes.
    private static func route(for request: Request) throws -> (APIRoute, [String: String]) {
        let path = request.uri.path.split(separator: "/")
        let fitting = routes.compactMap { route in route.values(in: path).map { (route, $0) } }
        guard !fitting.isEmpty else { throw APIProblem.notFound }
        let method = request.method == .head ? .get : request.method
        if let found = fitting.first(where: { $0.0.method == method }) { return found }
        let methods = fitting.map(\.0.method.rawValue)
        throw APIProblem.noMethod(methods.contains("GET") ? methods + ["HEAD"] : methods)
    }

    /// The key that the request brings.
    private func key(of request: Request, _ context: SiteContext) async throws -> APIKey {
        let words = request.headers[.authorization]?.split(separator: " ", omittingEmptySubsequences: true) ?? []
        if words.count == 2, words[0].lowercased() == "bearer", let key = try await newsroom.key(String(words[1])) {
            return key
        }
        try await limits.takeStranger(context.remoteAddress?.ipAddress ?? "", at: now())
        throw APIProblem.noKey
    }

    /// The parameters that a request gives, all of them checked.
    private static func values(of route: APIRoute, _ found: [String: String], in request: Request) throws
        -> [String: String]
    {
        var values = found
        for (name, value) in request.query.all {
            guard route.parameters.contains(where: { $0.name == name && $0.place == .query }) else {
                throw APIProblem.badParameter(name, "is none of this address")
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw APIProblem.badParameter(name, "stands there twice")
            }
        }
        for parameter in route.parameters where parameter.place == .header {
            if let name = HTTPField.Name(parameter.name) { values[parameter.name] = request.headers[name] }
        }
        for parameter in route.parameters {
            guard let value = values[parameter.name] else {
                if parameter.isRequired { throw APIProblem.badParameter(parameter.name, "is missing") }
                continue
            }
            if let fault = parameter.fault(of: value) { throw APIProblem.badParameter(parameter.name, fault) }
        }
        return values
    }

    private func problem(_ error: any Error, _ request: Request, _ context: SiteContext) -> APIProblem {
        switch error {
        case let problem as APIProblem: return problem
        case let error as any HTTPResponseError where error.status == .notFound: return .notFound
        case is StoreFailure:
            context.logger.error("API failed", metadata: ["error": "\(error)"])
            return .busy
        default:
            context.logger.error("API failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            return .failed(context.id)
        }
    }

    /// JSON whose tag changes with any change of it, with a line's end for who reads it in a terminal.
    func json(_ document: Document, to asked: APIRequest, more: HTTPFields = [:]) -> Response {
        reply(document.bytes + [UInt8(ascii: "\n")], "application/json", to: asked, more: more)
    }

    /// Bytes with a tag, or word that they have not changed.
    func reply(_ bytes: [UInt8], _ contentType: String, to asked: APIRequest, more: HTTPFields = [:]) -> Response {
        var kept = KeptAnswer(Answer(bytes, contentType: contentType))
        // Whether it may be published can change while the bytes do not.
        if let publishable = more[.publishable] {
            kept.entityTag = "\"\(kept.entityTag.dropFirst().dropLast())-\(publishable)\""
        }
        var response = kept.response(to: asked.request)
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Accept, Authorization"
        for field in more { response.headers[field.name] = field.value }
        return response
    }
}
