import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// What readers tell the desk.
extension Site {
    /// Longest form taken, in bytes.
    private static let largestForm = 64 * 1024

    func takeFeedback(about id: ID<Story>, from request: Request) async throws -> Response {
        let fields = Form(try await Data(buffer: request.body.collect(upTo: Self.largestForm)))
        guard let story = try await store.read({ try $0.published(id) }), story.isPublic(at: now()) else {
            throw HTTPError(.notFound)
        }
        let thanks = KeptAnswer(.seeOther("\(path(of: story.version))/thanks")).response(to: request)
        // People don't see this field; what fills it is thanked and forgotten.
        if fields["website"]?.isEmpty == false { return thanks }
        guard await gate.opens(at: now()) else { throw HTTPError(.tooManyRequests) }
        do {
            let version = fields["version"].flatMap { Int($0) } ?? story.version.number
            try await newsroom.hear(fields["text"] ?? "", contact: fields["contact"], about: id, version: version)
            return thanks
        } catch let refusal as FeedbackRefusal {
            return try await showAgain(story, fields, problem: refusal.sentence, to: request)
        }
    }

    private func showAgain(_ story: Published, _ fields: Form, problem: String, to request: Request) async throws
        -> Response
    {
        let now = now()
        let form = FeedbackForm(
            action: path(of: story.version) + "/feedback", version: story.version.number,
            longestText: Feedback.longestText, problem: problem, written: fields["text"] ?? "",
            writtenContact: fields["contact"] ?? "")
        let html = try await store.read { db in try self.render(story, db: db, now: now, form: form) }
        return KeptAnswer(.html(html, status: .unprocessableContent)).response(to: request)
    }

    func thanks(for id: ID<Story>, to request: Request) async throws -> Response {
        guard let story = try await store.read({ try $0.published(id) }), story.isPublic(at: now()) else {
            throw HTTPError(.notFound)
        }
        let language =
            masthead.languages.first { Label.primary($0) == Label.primary(story.version.copy.language) } ?? "en"
        let words = Phrasebook.of(language)
        var frame = frame(words.feedbackThanks, in: language, path: "/", section: ("", false))
        frame.isHiddenFromSearch = true
        let page = ThanksPage(
            frame: frame, t: words.words, storyHref: path(of: story.version), headline: story.version.copy.listingLine)
        return KeptAnswer(.html(try pages.render(page, with: "thanks"))).response(to: request)
    }
}
