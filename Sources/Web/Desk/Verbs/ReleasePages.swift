import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// The look before the act, and the act.
extension DeskSite {
    func releaseSheet(_ asked: DeskRequest) async throws -> Response {
        let story = try await story(of: asked)
        let form = ReleaseForm(for: story, asked: asked.query("as"), zone: masthead.zone)
        return try await releaseSheet(of: story, form, asked)
    }

    func release(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let edition = try asked.edition()
        let form = ReleaseForm(asked.form)
        do {
            let (act, embargo) = (try form.releaseAct(), try form.chosenEmbargo())
            if act.isCorrection, try !asked.person.may(.correct) { throw HTTPError(.forbidden) }
            if let moment = try form.chosenMoment() {
                return try await schedule(id, act, embargo, at: moment, on: edition, asked)
            }
            let movement = try await newsroom.move(
                id, by: act, embargo: embargo, settling: form.settles.map { ID($0) }, on: edition, by: asked.actor)
            return moved(movement, asked.words)
        } catch let refusal as any Explained {
            let story = try await story(of: asked)
            return try await releaseSheet(of: story, form, asked, refusal: refusal)
        }
    }

    /// What readers asked to have put right, for a correction to settle.
    private func requests(on story: Story, settled: [Int64]) async throws -> [SheetOption] {
        try await store.read { try $0.requests(for: story.id) }.map { request in
            SheetOption(
                value: request.id.description, label: request.text.shortened(to: 200),
                chosen: settled.contains(request.id.value))
        }
    }

    /// Who has the story open: what they have not filed does not move.
    private func writer(on story: Story, besides asked: DeskRequest) async throws -> String? {
        let own = try asked.person.id
        return try await store.read { db in
            guard let lock = try db.lock(on: story.id), lock.person != own, lock.heldUntil > asked.now else {
                return nil
            }
            return try db.person(lock.person)?.fullName
        }
    }

    private func schedule(
        _ id: ID<Story>, _ act: ReleaseAct, _ embargo: Embargo, at moment: WireTime, on edition: Int64,
        _ asked: DeskRequest
    ) async throws -> Response {
        if act.isCorrection { throw CorrectionCantWait() }
        let note: ChangeNote? = if case .lead(let note) = act { note } else { nil }
        let story = try await newsroom.schedule(
            id, at: moment, note: note, embargo: embargo, on: edition, by: asked.actor)
        let time = Times(language: asked.words.language, zone: masthead.zone).moment(moment).text
        return toStory(
            id, told: "\(asked.words.verb.toldScheduled) \(time).", undo: "/desk/story/\(id)/unschedule",
            undoing: ["edition": String(story.edition)])
    }

    /// What was put on the wire can't be taken back; it can be held.
    func moved(_ movement: Newsroom.Movement, _ words: DeskPhrasebook) -> Response {
        let version = movement.version
        let told =
            switch version.act {
            case .release: version.tag == .urgent ? words.verb.toldUrgent : words.verb.toldReleased
            case .lead: words.verb.toldLed
            case .correct: words.verb.toldCorrected
            case .hold: words.verb.toldHeld
            case .lift: words.verb.toldLifted
            case .kill: words.verb.toldKilled
            }
        let offer = version.status == .usable ? words.verb.actHold : nil
        return toStory(
            version.story, told: told,
            offering: offer.map { NoticeOffer(label: $0, href: "/desk/story/\(version.story)/hold") })
    }

    /// - Parameter refusal: why the last try did not succeed.
    private func releaseSheet(
        of story: Story, _ form: ReleaseForm, _ asked: DeskRequest, refusal: (any Explained)? = nil
    ) async throws -> Response {
        let sheet = ReleaseSheet(desk: self, story: story, form: form, words: asked.words, now: asked.now)
        var model = sheet.page(frame: frame(asked.words.release.releaseSheet, asked))
        model.problem = refusal.map(asked.words.told)
        model.recipients = try await recipients(of: sheet.candidates, story: story, asked)
        model.writer = try await writer(on: story, besides: asked)
        model.requests = try await requests(on: story, settled: form.settles)
        if case .twice(let moments, _)? = refusal as? LocalMomentRefusal {
            let options = moments.map {
                SheetOption(value: String($0.offset), label: "\($0.clock) UTC\($0.offsetLabel)")
            }
            let isOfEmbargo = (try? form.chosenEmbargo()) == nil
            if isOfEmbargo { model.embargoMoment.offsets = options } else { model.moment.offsets = options }
        }
        return try page(model, with: "desk-release", status: refusal == nil ? .ok : .unprocessableContent)
    }
}
