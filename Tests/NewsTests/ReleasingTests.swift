import News
import TestSupport
import Testing

struct ReleasingTests {
    @Test func `the first release is version 1 without a tag`() throws {
        var story = Story.example()
        let version = try story.release(at: .noon)
        #expect(version.number == 1)
        #expect(version.tag == .first)
        #expect(version.status == .usable)
        #expect(version.released == .noon)
        #expect(story.stage == .released)
        #expect(story.filed == nil)
        #expect(story.latest == version)
    }

    @Test func `a headline alone moves as an urgent`() throws {
        var copy = Copy(headline: "Ferry aground off Port Elm: port office")
        copy.urgency = .urgent
        var story = Story.example(filed: copy)
        #expect(try story.release(at: .noon).tag == .urgent)
    }

    @Test func `a headline alone needs urgency 1 or 2`() {
        var story = Story.example(filed: Copy(headline: "Ferry aground"))
        #expect(throws: Refusal.noText) { try story.release(at: .noon) }
        #expect(story.stage == .filed)
    }

    @Test func `a story without any words is refused`() {
        var copy = Copy(kind: .picture)
        copy.renditions = [Rendition(href: "a.jpg")]
        var story = Story.example(filed: copy)
        #expect(throws: Refusal.noHeadline) { try story.release(at: .noon) }
    }

    @Test(arguments: [MediaKind.concept, .knowledge, .planning, .catalog])
    func `what informs the desk only is never released`(kind: MediaKind) {
        var copy = Copy.example()
        copy.kind = kind
        var story = Story.example(filed: copy)
        #expect(throws: Refusal.notPublishable(kind)) { try story.release(at: .noon) }
    }

    @Test func `a story is released once`() throws {
        var story = try Story.released()
        story.filed = .example(.example("Another line"))
        #expect(throws: Refusal.alreadyOnWire) { try story.release(at: .noon) }
    }

    @Test(arguments: [(Status.withheld, Refusal.withheldByProvider), (.canceled, .canceledByProvider)])
    func `copy that its provider holds back stays off the wire`(status: Status, refusal: Refusal) {
        var story = Story.example()
        story.filed?.status = status
        #expect(throws: refusal) { try story.release(at: .noon) }
    }

    @Test func `copy whose time has run out is refused`() {
        var copy = Copy.example()
        copy.expires = .noon
        var story = Story.example(filed: copy)
        #expect(throws: Refusal.expired) { try story.release(at: .noon) }
    }

    @Test func `every refusal says what to do in a sentence`() {
        let all: [Refusal] = [
            .alreadyOnWire, .notOnWire, .nothingToRecall, .correctionAsLead, .substituteOfItself, .ownStory,
            .anotherProvider, .killed, .held, .notHeld, .nothingFiled, .nothingChanged, .noHeadline, .noText,
            .notPublishable(.planning), .expired, .withheldByProvider, .canceledByProvider, .noReason, .noExplanation,
        ]
        for refusal in all {
            #expect(refusal.sentence.hasSuffix("."))
            #expect(refusal.sentence.count > 20)
        }
    }
}
