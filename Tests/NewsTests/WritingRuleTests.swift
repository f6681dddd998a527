import News
import TestSupport
import Testing

struct WritingRuleTests {
    private func person(_ role: Role, _ id: Int64 = 1) -> Person {
        Person(id: ID(id), name: "p\(id)", fullName: "P", roles: [role], created: .noon)
    }

    private func story(_ queue: Queue?, author: Int64? = nil, assignee: Int64? = nil) -> Story {
        var story = Story.example()
        if let queue {
            story.filed?.progress = queue
            story.filed?.author = author.map { ID($0) }
        } else {
            story.filed = nil
        }
        story.assignee = assignee.map { ID($0) }
        return story
    }

    @Test(arguments: Queue.allCases)
    func `an editor writes on any copy`(queue: Queue) {
        #expect(person(.editor).mayWrite(story(queue, author: 9)))
    }

    @Test(arguments: [(Queue.draft, true), (.edit, false), (.ready, false), (.scheduled, false), (.incoming, false)])
    func `a reporter writes on own copy until it is in an editor's hands`(queue: Queue, may: Bool) {
        #expect(person(.reporter).mayWrite(story(queue, author: 1)) == may)
        #expect(!person(.reporter).mayWrite(story(queue, author: 2)))
    }

    @Test(arguments: [(Queue?.some(.draft), true), (.edit, true), (.incoming, true), (.ready, false), (nil, true)])
    func `a reporter writes on what they were given to do, until it is ready`(queue: Queue?, may: Bool) {
        #expect(person(.reporter).mayWrite(story(queue, author: 2, assignee: 1)) == may)
    }

    @Test(arguments: [Role.subscriberManager, .administrator])
    func `others write on nothing`(role: Role) {
        #expect(!person(role).mayWrite(story(.draft, author: 1, assignee: 1)))
    }

    @Test func `nobody writes on a killed story`() {
        var story = story(.draft, author: 1)
        story.stage = .killed
        #expect(throws: WritingRefusal.killed) { try person(.chief).expectToWrite(story) }
    }

    @Test(arguments: [
        (FilingStep.stay, Queue?.none, Queue.draft), (.stay, .draft, .draft), (.stay, .edit, .edit),
        (.stay, .ready, .ready), (.stay, .incoming, .edit), (.edit, .draft, .edit), (.ready, .edit, .ready),
        (.release, .draft, .ready),
    ])
    func `filed copy goes where it was sent`(step: FilingStep, before: Queue?, after: Queue) throws {
        var story = story(before)
        if before == .incoming { story.filed?.progress = nil; story.filed?.providerNumber = 3 }
        try story.file(.example("Another"), by: person(.editor), then: step, at: .noon)
        #expect(story.filed?.queue == after)
    }

    @Test func `what goes with waiting copy stays with it`() throws {
        var story = story(.draft, author: 7)
        story.filed?.embargo = .untilFurtherNotice
        story.filed?.changeNote = ChangeNote(.adds, "quote")
        story.filed?.providerNumber = 4
        try story.file(.example("Another"), by: person(.editor), then: .edit, at: .noon)
        #expect(story.filed?.embargo == .untilFurtherNotice)
        #expect(story.filed?.changeNote == ChangeNote(.adds, "quote"))
        #expect(story.filed?.providerNumber == 4)
        #expect(story.filed?.author == ID(7))
    }

    @Test(arguments: [("en", 400, false, 2), ("ko", 10, false, 1), ("ja", 1000, true, 2), ("zh-Hans", 0, true, 0)])
    func `length is counted as the language reads`(language: String, count: Int, characters: Bool, minutes: Int) {
        let text = characters ? String(repeating: "船", count: count) : String(repeating: "word ", count: count)
        let length = TextLength(of: Body(paragraphs: [text]), in: language)
        #expect(length.count == count)
        #expect(length.countsCharacters == characters)
        #expect(length.minutes == minutes)
    }
}
