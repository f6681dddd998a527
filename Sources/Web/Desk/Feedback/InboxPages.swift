import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// What readers wrote.
extension DeskSite {
    static let feedbackRoutes: [DeskRoute] = [
        .get("/desk/feedback", .allowed(.answer)) { desk in { try await desk.inbox($0) } },
        .get("/desk/feedback/:note", .allowed(.answer)) { desk in { try await desk.note($0) } },
        .post("/desk/feedback/:note/answer", .allowed(.answer)) { desk in { try await desk.answerNote($0) } },
        .post("/desk/feedback/:note/request", .allowed(.answer)) { desk in { try await desk.requestOfNote($0) } },
        .post("/desk/feedback/:note/close", .allowed(.answer)) { desk in { try await desk.closeNote($0) } },
        .post("/desk/feedback/:note/reopen", .allowed(.answer)) { desk in { try await desk.reopenNote($0) } },
    ]

    private static let perPage = 50

    func inbox(_ asked: DeskRequest) async throws -> Response {
        let state = asked.query("state").flatMap(Feedback.State.init(rawValue:)) ?? .new
        let place = asked.query("after").flatMap { InboxPlace(word: $0) }
        let (found, counts) = try await store.read { db in
            let notes = try db.feedback(state, after: place.map { ($0.received, $0.id) }, limit: Self.perPage + 1)
            return (notes.map { InboxNote(feedback: $0.feedback, story: $0.story) }, try db.feedbackCounts())
        }
        let shown = found.prefix(Self.perPage)
        let times = DeskTimes(language: asked.words.language, zone: masthead.zone, now: asked.now)
        let last = found.count > shown.count ? shown.last : nil
        let model = InboxPage(
            frame: frame(asked.words.inbox.inbox, asked), t: asked.words.words, heading: asked.words.inbox.inbox,
            tabs: Feedback.State.allCases.map { tab in
                InboxTab(
                    label: asked.words.label(of: tab), href: Self.inboxHref(tab), isShown: tab == state,
                    number: counts[tab].flatMap { $0 == 0 ? nil : $0 })
            },
            notes: shown.map { NoteLine($0, times) },
            older: last.map {
                "/desk/"
                    + QueueFilters.address("feedback", [("state", state.rawValue), ("after", InboxPlace($0).word)])
            })
        return try page(model, with: "desk-feedback")
    }

    static func inboxHref(_ state: Feedback.State) -> String {
        state == .new ? "/desk/feedback" : "/desk/feedback?state=\(state.rawValue)"
    }

    func note(_ asked: DeskRequest) async throws -> Response {
        let id = ID<Feedback>(try asked.number("note"))
        let found = try await store.read { db in
            try db.feedbackWithStory(id).map { found in
                (
                    note: InboxNote(feedback: found.feedback, story: found.story),
                    handler: try found.feedback.handledBy.flatMap { try db.person($0)?.fullName }
                )
            }
        }
        guard let found else { throw HTTPError(.notFound) }
        let times = DeskTimes(language: asked.words.language, zone: masthead.zone, now: asked.now)
        let heading = "\(asked.words.feedback) \(id)"
        return try page(
            NotePage(
                found.note, handledName: found.handler, frame: frame(heading, asked, current: "/desk/feedback"),
                heading: heading, words: asked.words, times: times),
            with: "desk-note")
    }
}

/// A note with its story, as pages of the inbox show it.
struct InboxNote: Sendable {
    var feedback: Feedback
    var story: FeedbackStory
}

/// Where a page of the inbox begins: behind a note.
private struct InboxPlace {
    var received: WireTime
    var id: ID<Feedback>

    init(_ note: InboxNote) {
        received = note.feedback.received
        id = note.feedback.id
    }

    init?(word: String) {
        let numbers = word.split(separator: "-").compactMap { Int64($0) }
        guard numbers.count == 2 else { return nil }
        received = WireTime(milliseconds: numbers[0])
        id = ID(numbers[1])
    }

    var word: String { "\(received.milliseconds)-\(id)" }
}

extension DeskPhrasebook {
    func label(of state: Feedback.State) -> String {
        switch state {
        case .new: inbox.stateNew
        case .answered: inbox.stateAnswered
        case .request: inbox.stateRequest
        case .settled: inbox.stateSettled
        case .closed: inbox.stateClosed
        }
    }
}
