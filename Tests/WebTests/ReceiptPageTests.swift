import Distribution
import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// Who will get a story, who has it, and who said so.
@Suite struct ReceiptPageTests {
    @Test func `the release sheet names who will receive it, and says why others do not`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            try await sell(site)
            let story = try await site.newsroom.file(.example(), by: "ana")
            let sheet = try await ben.get("/desk/story/\(story.id)/release").text
            #expect(sheet.contains("1 subscribers will receive it:") && sheet.contains("Elm Daily"))
            #expect(sheet.contains("1 do not get it, with why not"))
            #expect(sheet.contains("It belongs to none of their products."))
            #expect(!sheet.contains("No subscribers yet"))
        }
    }

    @Test func `a correction goes to who has the story, a lead to who buys it`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            try await sell(site)
            let (id, _) = try await site.released()
            try await take(1, at: 2, of: id, site)
            let now = site.clock.now
            try await site.newsroom.store.write { try $0.advance("destination-1", to: 1, at: now) }
            try await site.newsroom.file(.example(says: "All 214 are safe."), for: id, by: "ana")
            let sheet = try await ben.get("/desk/story/\(id)/release").text
            let parts = sheet.components(separatedBy: #"<h2 id="recipients">"#)[1].components(separatedBy: "<h3>")
            #expect(parts[1].contains("Elm Daily</span>") && parts[1].contains("none of their products"))
            #expect(parts[2].contains("1 subscribers will receive it:") && parts[2].contains("Sport Weekly</span>"))
            #expect(parts[2].contains("They never had the story."))
        }
    }

    @Test func `before a kill it is said who will be told`() async throws {
        try await RunningSite.run { site in
            let clara = try await site.signedIn(as: [.chief])
            try await sell(site)
            let (id, _) = try await site.released()
            let nobody = try await clara.get("/desk/story/\(id)/kill").text
            #expect(nobody.contains("No subscriber has it"))
            try await take(1, at: 1, of: id, site)
            for sheet in ["kill", "hold"] {
                let page = try await clara.get("/desk/story/\(id)/\(sheet)").text
                #expect(page.contains("1 subscribers have it and will be told:"), "\(sheet)")
                #expect(page.contains("Elm Daily") && !page.contains("Sport Weekly"), "\(sheet)")
            }
        }
    }

    @Test func `a killed story's page says who has not heard of it, and who acknowledged`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            try await sell(site)
            let (id, _) = try await site.released()
            try await take(1, at: 1, of: id, site)
            try await take(1, at: 2, of: id, site)
            _ = try await site.newsroom.kill(id, because: "It was a drill.", by: "clara")
            let before = try await ben.get("/desk/story/\(id)").text
            #expect(before.contains("Who has the recall") && before.contains("2 not yet"))
            #expect(before.contains("<li>Elm Daily (elm-in)</li>"))
            try await take(2, at: 1, of: id, site)
            let after = try await ben.get("/desk/story/\(id)").text
            #expect(after.contains("1 have it, 1 not yet") && after.contains("<li>Sport Weekly (sport-in)</li>"))
            let receipts = try await ben.get("/desk/story/\(id)/receipts").text
            #expect(receipts.contains("Night desk, +00 555"))
            let noted = try await ben.post("/desk/story/\(id)/acknowledge", form: ["destination": "elm-in"])
            #expect(noted.status == 303)
            #expect(try await ben.get("/desk/story/\(id)").text.contains("1 acknowledged"))
            let books = try await site.newsroom.store.read { try $0.audit() }
            #expect(books.last?.act == "acknowledge" && books.last?.actor == ben.person.name)
            let refused = try await ben.post("/desk/story/\(id)/acknowledge", form: ["destination": "nowhere"])
            #expect(refused.status == 422)
        }
    }

    @Test func `who may only read sees receipts and can't note any`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            try await sell(site)
            let (id, _) = try await site.released()
            try await take(1, at: 1, of: id, site)
            let page = try await ana.get("/desk/story/\(id)/receipts")
            #expect(page.status == 200 && !page.text.contains("/acknowledge"))
            #expect(try await ana.get("/desk/story/\(id)").text.contains("1 have it"))
        }
    }

    private func sell(_ site: RunningSite) async throws {
        for (name, title, section) in [("elm", "Elm Daily", "national"), ("sport", "Sport Weekly", "sports")] {
            var filter = ProductFilter()
            filter.sections = [section]
            _ = try await site.newsroom.addProduct(section, title: title, filter: filter, by: "sam")
            let subscriber = Subscriber(
                id: ID(0), name: name, title: title, contacts: [.init(name: "Night desk", phone: "+00 555")])
            _ = try await site.newsroom.addSubscriber(subscriber, products: [section], by: "sam")
            _ = try await site.newsroom.addDestination(
                "\(name)-in", of: name, route: try Route.folder(FolderTransport(path: "/nowhere")).text(),
                format: "ninjs-3.1", by: "sam")
        }
    }

    /// A destination takes a version of a story, which stands on the wire where its number says.
    private func take(_ number: Int, at destination: Int64, of story: ID<Story>, _ site: RunningSite) async throws {
        let now = site.clock.now
        try await site.newsroom.store.write { db in
            var delivery = Delivery(
                destination: ID(destination), position: Int64(number), story: story, number: number, state: .accepted)
            (delivery.mayHave, delivery.accepted) = (true, now)
            try db.save(delivery)
            try db.advance("destination-\(destination)", to: Int64(number), at: now)
        }
    }
}
