import Hummingbird
import News
import Storage
import Workflow

/// Keywords and storylines that somebody follows.
extension PortalSite {
    static let followRoutes: [PortalRoute] = [
        .get("/portal/follows", .editor) { portal in { try await portal.followsPage($0, problem: nil) } },
        .post("/portal/follows", .editor) { portal in { try await portal.follow($0) } },
        .post("/portal/follows/:id/mail", .editor) { portal in { try await portal.setMail($0) } },
        .post("/portal/follows/:id/drop", .editor) { portal in { try await portal.drop($0) } },
    ]

    func follow(_ asked: PortalRequest) async throws -> Response {
        let (person, byMail) = (try asked.expectEditor(), asked.form["mail"] != nil)
        do {
            if let story = asked.form.trimmed("story").flatMap({ Int64($0) }) {
                try await newsroom.follow(storyline: ID(story), byMail: byMail, by: person)
                return seeOther("/portal/story/\(story)", told: asked.words.portalService.followedTold)
            }
            try await newsroom.follow(keyword: asked.form["keyword"] ?? "", byMail: byMail, by: person)
            return seeOther("/portal/follows", told: asked.words.portalService.followedTold)
        } catch let refusal as InterestRefusal {
            return try await followsPage(asked, problem: refusal)
        }
    }

    func setMail(_ asked: PortalRequest) async throws -> Response {
        let byMail = asked.form["mail"] == "on"
        try await newsroom.set(byMail: byMail, of: ID(asked.number("id")), by: asked.expectEditor())
        return seeOther(
            "/portal/follows",
            told: byMail ? asked.words.portalService.mailOnTold : asked.words.portalService.mailOffTold)
    }

    func drop(_ asked: PortalRequest) async throws -> Response {
        let (id, person) = (ID<Interest>(try asked.number("id")), try asked.expectEditor())
        let interest = try await store.read { try $0.interest(id) }
        try await newsroom.drop(id, by: person)
        guard let interest, interest.person == person.id else { return seeOther("/portal/follows") }
        var again: [String: String] = interest.byMail ? ["mail": "on"] : [:]
        switch interest.subject {
        case .keyword(let word): again["keyword"] = word
        case .storyline(let story, _): again["story"] = String(story.value)
        }
        return seeOther(
            "/portal/follows", told: asked.words.portalService.droppedTold, undo: "/portal/follows", undoing: again)
    }

    private func followsPage(_ asked: PortalRequest, problem: InterestRefusal?) async throws -> Response {
        let (person, words) = (try asked.expectEditor(), asked.words)
        let (interests, products) = try await look(asked) { wire, db in
            let found = try db.interests(of: person.id).map { interest in
                FollowedInterest(interest: interest, line: try Self.line(of: interest, wire))
            }
            return (found, wire.products)
        }
        let model = PortalFollowsPage(
            frame: frame(words.portal.follows, asked, products: products, current: "/portal/follows"), t: words.words,
            problem: problem.map(words.told), keyword: asked.form["keyword"] ?? asked.query("keyword"),
            longest: Interest.longestKeyword, interests: interests.map { $0.model(words) },
            isEmpty: interests.isEmpty ? true : nil,
            noMail: desk.hasMail ? nil : words.portalService.agencySendsNoMail,
            noAddress: desk.hasMail && person.email == nil ? true : nil)
        return try page(model, with: "portal-follows", status: problem == nil ? .ok : .unprocessableContent)
    }

    /// How a storyline is called now; `nil` for one that is not theirs any more.
    private static func line(of interest: Interest, _ wire: SubscriberWire) throws -> String? {
        guard case .storyline(let story, _) = interest.subject else { return nil }
        return try wire.story(story)?.newest.version.copy.listingLine
    }
}

/// What is followed, with how a storyline is called.
private struct FollowedInterest: Sendable {
    var interest: Interest
    var line: String?

    func model(_ words: DeskPhrasebook) -> PortalInterest {
        let (label, kind, href) =
            switch interest.subject {
            case .keyword(let word):
                (word, words.portalService.keywordKind, "/portal/" + QueueFilters.address("search", [("q", word)]))
            case .storyline(let story, _):
                (line ?? words.portalService.storyGone, words.portalService.storylineKind, "/portal/story/\(story)")
            }
        return PortalInterest(
            id: String(interest.id.value), label: label, kind: kind, href: href,
            mailWord: interest.byMail ? words.portalService.byMail : words.portalService.withoutMail,
            turnMail: interest.byMail ? "off" : "on",
            turnWord: interest.byMail ? words.portalService.stopMail : words.portalService.startMail)
    }
}

/// `portal-follows.mustache`.
struct PortalFollowsPage {
    var frame: PortalFrame
    var t: [String: String]
    var problem: String?
    var keyword: String?
    var longest: Int
    var interests: [PortalInterest]
    var isEmpty: Bool?
    /// Why no letters come.
    var noMail: String?
    var noAddress: Bool?
}

struct PortalInterest {
    var id: String
    var label: String
    var kind: String
    var href: String
    var mailWord: String
    var turnMail: String
    var turnWord: String
}
