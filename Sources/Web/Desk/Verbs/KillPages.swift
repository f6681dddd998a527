import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Recalling a story for good. The one act that asks twice: the second page names what is to be killed.
extension DeskSite {
    func killSheet(_ asked: DeskRequest) async throws -> Response { try await killSheet(asked, step: .reason) }

    func kill(_ asked: DeskRequest) async throws -> Response {
        let (id, edition) = (try asked.story(), try asked.edition())
        let then = asked.form["then"] ?? ""
        if then == "find" { return try await killSheet(asked, step: .reason) }
        return try await doing(
            {
                let reason = asked.form.trimmed("reason") ?? ""
                try await expectKillable(id, because: reason, on: edition, asked)
                guard then == "kill" else { return try await killSheet(asked, step: .confirm) }
                let movement = try await newsroom.kill(
                    id, because: reason, substitute: asked.substitute, on: edition, by: asked.actor)
                return moved(movement, asked.words)
            }, orAgain: { try await killSheet(asked, step: .reason, problem: $0) }, asked.words)
    }

    /// What the kill itself would refuse is said before anybody is asked to confirm.
    private func expectKillable(
        _ id: ID<Story>, because reason: String, on edition: Int64, _ asked: DeskRequest
    ) async throws {
        let (story, substitute) = try await store.read { db in
            let substitute = try asked.substitute.map { try db.story($0)?.guid ?? "" }
            return (try self.story(id, db), substitute)
        }
        if story.edition != edition { throw StoryHasChanged(id: id, edition: story.edition) }
        if substitute == "" { throw PackageRefusal.noStory }
        var trial = story
        _ = try trial.kill(because: reason, substitute: substitute, at: asked.now)
    }

    private enum KillStep { case reason, confirm }

    private func killSheet(_ asked: DeskRequest, step: KillStep, problem: String? = nil) async throws -> Response {
        let id = try asked.story()
        let words = asked.form.trimmed("find")
        let chosen = asked.form["substitute"] ?? ""
        let (story, versions, found) = try await store.read { db in
            (
                try self.story(id, db), try db.versions(of: id),
                try self.substitutes(for: id, words: words, chosen: chosen, db)
            )
        }
        let times = Times(language: asked.words.language, zone: masthead.zone)
        let chosenOne = found.first { $0.value == chosen && !chosen.isEmpty }
        var model = KillPage(
            frame: frame(asked.words.sheet.killHeading, asked), t: asked.words.words, story: SheetStory(story),
            versions: versions.map {
                KillVersion(number: $0.number, line: $0.taggedHeadline, at: times.moment($0.released))
            },
            reason: asked.form["reason"] ?? "", words: words ?? "", found: found,
            foundNothing: words != nil && found.isEmpty, chosenValue: chosen, chosenLabel: chosenOne?.label,
            asks: step == .confirm, problem: problem)
        var trial = story
        if let version = try? trial.kill(because: "-", substitute: nil, at: asked.now) {
            model.recipients = try await recipients(of: [(nil, version)], story: story, asked)
        }
        return try page(model, with: "desk-kill", status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Stories to use instead: the one with that number, else those found by the words; and the one already chosen.
    private func substitutes(for id: ID<Story>, words: String?, chosen: String, _ db: Transaction) throws
        -> [SheetOption]
    {
        var ids = [Int64(chosen)].compactMap { $0 }.map { ID<Story>($0) }
        if let words {
            if let number = Int64(words) {
                ids.append(ID(number))
            } else {
                var query = SearchQuery(words, for: .desk)
                query.limit = 10
                ids += ((try? db.search(query)) ?? []).map(\.story)
            }
        }
        var seen: Set = [id]
        return try ids.filter { seen.insert($0).inserted }.compactMap { other in
            guard let story = try db.story(other), story.stage != .killed else { return nil }
            let line = SheetStory(story).headline
            return SheetOption(
                value: other.description, label: "\(other): \(line)", chosen: other.description == chosen)
        }
    }
}

extension DeskRequest {
    /// The story to use in place of a killed one.
    fileprivate var substitute: ID<Story>? { form["substitute"].flatMap { Int64($0) }.map { ID($0) } }
}

/// `desk-kill.mustache`.
struct KillPage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    /// All that are recalled, newest first.
    var versions: [KillVersion]
    var reason: String
    /// What a substitute was searched by.
    var words: String
    var found: [SheetOption]
    var foundNothing: Bool
    /// The substitute's number; empty for none.
    var chosenValue: String
    var chosenLabel: String?
    /// Whether this is the second step.
    var asks: Bool
    var problem: String?
    /// Who has it and will be told.
    var recipients = RecipientsModel()
}

struct KillVersion {
    var number: Int
    var line: String
    var at: PageTime
}
