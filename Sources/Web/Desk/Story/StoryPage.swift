import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// One story at the desk.
extension DeskSite {
    static let storyRoutes: [DeskRoute] = [
        .get("/desk/story/:id", .allowed(.read)) { desk in { try await desk.storyPage($0) } },
        .post("/desk/story", .allowed(.write)) { desk in { try await desk.beginStory($0) } },
        .post("/desk/story/:id/draft", .allowed(.write)) { desk in { try await desk.keepDraft($0) } },
        .post("/desk/story/:id/lock", .allowed(.write)) { desk in { try await desk.renewLock($0) } },
        .post("/desk/story/:id/take-over", .allowed(.write)) { desk in { try await desk.takeOver($0) } },
        .post("/desk/story/:id/file", .allowed(.write)) { desk in { try await desk.fileDraft($0) } },
        .post("/desk/story/:id/carry-on", .allowed(.write)) { desk in { try await desk.carryOn($0) } },
        .post("/desk/story/:id/drop", .allowed(.write)) { desk in { try await desk.dropDraft($0) } },
        .post("/desk/story/:id/keep-draft", .allowed(.write)) { desk in { try await desk.restoreDraft($0) } },
        .post("/desk/story/:id/discard", .allowed(.write)) { desk in { try await desk.discardStory($0) } },
        .post("/desk/story/:id/bring-back", .allowed(.write)) { desk in { try await desk.bringBackStory($0) } },
        .post("/desk/story/:id/assign", .allowed(.edit)) { desk in { try await desk.assignStory($0) } },
        .post("/desk/story/:id/comment", .allowed(.discuss)) { desk in { try await desk.commentOnStory($0) } },
        .get("/desk/story/:id/compare", .allowed(.read)) { desk in { try await desk.comparePage($0) } },
        .get("/desk/story/:id/history", .allowed(.read)) { desk in { try await desk.chainHistoryPage($0) } },
        .get("/desk/story/:id/version/:number", .allowed(.read)) { desk in { try await desk.versionPage($0) } },
    ]

    func storyPage(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let (found, counts) = try await store.read { db in (try StoryDesk(id, in: db), try db.deskCounts()) }
        guard let found else { throw HTTPError(.notFound) }
        let making = try StoryPageMaking(self, found, asked)
        return try page(making.page(counts: counts.byName), with: "desk-story")
    }
}

extension [DeskList: Int] {
    /// By the word that a list has in its address.
    var byName: [String: Int] { [String: Int](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) }) }
}

/// Makes the page of a story for one person.
struct StoryPageMaking {
    private let desk: DeskSite
    private let found: StoryDesk
    private let asked: DeskRequest
    private let person: Person
    private let words: DeskPhrasebook
    private let times: Times
    private let draft: Draft?

    init(_ desk: DeskSite, _ found: StoryDesk, _ asked: DeskRequest) throws {
        self.desk = desk
        self.found = found
        self.asked = asked
        person = try asked.person
        words = asked.words
        times = Times(language: words.language, zone: desk.masthead.zone)
        draft = found.openDraft(of: try asked.person)
    }

    private var story: Story { found.story }
    private var path: String { "/desk/story/\(story.id)" }
    private var copy: Copy { isWriting ? draft?.copy ?? found.copy : found.copy }
    private var isWriting: Bool {
        person.mayWrite(story) && !story.isDiscarded && found.lock(against: person, at: asked.now) == nil
    }

    func page(counts: [String: Int]) -> EditorPage {
        let heading = copy.listingLine ?? words.story.untitled
        var page = EditorPage(
            frame: desk.frame(heading, asked, counts: counts), t: words.words, heading: heading, storyPath: path,
            storyID: String(story.id.value), edition: String(story.edition), contentLanguage: copy.language,
            contentDirection: Phrasebook.direction(of: copy.language), text: BodyField.text(of: copy),
            bodyHTML: BodyField.html(of: copy), storyPictures: copy.pictures.map { WritingPicture($0) },
            acts: desk.acts(on: story, asked), badges: badges, warnings: warnings, facts: facts,
            mayDiscuss: person.may(.discuss), comments: comments, versions: versions, keptDrafts: keptDrafts,
            mayDiscard: story.latest == nil && isWriting, mayBringBack: story.isDiscarded,
            mayMakeTemplate: person.may(.arrange))
        if isWriting {
            page.editor = EditorFormMaking(copy, words, desk.masthead).form(
                holder: draft?.holder ?? Secrets.token(desk.random), edition: draft?.edition ?? story.edition,
                revision: draft?.revision ?? 0, person)
            page.editor?.mayCorrect = story.latest != nil && person.may(.correct)
            page.acts.leaveToEditor()
            page.resumed = resumed
        } else {
            page.reading = ReadingCopy(copy, words)
            page.taken = taken
        }
        if let latest = story.latest {
            page.receiptsLine = ReceiptFigures(found.receipts).line(words.receipt)
            if latest.mustReachAll, !found.receipts.isEmpty || !found.collectors.isEmpty {
                page.receiptsCard = ReceiptsCard(found.receipts, found.collectors, latest: latest, words.receipt)
            }
        }
        if person.may(.edit) { page.assigning = assigning }
        if person.may(.answer) {
            let clock = DeskTimes(language: words.language, zone: desk.masthead.zone, now: asked.now)
            page.requests = found.requests.map { NoteLine($0, clock) }
        }
        return page
    }

    private var taken: TakenNote? {
        guard let lock = found.lock(against: person, at: asked.now) else { return nil }
        let name = found.name(of: lock.person) ?? words.story.somebody
        return TakenNote(
            sentence: words.story.takenBy.filled(name, times.clock(lock.taken).text),
            mayTakeOver: person.mayWrite(story))
    }

    private var resumed: ResumedDraft? {
        draft.map { draft in
            ResumedDraft(
                sentence: words.story.resumedFrom.filled(times.moment(draft.saved).text),
                draft: String(draft.id.value))
        }
    }

    private var warnings: [Warning] {
        var warnings: [Warning] = []
        if story.stage == .killed { warnings.append(Warning(sentence: WritingRefusal.killed.told(words))) }
        if story.isDiscarded { warnings.append(Warning(sentence: words.story.isDiscarded)) }
        if isWriting, let draft, draft.edition != story.edition {
            warnings.append(
                Warning(
                    sentence: words.story.changedSince, href: "\(path)/compare?a=\(found.now)&b=draft-\(draft.id)",
                    linkWords: words.story.compare))
        }
        return warnings
    }

    private var badges: [Badge] {
        var badges = [Badge(word: words.story.label(of: story.stage), look: story.stage.rawValue)]
        if let queue = story.filed?.queue {
            badges.append(Badge(word: words.label(of: DeskList(queue)), look: queue.rawValue))
        }
        if let tag = story.latest?.tag.label { badges.append(Badge(word: tag, look: "tag")) }
        if let urgency = copy.urgency, urgency.movesWithoutText {
            badges.append(Badge(word: words.urgent, look: "urgent"))
        }
        return badges
    }

    private var facts: [Fact] {
        var facts: [Fact] = []
        if let latest = story.latest {
            facts.append(Fact(label: words.story.version, value: String(latest.number)))
        }
        switch story.filed?.embargo ?? story.latest?.embargo ?? .none {
        case .none: break
        case .until(let end):
            let time = times.moment(end)
            facts.append(Fact(label: words.story.embargo, value: time.text, machine: time.machine))
        case .untilFurtherNotice: facts.append(Fact(label: words.story.embargo, value: words.story.untilNotice))
        }
        if let moment = story.filed?.scheduled {
            let time = times.moment(moment)
            facts.append(Fact(label: words.queue.scheduled, value: time.text, machine: time.machine))
        }
        if story.providerNumber != nil, let provider = copy.provider?.label {
            facts.append(Fact(label: words.story.provider, value: provider))
        }
        if let author = found.name(of: story.filed?.author) {
            facts.append(Fact(label: words.story.author, value: author))
        }
        if let desk = found.desks.first(where: { $0.id == story.desk }) {
            facts.append(Fact(label: words.story.deskLabel, value: desk.label))
        }
        if let assignee = found.name(of: story.assignee) {
            facts.append(Fact(label: words.story.assignee, value: assignee))
        }
        return facts
    }

    private var assigning: Assigning {
        let nobody = Choice(value: "", label: words.story.nobody, isChosen: story.assignee == nil)
        let noDesk = Choice(value: "", label: words.story.noDesk, isChosen: story.desk == nil)
        let people = found.people.filter { $0.disabled == nil && $0.may(.write) || $0.id == story.assignee }
        return Assigning(
            desks: [noDesk]
                + found.desks.map {
                    Choice(value: String($0.id.value), label: $0.label, isChosen: $0.id == story.desk)
                },
            people: [nobody]
                + people.map {
                    Choice(value: String($0.id.value), label: $0.fullName, isChosen: $0.id == story.assignee)
                })
    }

    private var comments: [CommentModel] {
        found.comments.map { comment in
            CommentModel(
                who: found.name(of: comment.person) ?? words.story.somebody, said: comment.text,
                at: times.moment(comment.at))
        }
    }

    private var versions: [VersionModel] {
        found.versions.prefix(10).map { line in
            VersionModel(
                number: String(line.number), act: words.story.label(of: line.act), tag: line.tag.label,
                at: times.moment(line.released), href: "\(path)/version/\(line.number)")
        }
    }

    private var keptDrafts: [KeptDraft] {
        found.drafts(for: person).filter { $0.id != draft?.id || !isWriting }.map { draft in
            KeptDraft(
                draft: String(draft.id.value), who: found.name(of: draft.person) ?? words.story.somebody,
                at: times.moment(draft.saved), line: draft.copy.listingLine ?? words.story.untitled,
                compareHref: "\(path)/compare?a=\(found.now)&b=draft-\(draft.id)", mayCarryOn: isWriting)
        }
    }
}

extension StoryDesk {
    /// How the compare page names the copy that is written on now.
    var now: String { story.filed != nil ? "filed" : story.latest.map { String($0.number) } ?? "filed" }
}

extension DeskList {
    /// The list that shows a queue.
    init(_ queue: Queue) {
        self =
            switch queue {
            case .incoming: .incoming
            case .draft: .drafts
            case .edit: .edit
            case .ready: .ready
            case .scheduled: .scheduled
            }
    }
}

extension Explained {
    func told(_ words: DeskPhrasebook) -> String { words.told(self) }
}

extension StoryActs {
    /// Takes out what moves waiting copy: while somebody writes, their own buttons file it first, so that nothing moves
    /// without what has just been written.
    fileprivate mutating func leaveToEditor() {
        sheets.removeAll { $0.href.contains("/release") }
        buttons.removeAll { $0.action.hasSuffix("/ready") }
    }
}
