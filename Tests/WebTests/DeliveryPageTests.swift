import Distribution
import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// The desk's pages of who gets what.
@Suite struct DeliveryPageTests {
    @Test func `a product is tried before it is saved, and then sold`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            _ = try await site.released(.example("Ferry <sails>"))
            var abroad = Copy.example("Storm abroad")
            abroad.sections = ["sports"]
            _ = try await site.released(abroad)
            let form = [("title", "National news"), ("name", "national"), ("section", "national")]
            let trial = try await sam.post("/desk/products", fields: form + [("then", "try")])
            #expect(trial.status == 200)
            #expect(trial.text.contains("1 of 2 versions of the last 30 days"))
            #expect(trial.text.contains("Ferry &lt;sails&gt;") && !trial.text.contains("Storm abroad"))
            #expect(trial.text.contains(#"name="name" value="national""#))
            #expect(try await site.newsroom.store.read { try $0.products() }.isEmpty)
            let saved = try await sam.post("/desk/products", fields: form + [("then", "save")])
            #expect(saved.headers["location"] == "/desk/products/1")
            let product = try #require(try await site.newsroom.store.read { try $0.product(named: "national") })
            #expect(product.title == "National news" && product.filter.sections == ["national"])
            let page = try await sam.get("/desk/products/1").text
            #expect(page.contains(#"name="section" value="national" checked"#))
        }
    }

    @Test func `a house style is tried on the last stories before it is saved, and then changed`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            var copy = Copy.example("Ferry <sails>", says: "The harbour is open.")
            copy.byline = "By Ana Example"
            copy.creators = [Party(name: "Ana Example")]
            _ = try await site.released(copy)
            _ = try await site.released(
                .example("Signing to be announced"), embargo: .until(.noon.adding(minutes: 60)))
            let form = [
                ("name", "post"), ("byline", "Words by {NAME}"), ("spellings", "harbour=harbor\r\n"),
                ("end-mark", "###"),
                ("drop", "credit"),
            ]
            let trial = try await sam.post("/desk/styles", fields: form + [("then", "try")])
            #expect(trial.status == 200 && trial.text.contains("Ferry &lt;sails&gt;"))
            #expect(trial.text.contains("Words by ANA EXAMPLE") && trial.text.contains("The harbor is open."))
            #expect(!trial.text.contains("Signing to be announced"))
            #expect(trial.text.contains("###") && trial.text.contains(#"name="name" value="post""#))
            #expect(try await site.newsroom.store.read { try $0.houseStyles() }.isEmpty)
            let saved = try await sam.post("/desk/styles", fields: form + [("then", "save")])
            #expect(saved.headers["location"] == "/desk/styles/post")
            let style = try #require(try await site.newsroom.store.read { try $0.houseStyle(named: "post") })
            #expect(style.rules.byline == "Words by {NAME}" && style.rules.dropping == [.credit])
            #expect(style.rules.spellings == [.init("harbour", "harbor")])
            #expect(try await sam.get("/desk/styles").text.contains("Words by {NAME}"))
            let again = try await sam.post("/desk/styles", fields: form + [("then", "save")])
            #expect(again.status == 422 && again.text.contains("There is a style of that name already."))
            let bad = try await sam.post("/desk/styles/post", fields: [("spellings", "harbor"), ("then", "save")])
            #expect(bad.status == 422 && bad.text.contains("&quot;harbor&quot; is no spelling"))
            let changed = try await sam.post("/desk/styles/post", fields: [("acronyms", "plain"), ("then", "save")])
            #expect(changed.status == 303)
            #expect(try await site.newsroom.store.read { try $0.houseStyle(named: "post") }?.rules.acronyms == .plain)
            #expect(try await sam.get("/desk/styles/nothing").status == 404)
        }
    }

    @Test func `a filter that is changed is compared with the one that is saved`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            _ = try await site.released()
            let trial = try await sam.post(
                "/desk/products/1", fields: [("title", "X"), ("section", "sports"), ("then", "try")])
            #expect(trial.text.contains("0 of 1 versions") && trial.text.contains("brought 1."))
            let bad = try await sam.post(
                "/desk/products/1",
                fields: [("title", "X"), ("most-urgent", "5"), ("least-urgent", "2"), ("then", "save")])
            #expect(bad.status == 422 && bad.text.contains("The most urgent comes before the least urgent"))
            let saved = try await sam.post(
                "/desk/products/1",
                fields: [
                    ("title", "All"), ("languages", "en, ko"), ("keywords", "ferry\r\nharbour wall"), ("kind", "text"),
                    ("most-urgent", "2"), ("source", "own"), ("then", "save"),
                ])
            #expect(saved.status == 303)
            let filter = try #require(try await site.newsroom.store.read { try $0.product(named: "national") }).filter
            var expected = ProductFilter()
            (expected.languages, expected.keywords) = (["en", "ko"], ["ferry", "harbour wall"])
            (expected.kinds, expected.urgency, expected.source) = ([.text], 2...9, .own)
            #expect(filter == expected)
        }
    }

    @Test func `a subscriber's contract is kept as its form says, to the last day`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let added = try await sam.post(
                "/desk/subscribers",
                fields: [
                    ("title", "Mill Post"), ("name", "mill"), ("from", "2026-05-01"), ("until", "2026-05-31"),
                    ("product", "1"), ("archive", "1"), ("territories", "Elmland\nNordell"),
                    ("partners", "Corvane = 2026-12-31\nOther"), ("contact-name", "Night desk"),
                    ("contact-email", "night@mill.example"), ("contact-phone", ""), ("contact-name", ""),
                    ("contact-email", ""), ("contact-phone", ""),
                ])
            #expect(added.headers["location"] == "/desk/subscribers/2")
            let mill = try #require(try await site.newsroom.store.read { try $0.subscriber(named: "mill") })
            #expect(mill.period.from == WireTime(iso8601: "2026-05-01T00:00:00Z"))
            #expect(mill.period.until == WireTime(iso8601: "2026-06-01T00:00:00Z"))
            #expect(mill.rights.archive && !mill.rights.advance && mill.rights.territories == ["Elmland", "Nordell"])
            #expect(mill.rights.partners.map(\.partner) == ["Corvane", "Other"])
            #expect(mill.rights.partners[0].until == WireTime(iso8601: "2027-01-01T00:00:00Z"))
            #expect(mill.contacts == [.init(name: "Night desk", email: "night@mill.example")])
            let page = try await sam.get("/desk/subscribers/2").text
            #expect(page.contains(#"name="until" value="2026-05-31""#))
            #expect(page.contains("Corvane = 2026-12-31"))
            #expect(page.contains(#"name="product" value="1" checked"#))
        }
    }

    @Test func `what was typed comes back with the reason where it can't be taken`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            let answer = try await sam.post(
                "/desk/subscribers",
                fields: [("title", "Mill \"Post\""), ("name", "mill"), ("from", "2026-06-01"), ("until", "2026-05-01")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("The period ends before it begins."))
            #expect(answer.text.contains("Mill &quot;Post&quot;"))
            let bad = try await sam.post(
                "/desk/subscribers",
                fields: [
                    ("title", "Mill"), ("name", "mill"), ("contact-name", "X"), ("contact-email", "no, address"),
                    ("contact-phone", ""),
                ])
            #expect(bad.status == 422 && bad.text.contains("That is no e-mail address."))
            #expect(try await site.newsroom.store.read { try $0.subscribers() }.isEmpty)
        }
    }

    @Test func `a form that changes nothing leaves moments that it can't show as they are`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let odd = try #require(WireTime(iso8601: "2027-03-04T15:16:17Z"))
            try await site.newsroom.change(subscriber: "elm", by: "cli") { $0.period.until = odd }
            let page = try await sam.get("/desk/subscribers/1").text
            let fields = FormFields.read(page).filter { $0.name != "token" }
            #expect(try await sam.post("/desk/subscribers/1", fields: fields).status == 303)
            let elm = try #require(try await site.newsroom.store.read { try $0.subscriber(named: "elm") })
            #expect(elm.period.until == odd)
        }
    }

    @Test func `a destination is paused, goes on, and each can be taken back`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let paused = try await sam.post("/desk/destinations/1/pause", form: ["reason": "Their disk is full."])
            #expect(paused.status == 303)
            let page = try await sam.get("/desk/destinations/1").text
            #expect(page.contains("Their disk is full.") && page.contains("Paused"))
            #expect(page.contains(#"action="/desk/destinations/1/resume""#))
            #expect(try await sam.post("/desk/destinations/1/resume").status == 303)
            #expect(try await site.newsroom.store.read { try $0.expectDestination("elm-in").state } == .active)
            let refused = try await sam.post("/desk/destinations/1/resume", form: ["skip": "1"])
            #expect(refused.status == 422 && refused.text.contains("has failed, so there is nothing to leave out"))
        }
    }

    @Test func `older stories and replays begin at a day or a position`() async throws {
        try await RunningSite.run { site in
            _ = try await site.released()
            site.clock.advance(minutes: 24 * 60)
            let sam = try await site.signedIn(as: [.subscriberManager])
            _ = try await site.released(.example("Second"))
            try await sell(site)
            let filled = try await sam.post("/desk/destinations/1/back-fill", form: ["day": "2026-05-07"])
            #expect(filled.status == 303)
            let destination = try await site.newsroom.store.read { try $0.expectDestination("elm-in") }
            #expect(destination.backfill == .init(done: 1, end: 2))
            #expect(
                try await sam.get("/desk/destinations/1").text.contains(#"<progress id="filling" value="1" max="2">"#))
            let again = try await sam.post("/desk/destinations/1/back-fill", form: ["position": "0"])
            #expect(again.status == 422)
            #expect(try await sam.post("/desk/destinations/1/replay", form: ["position": "1"]).status == 303)
            let follower = destination.follower
            #expect(try await site.newsroom.store.read { try $0.position(of: follower) } == 1)
            let nowhere = try await sam.post("/desk/destinations/1/replay", form: ["position": "", "day": ""])
            #expect(nowhere.status == 422 && nowhere.text.contains("Say from which day"))
        }
    }

    @Test func `who needs somebody stands first, and how long the oldest entry waits`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            try await sell(site, destinations: ["aaa", "bbb", "ccc"])
            _ = try await site.released()
            let now = site.clock.now
            try await site.newsroom.store.write { db in
                try db.advance("destination-1", to: 1, at: now)
                let ccc = try db.expectDestination("ccc")
                try db.set(.parked, because: "The address is gone.", of: ccc.id)
            }
            site.clock.advance(minutes: 125)
            let page = try await ben.get("/desk/delivery").text
            let (first, second) = (
                try #require(page.range(of: ">ccc</a>")), try #require(page.range(of: ">bbb</a>"))
            )
            let third = try #require(page.range(of: ">aaa</a>"))
            #expect(first.lowerBound < second.lowerBound && second.lowerBound < third.lowerBound)
            #expect(page.contains("3 destinations, 1 parked, 1 behind"))
            #expect(page.contains("2 h 5 min") && page.contains("The address is gone."))
            #expect(!page.contains("/desk/destinations/new"))
        }
    }

    @Test func `a destination shows how the last stories would reach it`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            _ = try await site.released(.example("Ferry & harbour"))
            var abroad = Copy.example("Storm abroad")
            abroad.sections = ["sports"]
            _ = try await site.released(abroad)
            let page = try await sam.get("/desk/destinations/1/preview").text
            #expect(page.contains("Ferry &amp; harbour") && page.contains("0000000001-story1-v1.json"))
            #expect(page.contains("www.iptc.org/std/ninjs") && !page.contains("Storm abroad"))
        }
    }

    /// A product for the national section, a subscriber of it, and destinations.
    private func sell(_ site: RunningSite, destinations: [String] = ["elm-in"]) async throws {
        var filter = ProductFilter()
        filter.sections = ["national"]
        _ = try await site.newsroom.addProduct("national", title: "National", filter: filter, by: "sam")
        _ = try await site.newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "elm", title: "Elm Daily"), products: ["national"], by: "sam")
        for name in destinations {
            _ = try await site.newsroom.addDestination(
                name, of: "elm", route: try Route.folder(FolderTransport(path: "/nowhere")).text(),
                format: "ninjs-3.1", by: "sam")
        }
    }
}
