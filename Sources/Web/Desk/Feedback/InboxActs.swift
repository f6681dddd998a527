import Hummingbird
import News
import Storage
import Workflow

/// Deciding what becomes of what readers wrote. Each decision can be taken back by the notice on the next page.
extension DeskSite {
    func answerNote(_ asked: DeskRequest) async throws -> Response {
        let (note, person) = (asked.form.trimmed("note") ?? "", try asked.person)
        return try await decide(asked, as: "answer-feedback", told: asked.words.inbox.feedbackAnswered) {
            feedback, now throws(TriageRefusal) in
            try feedback.answer(note, by: person.id, at: now)
        }
    }

    func requestOfNote(_ asked: DeskRequest) async throws -> Response {
        let (note, person) = (asked.form.trimmed("note"), try asked.person)
        return try await decide(asked, as: "request-correction", told: asked.words.inbox.feedbackRequested) {
            feedback, now throws(TriageRefusal) in
            try feedback.request(note, by: person.id, at: now)
        }
    }

    func closeNote(_ asked: DeskRequest) async throws -> Response {
        let person = try asked.person
        return try await decide(asked, as: "close-feedback", told: asked.words.inbox.feedbackClosed) {
            feedback, now throws(TriageRefusal) in
            try feedback.close(by: person.id, at: now)
        }
    }

    /// Puts a note back to where it was; also what the other decisions' Undo posts to.
    func reopenNote(_ asked: DeskRequest) async throws -> Response {
        let person = try asked.person
        let earlier = asked.form["earlier"].flatMap(Feedback.State.init(rawValue:)) ?? .new
        let note = asked.form["earlier"] == nil ? asked.form.trimmed("note") : asked.form.trimmed("earlier-note")
        let id = ID<Feedback>(try asked.number("note"))
        try await newsroom.triage(id, seen: try seen(asked), as: "reopen-feedback", by: person) {
            feedback, now throws(TriageRefusal) in
            try feedback.reopen(as: earlier, note: note, by: person.id, at: now)
        }
        return seeOther("/desk/feedback/\(id)", told: asked.words.inbox.feedbackReopened)
    }

    /// Decides, and goes on to the list that the note was in.
    private func decide(
        _ asked: DeskRequest, as act: String, told: String,
        _ change: @escaping @Sendable (inout Feedback, WireTime) throws(TriageRefusal) -> Void
    ) async throws -> Response {
        let id = ID<Feedback>(try asked.number("note"))
        let before = try await newsroom.triage(id, seen: try seen(asked), as: act, by: try asked.person, change)
        guard let after = try await store.read({ try $0.feedbackWithStory(id) }) else { throw TriageRefusal.notThere }
        var fields = ["state": after.feedback.state.rawValue, "earlier": before.state.rawValue]
        if let note = before.note { fields["earlier-note"] = String(note.prefix(500)) }
        return seeOther(
            Self.inboxHref(before.state), told: told, undo: "/desk/feedback/\(id)/reopen", undoing: fields)
    }

    /// The state that the page showed.
    private func seen(_ asked: DeskRequest) throws -> Feedback.State {
        guard let state = asked.form["state"].flatMap(Feedback.State.init(rawValue:)) else {
            throw HTTPError(.badRequest)
        }
        return state
    }
}
