import News
import Testing

struct FactChangeTests {
    private func facts(_ before: String, _ after: String) -> [FactChange] {
        let old = Copy(headline: "Ferry", body: Body(paragraphs: ["Same.", before]))
        let new = Copy(headline: "Ferry", body: Body(paragraphs: ["Same.", after]))
        return CopyDifference(from: old, to: new).facts
    }

    @Test(arguments: [
        ("The ferry carried 241 people.", "The ferry carried 214 people.", "241", "214", FactChange.Kind.figure),
        ("Sales rose 1.5 percent to $3,200.", "Sales rose 1.7 percent to $3,200.", "1.5", "1.7", .figure),
        ("Two sailors were hurt in the storm.", "Three sailors were hurt in the storm.", "two", "three", .figure),
        ("여객선에는 241명이 타고 있었다고 밝혔다.", "여객선에는 214명이 타고 있었다고 밝혔다.", "241", "214", .figure),
        (
            "The envoy, Dana Welton, left at noon.", "The envoy, Danna Welton, left at noon.", "Dana Welton",
            "Danna Welton", .name
        ),
        ("It sank off Port Elm that night.", "It sank off Port Oak that night.", "Port Elm", "Port Oak", .name),
        ("It sank on May 5 off the coast.", "It sank on May 6 off the coast.", "5", "6", .date),
        ("It sank on Tuesday off the coast.", "It sank on Monday off the coast.", "Tuesday", "Monday", .date),
        (
            "“We never saw the sand bank,” she said.", "“We never saw the sandy bank,” she said.",
            "“We never saw the sand bank,”", "“We never saw the sandy bank,”", .quotation
        ),
    ])
    func `a fact that gave way to another at the same place is found`(
        before: String, after: String, was: String, became: String, kind: FactChange.Kind
    ) throws {
        let found = facts(before, after)
        let fact = try #require(found.first)
        #expect(found.count == 1)
        #expect((fact.kind, fact.before, fact.after) == (kind, was, became))
        #expect(fact.place == .paragraph(2))
    }

    @Test func `a short sentence says what is right and what was wrong`() {
        let found = facts("The ferry carried 241 people. It is old.", "The ferry carried 214 people. It is old.")
        #expect(found.map(\.explanation) == ["The ferry carried 214 people, not 241."])
    }

    @Test func `of a long sentence the facts alone are told`() {
        let tail = " and it had left the harbour of Port Elm an hour before the storm came up from the west."
        let found = facts("The ferry carried 241 people" + tail, "The ferry carried 214 people" + tail)
        #expect(found.map(\.explanation) == ["The figure is 214, not 241."])
    }

    @Test(arguments: [
        ("The ferry carried people.", "The ferry carried 214 people."),
        ("The ferry carried 214 people.", "The old ferry carried 214 people."),
        ("The ferry is slow.", "The boat is slow."),
        ("Ferries are slow and old.", "Boats are slow and old."),
        ("The ferry sank. Nobody was hurt.", "The ferry sank. Everybody is safe."),
    ])
    func `new facts and other words are no changed facts`(before: String, after: String) {
        #expect(facts(before, after).isEmpty)
    }

    @Test func `headlines and captions are compared too, and the same slip is listed once`() {
        var old = Copy(headline: "Ferry with 241 aground", body: Body(paragraphs: ["The ferry carried 241 people."]))
        old.pictures = [Picture(reference: "p1", caption: "The ferry is seen on May 5.")]
        var new = Copy(headline: "Ferry with 214 aground", body: Body(paragraphs: ["The ferry carried 214 people."]))
        new.pictures = [Picture(reference: "p1", caption: "The ferry is seen on May 6.")]
        let found = CopyDifference(from: old, to: new).facts
        #expect(found.map(\.place) == [.headline, .caption(1)])
    }
}
