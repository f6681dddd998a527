import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Several stories in an order, sent as one.
extension DeskSite {
    func newPackagePage(_ asked: DeskRequest) async throws -> Response { try newPackagePage(asked, problem: nil) }

    func openPackage(_ asked: DeskRequest) async throws -> Response {
        try await doing(
            {
                let first = try asked.memberNumber("first")
                let package = try await newsroom.package(
                    asked.form.trimmed("headline") ?? "", beginningWith: first, by: try asked.person)
                return seeOther("/desk/story/\(package.id)/package", told: asked.words.verb.toldPackage)
            }, orAgain: { try newPackagePage(asked, problem: $0) }, asked.words)
    }

    private func newPackagePage(_ asked: DeskRequest, problem: String?) throws -> Response {
        let model = NewPackagePage(
            frame: frame(asked.words.sheet.packageNew, asked), t: asked.words.words,
            headline: asked.form["headline"] ?? "", first: asked.form["first"] ?? asked.query("first") ?? "",
            problem: problem)
        return try page(model, with: "desk-package-new", status: problem == nil ? .ok : .unprocessableContent)
    }

    func packageSheet(_ asked: DeskRequest) async throws -> Response { try await packageSheet(asked, problem: nil) }

    func arrangePackage(_ asked: DeskRequest) async throws -> Response {
        let (id, edition) = (try asked.story(), try asked.edition())
        return try await doing(
            {
                let (change, focus) = try asked.arrangement()
                try await newsroom.arrange(id, change, on: edition, by: try asked.person)
                return seeOther("/desk/story/\(id)/package?at=\(focus)")
            }, orAgain: { try await packageSheet(asked, problem: $0) }, asked.words)
    }

    private func packageSheet(_ asked: DeskRequest, problem: String?) async throws -> Response {
        let id = try asked.story()
        let (story, members) = try await store.read { db in
            let story = try self.story(id, db)
            return (
                story,
                try (story.filed?.copy ?? story.latest?.copy)?.members.map { ($0, try db.story(guid: $0.target)) } ?? []
            )
        }
        guard (story.filed?.copy ?? story.latest?.copy)?.kind == .package else { throw HTTPError(.notFound) }
        let model = PackagePage(
            frame: frame(asked.words.sheet.packageHeading, asked), t: asked.words.words, story: SheetStory(story),
            members: members.enumerated().map { index, member in
                PackageMember(
                    member.0, member.1, number: index + 1, of: members.count,
                    isAt: asked.query("at") == String(index + 1))
            }, added: asked.form["member"] ?? "", problem: problem)
        return try page(model, with: "desk-package", status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension DeskRequest {
    /// The number of a story that was typed; `nil` where nothing was.
    fileprivate func memberNumber(_ field: String) throws -> ID<Story>? {
        guard let typed = form.trimmed(field) else { return nil }
        guard let number = Int64(typed), number > 0 else { throw PackageRefusal.noStory }
        return ID(number)
    }

    /// What the pressed button asks for, and the place in the order to come back to.
    fileprivate func arrangement() throws -> (Newsroom.Arrangement, focus: Int) {
        let place = form["place"].flatMap { Int($0) } ?? 0
        let guid = form["guid"] ?? ""
        switch form["do"] {
        case "up": return (.move(guid, by: -1), max(1, place - 1))
        case "down": return (.move(guid, by: 1), place + 1)
        case "remove": return (.remove(guid), max(1, place - 1))
        default:
            guard let member = try memberNumber("member") else { throw PackageRefusal.noStory }
            return (.add(member), 0)
        }
    }
}

/// `desk-package-new.mustache`.
struct NewPackagePage {
    var frame: DeskFrame
    var t: [String: String]
    var headline: String
    var first: String
    var problem: String?
}

/// `desk-package.mustache`.
struct PackagePage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    var members: [PackageMember]
    /// The number that was typed and refused.
    var added: String
    var problem: String?
}

/// A story of a package.
struct PackageMember {
    var guid: String
    var line: String
    var language: String?
    /// Its page; absent for a story that is not here.
    var link: String?
    /// From 1.
    var number: Int
    var mayGoUp: Bool
    var mayGoDown: Bool
    /// Whether it was moved just now, so that the keyboard stays with it.
    var isAt: Bool
    /// Whether it is not on the wire yet.
    var isUnreleased: Bool

    init(_ member: Link, _ story: Story?, number: Int, of count: Int, isAt: Bool) {
        guid = member.target
        line = story.map { SheetStory($0).headline } ?? member.title ?? member.target
        language = (story?.latest?.copy ?? story?.filed?.copy)?.language
        link = story.map { "/desk/story/\($0.id)" }
        self.number = number
        mayGoUp = number > 1
        mayGoDown = number < count
        self.isAt = isAt
        isUnreleased = story?.latest == nil
    }
}
