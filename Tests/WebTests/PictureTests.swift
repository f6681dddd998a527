import News
import Pictures
import TestSupport
import Testing

@testable import Web

struct PictureTests {
    /// The smallest PNG header that tells a size; the rest of the file is of no matter here.
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 4, 0, 0, 0, 3, 0]
        + (0..<200_000).map { UInt8($0 % 251) }

    private func copy(_ site: RunningSite) throws -> Copy {
        var copy = Copy.example()
        copy.pictures = [Picture(reference: "p", caption: "The ferry.", renditions: [try site.pictures.keep(Self.png)])]
        return copy
    }

    @Test func `a picture goes out byte for byte, and once to a reader who has it`() async throws {
        try await RunningSite.run { site in
            let copy = try copy(site)
            _ = try await site.released(copy)
            let path = "/picture/\(copy.keptPictures.first ?? "")"
            let answer = try await site.get(path)
            #expect(answer.status == 200)
            #expect(answer.body == Self.png)
            #expect(answer.headers["content-type"] == "image/png")
            let tag = try #require(answer.headers["etag"])
            #expect(try await site.get(path, headers: ["If-None-Match": tag]).status == 304)
        }
    }

    @Test func `a picture is where its story is: not before, not held, not killed`() async throws {
        try await RunningSite.run { site in
            let copy = try copy(site)
            let path = "/picture/\(copy.keptPictures.first ?? "")"
            #expect(try await site.get(path).status == 404)
            let story = try await site.released(copy, embargo: .until(site.clock.now.adding(minutes: 10)))
            #expect(try await site.get(path).status == 404)
            site.clock.advance(minutes: 10)
            #expect(try await site.get(path).status == 200)
            _ = try await site.newsroom.hold(story.id, because: "In doubt.", by: "ana")
            #expect(try await site.get(path).status == 404)
            _ = try await site.newsroom.lift(story.id, by: "ana")
            #expect(try await site.get(path).status == 200)
            _ = try await site.newsroom.kill(story.id, because: "Faked.", by: "chief")
            #expect(try await site.get(path).status == 404)
        }
    }

    @Test func `an address that only looks like a kept picture's leads nowhere`() async throws {
        try await RunningSite.run { site in
            var copy = Copy.example()
            copy.pictures = [
                Picture(reference: "p", renditions: [Rendition(href: "picture:../../feed.xml\"", width: 900)])
            ]
            let story = try await site.released(copy)
            #expect(!(try await site.get(story.path).text.contains("/picture/")))
        }
    }
}
