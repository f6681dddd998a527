import Formats
import Hummingbird
import News
import Storage
import Workflow

/// A story as the subscriber may see it, with all its versions that are theirs.
extension PortalSite {
    static let storyRoutes: [PortalRoute] = [
        .get("/portal/story/:id", .reader) { portal in { try await portal.storyPage($0) } },
        .get("/portal/story/:id/version/:number", .reader) { portal in { try await portal.storyPage($0) } },
        .get("/portal/story/:id/compare", .reader) { portal in { try await portal.comparePage($0) } },
        .post("/portal/story/:id/acknowledge", .editor) { portal in { try await portal.acknowledge($0) } },
    ]

    func storyPage(_ asked: PortalRequest) async throws -> Response {
        let id = try asked.story()
        let number = asked.context.parameters.get("number", as: Int.self)
        if asked.context.parameters.get("number") != nil, number == nil { throw HTTPError(.notFound) }
        let visitor = try asked.expectVisitor()
        let person = visitor.person.id
        var found = try await look(asked) { wire, db in
            try PortalStoryRead(id, number: number, for: person, wire, in: db)
        }
        if found.isRecall, !visitor.isLookingIn {
            // Who sees a recall has it, and can say that they dealt with it.
            try await newsroom.collect([found.item], by: visitor.subscriber.id, channel: "portal", format: "page")
            found = try await look(asked) { wire, db in
                try PortalStoryRead(id, number: number, for: person, wire, in: db)
            }
        }
        return try page(storyModel(found, asked), with: "portal-story")
    }

    func acknowledge(_ asked: PortalRequest) async throws -> Response {
        let (id, person) = (try asked.story(), try asked.expectEditor())
        let number = try await look(asked) { wire, _ in
            guard let story = try wire.story(id) else { throw HTTPError(.notFound) }
            return story.newest.version.number
        }
        let first = try await newsroom.acknowledge(
            id, number: number, of: asked.subscriber().id, told: person.name)
        return seeOther(
            "/portal/story/\(id)",
            told: first != nil ? asked.words.portal.acknowledged : asked.words.portal.nothingToAcknowledge)
    }

    private func storyModel(_ found: PortalStoryRead, _ asked: PortalRequest) -> PortalStoryPage {
        let (words, item) = (asked.words, found.item)
        let (version, copy) = (item.version, item.version.copy)
        let times = Times(language: words.language, zone: masthead.zone)
        let path = "/portal/story/\(version.story)"
        let heading = copy.listingLine ?? words.story.untitled
        var model = PortalStoryPage(
            frame: frame(heading, asked, products: found.products, current: path), t: words.words, heading: heading,
            storyPath: path, versionPath: "\(path)/version/\(version.number)", storyID: String(version.story.value),
            contentLanguage: copy.language, contentDirection: Phrasebook.direction(of: copy.language),
            badges: badges(item, words), publishable: words.sentence(of: item.publishable, times),
            publishableClass: item.publishable.word == .yes ? "told" : "problem",
            newestPath: item.isLatest || item.isRecall ? nil : path,
            facts: facts(item, found.products, words, times),
            versions: found.story.versions.enumerated().map { index, other in
                line(
                    other, before: found.story.versions.dropFirst(index + 1).first,
                    isShown: other.position == item.position,
                    path, words, times)
            },
            downloads: downloads(words))
        model.notes = notes(version)
        if item.isRecall {
            model.recall = PortalRecall(
                mayAcknowledge: found.mayAcknowledge && model.frame.isEditor == true ? true : nil)
        } else {
            model.reading = PortalReading(item, self, words)
        }
        if model.frame.isEditor == true {
            model.follow = PortalFollowing(
                isFollowed: found.isFollowed ? true : nil, canFollow: found.isFollowed ? nil : true)
        }
        return model
    }

    private func notes(_ version: Version) -> [String] {
        [version.correction?.explanation, version.changeNote?.line, version.reason, version.copy.editorsNote]
            .compactMap { $0 }.filter { !$0.isEmpty }
    }

    private func badges(_ item: SubscriberItem, _ words: DeskPhrasebook) -> [PortalBadge] {
        let copy = item.version.copy
        return [
            copy.urgency.flatMap { urgency in
                urgency.value <= 2
                    ? PortalBadge(word: "\(words.queue.urgencyIs) \(urgency.value)", look: "urgent") : nil
            },
            item.version.tag.label.map { PortalBadge(word: $0, look: "tag") },
            item.publishable.word == .embargo ? PortalBadge(word: words.queue.lineEmbargo, look: "embargo") : nil,
            item.publishable.word == .withheld ? PortalBadge(word: words.queue.heldBadge, look: "held") : nil,
            item.publishable.word == .canceled ? PortalBadge(word: words.queue.killedBadge, look: "killed") : nil,
        ].compactMap { $0 }
    }

    private func facts(
        _ item: SubscriberItem, _ products: [Product], _ words: DeskPhrasebook, _ times: Times
    ) -> [PortalFact] {
        let (version, copy) = (item.version, item.version.copy)
        let own = products.filter { item.products.contains($0.id) }.map(\.title)
        let released = times.moment(version.released)
        return [PortalFact(label: words.portal.movedAt, value: released.text, machine: released.machine)]
            + [
                (words.portal.productsLabel, own.joined(separator: ", ")), (words.story.slug, copy.slug ?? ""),
                (words.story.urgency, copy.urgency.map { String($0.value) } ?? ""),
                (words.story.genre, copy.genres.map(\.label).joined(separator: ", ")),
                (words.story.keywords, copy.keywords.joined(separator: ", ")),
                (words.story.subjects, copy.subjects.map(\.label).joined(separator: ", ")),
                (words.story.credit, copy.creditLine ?? ""), (words.queue.filterProvider, copy.provider?.label ?? ""),
                (words.portal.expiresAt, copy.expires.map { times.moment($0).text } ?? ""),
                (words.portal.identifier, version.guid),
            ].filter { !$0.1.isEmpty }.map { PortalFact(label: $0.0, value: $0.1) }
    }

    private func line(
        _ item: SubscriberItem, before: SubscriberItem?, isShown: Bool, _ path: String, _ words: DeskPhrasebook,
        _ times: Times
    ) -> PortalVersionLine {
        let number = item.version.number
        let label = [
            words.story.versionNumber.filled(String(number)), item.version.tag.label,
            words.story.label(of: item.version.act),
        ].compactMap { $0 }.joined(separator: ", ")
        return PortalVersionLine(
            label: label, at: times.moment(item.version.released),
            href: isShown ? nil : "\(path)/version/\(number)",
            compareHref: before.map { "\(path)/compare?a=\($0.version.number)&b=\(number)" })
    }
}

/// What a story's page shows, read in one moment.
struct PortalStoryRead: Sendable {
    var story: SubscriberStory
    var item: SubscriberItem
    var products: [Product]
    var isFollowed = false
    /// Whether they got the recall and nobody of theirs has acknowledged it.
    var mayAcknowledge = false

    /// Whether the agency wants to hear that they dealt with it.
    var isRecall: Bool { [.withheld, .canceled].contains(item.publishable.word) }

    init(
        _ id: ID<Story>, number: Int?, for person: ID<Person>?, _ wire: SubscriberWire, in db: Transaction
    ) throws {
        guard let story = try wire.story(id) else { throw HTTPError(.notFound) }
        let item = number == nil ? story.newest : story.versions.first { $0.version.number == number }
        guard let item else { throw HTTPError(.notFound) }
        (self.story, self.item, products) = (story, item, wire.products)
        isFollowed =
            try person.map { try db.interests(of: $0) }?.contains {
                if case .storyline(id, _) = $0.subject { true } else { false }
            } ?? false
        guard isRecall else { return }
        let subscriber = wire.subscriber.id
        let own = Set(try db.destinations(of: subscriber).map(\.id))
        mayAcknowledge =
            try db.deliveries(of: id).contains {
                own.contains($0.destination) && $0.number == item.version.number && $0.state == .accepted
                    && $0.acknowledged == nil
            }
            || db.collections(of: id).contains {
                $0.subscriber == subscriber && $0.number == item.version.number && $0.acknowledged == nil
            }
    }
}
