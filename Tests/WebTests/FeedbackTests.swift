import News
import TestSupport
import Testing

@testable import Web

struct FeedbackTests {
    @Test func `what a reader writes is thanked for and kept with the version seen`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            let answer = try await site.post(
                story.path + "/feedback",
                form: ["text": "The port is Elm & not Oak.", "contact": "r@x.example", "version": "1"])
            #expect(answer.status == 303)
            let location = try #require(answer.headers["location"])
            #expect(try await site.get(location).text.contains("Thank you for your feedback"))
            let kept = try await site.newsroom.store.read { try $0.feedback(about: story.id) }
            #expect(kept.map(\.text) == ["The port is Elm & not Oak."])
            #expect(kept.map(\.contact) == ["r@x.example"])
        }
    }

    @Test func `an empty note comes back with a sentence, and the address that was written`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            let answer = try await site.post(
                story.path + "/feedback", form: ["text": " ", "contact": "r@x.example", "version": "1"])
            #expect(answer.status == 422)
            #expect(answer.text.contains("Please write something"))
            #expect(answer.text.contains("r@x.example"))
        }
    }

    @Test func `a field that people can't see gives machines away`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            let answer = try await site.post(
                story.path + "/feedback", form: ["text": "Buy!", "website": "http://spam.example", "version": "1"])
            #expect(answer.status == 303)
            #expect(try await site.newsroom.store.read { try $0.feedback(about: story.id) }.isEmpty)
        }
    }

    @Test func `nobody can write about a story that nobody can see`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released(embargo: .untilFurtherNotice)
            let answer = try await site.post(story.path + "/feedback", form: ["text": "Hm", "version": "1"])
            #expect(answer.status == 404)
        }
    }

    @Test func `a form too large to be one is refused`() async throws {
        try await RunningSite.run { site in
            let story = try await site.released()
            let answer = try await site.post(
                story.path + "/feedback", form: ["text": String(repeating: "a", count: 100_000), "version": "1"])
            #expect(answer.status == 413)
        }
    }
}
