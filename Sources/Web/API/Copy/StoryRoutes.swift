import HTTPTypes
import Hummingbird
import News
import Workflow

/// One story and its versions.
extension APISite {
    static let storyRoutes: [APIRoute] = [
        APIRoute(
            path: "/api/items/{story}", name: "item", title: "A story as it stands",
            about: """
                The newest version that is yours, with its text. By "Accept" you get it as application/json, which \
                holds ninjs 3.1 and says whether it may be published, or alone as NewsML-G2 or as plain text; then the \
                headers Dateline-Version and Dateline-Publishable say the same. A story that was put on hold or \
                killed stays here as its recall, without text.
                """,
            parameters: [.story], gives: .copy("Item"), refusals: [.notFound, .notAcceptable]
        ) { api in { try await api.item($0) } },
        APIRoute(
            path: "/api/items/{story}/versions", name: "versions", title: "All versions of a story",
            about: "Every version that is yours, the newest first, without text.",
            parameters: [.story], gives: .json("Versions"), refusals: [.notFound]
        ) { api in { try await api.versions($0) } },
        APIRoute(
            path: "/api/items/{story}/versions/{number}", name: "version", title: "One version of a story",
            about: "As with the story itself; \"is_latest\" says whether a newer one has replaced it.",
            parameters: [.story, .version], gives: .copy("Item"), refusals: [.notFound, .notAcceptable]
        ) { api in { try await api.item($0) } },
        APIRoute(
            method: .post, path: "/api/items/{story}/versions/{number}/acknowledgement", scope: .acknowledge,
            name: "acknowledge", title: "Say that you have dealt with a version",
            about: """
                The agency's desk sees it on the receipts of the story. Do it for kills, holds and corrections above \
                all: who stays silent is called. It may be said again; the first time counts.
                """,
            parameters: [.story, .version], gives: .json("Acknowledgement"), refusals: [.notFound]
        ) { api in { try await api.acknowledge($0) } },
    ]

    /// The newest version, or the one that the address names.
    func item(_ asked: APIRequest) async throws -> Response {
        let form = try CopyForm(for: asked.request)
        let (item, documents) = try await find(asked)
        try await note([item], asked, by: asked.channel(), as: form.format)
        let headers: HTTPFields = [
            .publishable: item.publishable.word.rawValue, .version: String(item.version.number),
        ]
        switch form {
        case .item: return json(documents.whole(item), to: asked, more: headers)
        case .alone(let format):
            return reply(documents.bytes(item, in: format), format.contentType, to: asked, more: headers)
        }
    }

    func versions(_ asked: APIRequest) async throws -> Response {
        let id = try asked.story()
        return json(
            try await read(asked) { [masthead = newsroom.masthead] wire in
                guard let story = try wire.story(id) else { throw APIProblem.notFound }
                let documents = ItemDocuments(masthead, wire.products)
                return .object([
                    ("story", .number(id.value)), ("guid", .text(story.newest.version.guid)),
                    ("latest", .number(Int64(story.newest.latestNumber))),
                    ("versions", .list(story.versions.map(documents.head))),
                ])
            }, to: asked)
    }

    func acknowledge(_ asked: APIRequest) async throws -> Response {
        let (item, _) = try await find(asked)
        let (story, number) = (item.version.story, item.version.number)
        let subscriber = try await read(asked) { $0.subscriber.name }
        let moment = try await newsroom.acknowledge(
            story, number: number, of: asked.key.subscriber, told: "\(subscriber) (\(asked.key.name))")
        guard let moment else { throw APIProblem.notFound }
        return json(
            .object([
                ("story", .number(story.value)), ("version", .number(Int64(number))),
                ("acknowledged", .text("\(moment)")),
            ]), to: asked)
    }

    private func find(_ asked: APIRequest) async throws -> (SubscriberItem, ItemDocuments) {
        let (id, number) = (try asked.story(), asked.number("number").map(Int.init))
        return try await read(asked) { [masthead = newsroom.masthead] wire in
            let found = try number.map { try wire.version(id, number: $0) } ?? wire.story(id)?.newest
            guard let item = found else { throw APIProblem.notFound }
            return (item, ItemDocuments(masthead, wire.products))
        }
    }
}
