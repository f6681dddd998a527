import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// The story that a sheet is about, as its head shows it.
struct SheetStory {
    var id: String
    var href: String
    var headline: String
    /// BCP 47, for the headline.
    var language: String?
    /// The edition that whoever acts has seen.
    var edition: String

    init(_ story: Story) {
        let copy = story.filed?.copy ?? story.latest?.copy
        id = story.id.description
        href = "/desk/story/\(story.id)"
        headline = story.latest?.taggedHeadline ?? copy?.listingLine ?? story.guid
        language = copy?.language
        edition = String(story.edition)
    }
}

/// One of several to choose from.
struct SheetOption {
    var value: String
    var label: String
    var hint: String?
    var chosen = false
}

extension DeskRequest {
    /// The edition that the form was made for. Every form that changes a story bears one.
    func edition() throws -> Int64 {
        guard let edition = form["edition"].flatMap({ Int64($0) }) else { throw HTTPError(.badRequest) }
        return edition
    }
}

extension DeskSite {
    /// The story in the address; no such page where there is none.
    func story(_ id: ID<Story>, _ db: Transaction) throws -> Story {
        guard let story = try db.story(id) else { throw HTTPError(.notFound) }
        return story
    }

    func story(of asked: DeskRequest) async throws -> Story {
        let id = try asked.story()
        return try await store.read { db in try self.story(id, db) }
    }

    /// To the story's page, saying what was done.
    func toStory(
        _ id: ID<Story>, told: String, undo: String? = nil, undoing: [String: String] = [:],
        offering: NoticeOffer? = nil
    ) -> Response {
        seeOther("/desk/story/\(id)", told: told, undo: undo, undoing: undoing, offering: offering)
    }

    /// Does what a sheet asks for; where it is refused, the sheet again with the reason, and with what was typed.
    func doing(
        _ act: () async throws -> Response, orAgain sheet: (String) async throws -> Response, _ words: DeskPhrasebook
    ) async throws -> Response {
        do { return try await act() } catch let refusal as any Explained {
            if refusal is NoSuchStory { throw HTTPError(.notFound) }
            return try await sheet(words.told(refusal))
        }
    }
}
