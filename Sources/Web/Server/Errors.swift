import HTTPTypes
import Hummingbird
import Logging
import News

/// The one place that turns what went wrong into what the reader sees.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return try answer(.html(site.notFoundPage(), status: .notFound), to: request)
        } catch let error as any HTTPResponseError {
            let page = try site.errorPage(code: error.status.code, sentence: Self.sentence(error.status))
            return try answer(.html(page, status: error.status), to: request)
        } catch {
            let reference = context.id
            context.logger.error("request failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            let page = try site.errorPage(code: 500, reference: reference)
            return try answer(.html(page, status: .internalServerError), to: request)
        }
    }

    /// What the reader can do about a request that can't be met; `nil` where the general sentence says it.
    private static func sentence(_ status: HTTPResponse.Status) -> String? {
        switch status {
        case .contentTooLarge: "That is more than can be sent at once. Please shorten it and try again."
        case .tooManyRequests: "Many readers are writing just now. Please try again in a minute."
        case .badRequest: "The address or the form could not be understood. Please go back and try again."
        default: nil
        }
    }

    private func answer(_ answer: Answer, to request: Request) throws -> Response {
        KeptAnswer(answer).response(to: request)
    }
}
