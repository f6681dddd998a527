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
            return try answer(.html(site.errorPage(code: error.status.code), status: error.status), to: request)
        } catch {
            let reference = context.id
            context.logger.error("request failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            let page = try site.errorPage(code: 500, reference: reference)
            return try answer(.html(page, status: .internalServerError), to: request)
        }
    }

    private func answer(_ answer: Answer, to request: Request) throws -> Response {
        KeptAnswer(answer).response(to: request)
    }
}
