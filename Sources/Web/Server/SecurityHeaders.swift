import HTTPTypes
import Hummingbird

/// Puts the headers on every answer that keep a page from doing anything but being read.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private static var policy: String {
        """
        default-src 'none'; style-src 'self'; img-src 'self' https: http:; script-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'
        """
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // The desk has a policy of its own.
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "strict-origin-when-cross-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .contentSecurityPolicy
    fileprivate static let crossOriginOpenerPolicy =
        HTTPField.Name("Cross-Origin-Opener-Policy") ?? .contentSecurityPolicy
}
