import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// What the editor's page asks for while somebody writes.
extension DeskSite {
    /// Keeps the text. It is kept also when somebody else has the story by now, and the answer says so.
    func keepDraft(_ asked: DeskRequest) async throws -> Response {
        let standing = try await newsroom.keep(try typing(asked), of: try asked.story(), by: try asked.person)
        if wantsData(asked.request) { return try json(try await told(standing, asked)) }
        return seeOther("/desk/story/\(try asked.story())", told: asked.words.story.draftKept)
    }

    /// Renews the lock of an open page.
    func renewLock(_ asked: DeskRequest) async throws -> Response {
        let standing = try await newsroom.hold(try asked.story(), on: try holder(asked), by: try asked.person)
        if wantsData(asked.request) { return try json(try await told(standing, asked)) }
        return seeOther("/desk/story/\(try asked.story())")
    }

    func takeOver(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        try await newsroom.takeOver(id, holder: Secrets.token(random), by: try asked.person)
        return seeOther("/desk/story/\(id)", told: asked.words.story.tookOver)
    }

    func fileDraft(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let step = FilingStep(rawValue: asked.form["then"] ?? "") ?? .stay
        switch try await newsroom.file(try typing(asked), of: id, then: step, by: try asked.person) {
        case .filed:
            if step == .release, try asked.person.may(.release) { return seeOther("/desk/story/\(id)/release") }
            return seeOther("/desk/story/\(id)", told: asked.words.story.told(step))
        case .overtaken(let draft, let why): return try await conflictPage(draft, why, asked)
        case .refused(_, let refusal): throw refusal
        }
    }

    /// Goes on with a draft that was kept, on the story as the page showed it.
    func carryOn(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        do {
            try await newsroom.carryOn(
                try draftID(asked), of: id, on: try edition(asked), holder: Secrets.token(random), by: try asked.person)
        } catch is StoryHasChanged {
            return seeOther(
                "/desk/story/\(id)/compare?a=filed&b=draft-\(try draftID(asked))", told: asked.words.story.changedSince)
        }
        return seeOther("/desk/story/\(id)", told: asked.words.story.carriedOn)
    }

    func dropDraft(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let draft = try draftID(asked)
        try await newsroom.drop(draft, of: id, by: try asked.person)
        return seeOther(
            "/desk/story/\(id)", told: asked.words.story.draftDropped, undo: "/desk/story/\(id)/keep-draft",
            undoing: ["draft": String(draft.value)])
    }

    func restoreDraft(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        try await newsroom.restore(try draftID(asked), of: id, by: try asked.person)
        return seeOther("/desk/story/\(id)", told: asked.words.story.draftBack)
    }

    private func typing(_ asked: DeskRequest) throws -> Typing {
        let fields = CopyFields(asked.form, masthead)
        return Typing(
            holder: try holder(asked), edition: try edition(asked),
            revision: asked.form["revision"].flatMap(Int64.init) ?? 0,
            spare: Secrets.token(random)
        ) { fields.apply(to: $0) }
    }

    /// The secret of the page, as it was given out.
    private func holder(_ asked: DeskRequest) throws -> String {
        guard let holder = asked.form["holder"], (16...128).contains(holder.utf8.count) else {
            throw HTTPError(.badRequest)
        }
        return holder
    }

    func edition(_ asked: DeskRequest) throws -> Int64 {
        guard let edition = asked.form["edition"].flatMap(Int64.init) else { throw HTTPError(.badRequest) }
        return edition
    }

    private func draftID(_ asked: DeskRequest) throws -> ID<Draft> {
        guard let number = asked.form["draft"].flatMap(Int64.init) else { throw HTTPError(.badRequest) }
        return ID(number)
    }

    private func told(_ standing: Standing, _ asked: DeskRequest) async throws -> WritingAnswer {
        let times = Times(language: asked.words.language, zone: masthead.zone)
        let holder = try await store.read { db in try standing.lock.flatMap { try db.person($0.person) } }
        return WritingAnswer(
            revision: standing.draft?.revision ?? 0, saved: standing.draft.map { times.clock($0.saved).text },
            held: standing.isHeld, holder: holder?.fullName, edition: standing.edition)
    }
}

/// What a script is told after it has sent text or renewed a lock.
private struct WritingAnswer: Encodable {
    var revision: Int64
    /// When the text was kept, on the newsroom's clock; absent when none was.
    var saved: String?
    /// Whether the story is still this page's.
    var held: Bool
    /// Who has it.
    var holder: String?
    /// The edition that is there now: another than the page's means that the story has changed.
    var edition: Int64
}
