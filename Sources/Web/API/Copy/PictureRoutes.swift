import Hummingbird
import News
import Workflow

/// Pictures of stories that are theirs.
extension APISite {
    static let pictureRoutes: [APIRoute] = [
        APIRoute(
            path: "/api/pictures/{digest}", scope: .pictures, name: "picture", title: "A picture's bytes",
            about: "As long as a version that is yours shows the picture and your rights cover it.",
            parameters: [
                APIParameter(
                    name: "digest", place: .path, kind: .digest, isRequired: true,
                    about: "The SHA-256 of its bytes, as the item gives it.")
            ],
            gives: .picture, refusals: [.notFound]
        ) { api in { try await api.picture($0) } }
    ]

    func picture(_ asked: APIRequest) async throws -> Response {
        guard let digest = asked.text("digest"), let file = pictures.file(digest),
            try await read(asked, { try $0.maySee(picture: digest) })
        else { throw APIProblem.notFound }
        var response = try PictureAnswer(digest: digest, file: file).response(to: asked.request)
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Authorization"
        return response
    }
}
