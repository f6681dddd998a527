import Hummingbird
import News
import Storage

/// How a page gets from the store to the reader.
extension Site {
    /// A page of the wire as it stands: made once, kept until the wire moves or time changes it.
    ///
    /// - Parameter key: names the page among all others; made of the route and known parameters only.
    func page(
        _ key: String, for request: Request, make: @escaping @Sendable (Transaction, WireTime) throws -> Answer
    ) async throws -> Response {
        try await kept(key, make: make).response(to: request)
    }

    /// The same for whoever is no request.
    func kept(
        _ key: String, make: @escaping @Sendable (Transaction, WireTime) throws -> Answer
    ) async throws -> KeptAnswer {
        let now = now()
        let head = try await store.read { try $0.siteHead() }
        if let kept = await cache.page(key, head: head, at: now) { return kept }
        let made = try await store.read { db in
            // The head again, in the moment of the page itself: it may have moved since.
            (answer: KeptAnswer(try make(db, now)), head: try db.siteHead(), until: try db.nextPublicChange(after: now))
        }
        // Only pages that are there: a reader makes up as many other addresses as they like.
        if made.answer.answer.status == .ok {
            let until = [made.until, made.answer.answer.validUntil].compactMap { $0 }.min()
            await cache.keep(made.answer, for: key, head: made.head, validUntil: until)
        }
        return made.answer
    }

    /// The language asked for, if the newsroom publishes in it; else the house language.
    func language(of request: Request) -> String {
        let asked = request.query["language"]
        return masthead.languages.first { $0 == asked } ?? masthead.languages.first ?? "en"
    }

    /// Which stories stand on a language's pages: its own; the house's have besides all that have no page elsewhere.
    func spoken(_ language: String) -> PublicList.Languages {
        let primary = Label.primary(language) ?? language
        guard language == masthead.languages.first else { return .only(primary) }
        return .allBut(masthead.languages.dropFirst().compactMap(Label.primary).filter { $0 != primary })
    }

    /// An address on this site in a language; the house language has the plain address.
    func address(_ path: String, in language: String, page: Int = 1) -> String {
        var parameters: [String] = []
        if language != masthead.languages.first { parameters.append("language=\(language)") }
        if page > 1 { parameters.append("page=\(page)") }
        return parameters.isEmpty ? path : "\(path)?\(parameters.joined(separator: "&"))"
    }

    /// A picture, as long as a story that readers may see shows it.
    func picture(_ digest: String, for request: Request) async throws -> Response {
        let now = now()
        guard let file = pictures.file(digest),
            try await store.read({ try $0.isShown(picture: digest, at: now) })
        else { throw HTTPError(.notFound) }
        return try PictureAnswer(digest: digest, file: file).response(to: request)
    }

    func asset(_ name: String, for request: Request) throws -> Response {
        guard let asset = pages.asset(name) else { throw HTTPError(.notFound) }
        var answer = Answer(asset.bytes, contentType: asset.contentType)
        answer.isImmutable = true
        return KeptAnswer(answer).response(to: request)
    }
}
