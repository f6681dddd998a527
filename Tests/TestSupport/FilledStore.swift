import News
import Storage

extension Store {
    /// Puts released stories on the wire and into the books, many in one transaction.
    package func fill(_ stories: Range<Int>, paragraphs: Int = 2) async throws {
        for start in stride(from: stories.lowerBound, to: stories.upperBound, by: 200) {
            try await write { db in
                for number in start..<min(start + 200, stories.upperBound) {
                    try db.release("urn:filled:\(number)", copy: .filled(number, paragraphs: paragraphs))
                }
            }
        }
    }
}

extension Transaction {
    /// Opens a story and releases it, with its entry in the books.
    package func release(_ guid: String, copy: Copy = .example()) throws {
        var story = try openStory(guid: guid, kind: .text, at: .noon)
        story.filed = .example(copy)
        try wire([try story.release(at: .noon)])
        try save(story, at: .noon)
        try audit("release", by: "ana", story: story.id, detail: "version 1", at: .noon)
    }
}

extension Copy {
    /// Copy that differs from number to number, with letters of several scripts.
    package static func filled(_ number: Int, paragraphs: Int) -> Copy {
        let line =
            "The port office said on day \(number) that the ferry would leave once divers had seen its hull, café 항구. "
        var copy = Copy.example()
        copy.headline = Headline("Ferry \(number) leaves Port Elm")
        copy.body = Body(paragraphs: (0..<paragraphs).map { "\($0) " + String(repeating: line, count: 2) })
        copy.keywords = ["ferry", "Élan \(number % 50)"]
        return copy
    }
}
