import Foundation
import LoopbackClient
import News
import Storage
import Workflow

/// How long the portal's pages take, over the newsroom of `APIBenchmark`, for an editor of the same subscriber.
enum PortalBenchmark {
    static func time(_ filled: FilledNewsroom, on port: Int) async throws {
        let session = try await signIn(filled)
        for page in pages(filled) { try await AskedPages.time(page, on: port, ["Cookie": session], as: "portal") }
    }

    private static func pages(_ filled: FilledNewsroom) -> [String] {
        let name =
            filled.corpus.name(near: filled.stories - 500)
            .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let story = filled.stories / 2 / 100 * 100 + 51
        return [
            "/portal", "/portal?before=\(filled.stories / 2)", "/portal/product/rare", "/portal/product/science",
            "/portal/search", "/portal/search?q=\(name)", "/portal/search?q=\(name)&product=rare",
            "/portal/story/\(story)", "/portal/story/\(story)/version/1", "/portal/story/\(story)/compare",
            "/portal/follows", "/portal/deliveries", "/portal/usage", "/portal/keys", "/portal/account",
        ]
    }

    /// The cookie of an editor.
    private static func signIn(_ filled: FilledNewsroom) async throws -> String {
        let (token, now) = (Secrets.token(Secrets.random), filled.now())
        let person = try await filled.newsroom.addEditor(name: "kim", fullName: "Kim", of: "elm", by: "bench")
        try await filled.newsroom.follow(keyword: "harbour", byMail: true, by: person)
        try await filled.newsroom.store.write { db in
            try db.open(
                Session(
                    tokenHash: Secrets.hash(token), person: person.id, created: now, seen: now, network: "", agent: ""))
        }
        return "__Host-dateline-portal=\(token)"
    }
}
