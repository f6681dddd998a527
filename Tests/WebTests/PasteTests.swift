import Foundation
import News
import Testing

@testable import Web

/// What the field for a story's text asks of the server.
struct PasteTests {
    private static let data = ["Accept": "application/json"]

    @Test func `what is pasted comes back as what a body can hold`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            let html =
                "<p class=MsoNormal style='color:red' onclick=x>One <b>heavy</b><o:p></o:p></p><script>no</script>"
            let answer = try await ana.post("/desk/paste", form: ["html": html], headers: Self.data)
            #expect(answer.status == 200)
            #expect(answer.text == #"{"html":"<p>One <strong>heavy</strong></p>"}"#)
        }
    }

    @Test func `a paste without words gives none`() async throws {
        try await RunningSite.run { site in
            let ana = try await site.signedIn(as: [.reporter])
            for form in [["html": ""], ["html": "<style>x</style>"], [:]] {
                let answer = try await ana.post("/desk/paste", form: form, headers: Self.data)
                #expect(answer.text == #"{"html":""}"#)
            }
        }
    }

    @Test func `nobody pastes without a role that writes, or without the token`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            #expect(try await sam.post("/desk/paste", form: ["html": "x"], headers: Self.data).status == 403)
            let ana = try await site.signedIn(as: [.reporter])
            let bare = try await site.ask { client in
                try client.post("/desk/paste", form: ["html": "x"], headers: ana.cookie)
            }
            #expect(bare.status == 403)
        }
    }
}
