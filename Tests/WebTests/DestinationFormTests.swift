import Distribution
import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// Adding destinations at the desk, and changing how copy is made up for them.
@Suite struct DestinationFormTests {
    @Test func `a secret is shown when it is made, and nowhere after`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let added = try await sam.post(
                "/desk/destinations",
                form: form(["kind": "http", "url": "https://elm.example/in", "name": "elm-web"]))
            let secret = try #require(added.text.firstMatch(of: #/whsec_[A-Za-z0-9+\/=]+/#)?.output)
            #expect(added.status == 200 && added.text.contains("It is shown only now."))
            let page = try await sam.get("/desk/destinations/1").text
            #expect(page.contains("https://elm.example/in") && !page.contains("whsec_"))
            let rotated = try await sam.post("/desk/destinations/1/secret")
            #expect(rotated.text.contains("whsec_") && !rotated.text.contains(secret))
            let route = try await self.route("elm-web", site)
            guard case .http(let both) = route else { throw NotHTTP() }
            #expect(both.secrets.before?.words == String(secret))
            #expect(try await sam.post("/desk/destinations/1/secret", form: ["only": "1"]).status == 303)
            guard case .http(let one) = try await self.route("elm-web", site) else { throw NotHTTP() }
            #expect(one.secrets.before == nil && one.secrets.newest == both.secrets.newest)
            let books = try await site.newsroom.store.read { try $0.audit() }
            #expect(!books.contains { $0.detail.contains("whsec_") })
        }
    }

    @Test func `a password is kept and never shown again, not even where the form comes back`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let sftp = [
                "kind": "sftp", "host": "files.elm.example", "user": "wire", "password": "open-sesame-9",
                "place": "/in", "name": "elm-sftp",
                "host-key": "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            ]
            let back = try await sam.post(
                "/desk/destinations", form: form(sftp.merging(["port": "99999"]) { $1 }))
            #expect(back.status == 422 && back.text.contains("a port from 1 to 65535"))
            #expect(back.text.contains("files.elm.example") && !back.text.contains("open-sesame-9"))
            #expect(try await sam.post("/desk/destinations", form: form(sftp)).status == 303)
            #expect(!(try await sam.get("/desk/destinations/1").text.contains("open-sesame-9")))
            guard case .files(let files) = try await route("elm-sftp", site),
                case .sftp(.password(let password), .fingerprint) = files.proof
            else { throw NotHTTP() }
            #expect(password.words == "open-sesame-9" && files.folder == "/in")
        }
    }

    @Test func `mail goes to several, gathered where that is asked for`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let mail = ["kind": "mail", "recipients": "a@elm.example\r\nb@elm.example", "name": "elm-mail"]
            for digest in ["0", "often", "20000"] {
                let refused = try await sam.post(
                    "/desk/destinations", form: form(mail.merging(["digest": digest]) { $1 }))
                #expect(refused.status == 422, "\(digest)")
            }
            let added = try await sam.post(
                "/desk/destinations", form: form(mail.merging(["digest": "60", "alerts-only": "1"]) { $1 }))
            #expect(added.status == 303)
            let destination = try await site.newsroom.store.read { try $0.expectDestination("elm-mail") }
            #expect(destination.manner.digest == 60 && destination.manner.alertsOnly)
            guard case .mail(let route) = try Route(destination.route) else { throw NotHTTP() }
            #expect(route.recipients == ["a@elm.example", "b@elm.example"])
        }
    }

    @Test func `how copy is made up is looked at before it is changed`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            _ = try await site.released(.example("Ferry caf\u{E9} sails"))
            let http = form(["kind": "http", "url": "https://elm.example/in", "name": "elm-web"])
            _ = try await sam.post("/desk/destinations", form: http)
            let manner = ["format": "wire-text", "file-names": "{date}-{position}"]
            let preview = try await sam.post(
                "/desk/destinations/1/manner", form: manner.merging(["then": "preview"]) { $1 })
            #expect(preview.status == 200 && preview.text.contains("20260506-0000000001.txt"))
            #expect(try await site.newsroom.store.read { try $0.expectDestination("elm-web").format } == "ninjs-3.1")
            #expect(try await sam.post("/desk/destinations/1/manner", form: manner).status == 303)
            let changed = try await site.newsroom.store.read { try $0.expectDestination("elm-web") }
            #expect(changed.format == "wire-text" && changed.manner.fileNames == "{date}-{position}")
            let refused = try await sam.post(
                "/desk/destinations/1/manner", form: ["format": "wire-text", "file-names": "x"])
            #expect(refused.status == 422 && refused.text.contains("Two versions would get the same name."))
            #expect(refused.text.contains(#"name="file-names" value="x""#))
        }
    }

    @Test func `a test to an address that may not be spoken to comes back with the reason`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            _ = try await sam.post(
                "/desk/destinations", form: form(["kind": "http", "url": "http://127.0.0.1:9/in", "name": "elm-web"]))
            let test = try await sam.post("/desk/destinations/1/test")
            #expect(test.status == 422 && test.text.contains(#"role="alert""#))
        }
    }

    @Test(arguments: ["../elm", "a/b", ".hidden", "", "a b"])
    func `a folder is made only below the one that is meant for it`(name: String) async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            try await sell(site)
            let refused = try await sam.post("/desk/destinations", form: form(["kind": "folder", "folder": name]))
            #expect(refused.status == 422)
            #expect(try await site.newsroom.store.read { try $0.destinations() }.isEmpty)
        }
    }

    private struct NotHTTP: Error {}

    private func form(_ more: [String: String]) -> [String: String] {
        ["subscriber": "elm", "name": "elm-in", "format": "ninjs-3.1", "beginning": "now"].merging(more) { $1 }
    }

    private func route(_ name: String, _ site: RunningSite) async throws -> Route {
        try Route(try await site.newsroom.store.read { try $0.expectDestination(name).route })
    }

    private func sell(_ site: RunningSite) async throws {
        var filter = ProductFilter()
        filter.sections = ["national"]
        _ = try await site.newsroom.addProduct("national", title: "National", filter: filter, by: "sam")
        _ = try await site.newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "elm", title: "Elm Daily"), products: ["national"], by: "sam")
    }
}
