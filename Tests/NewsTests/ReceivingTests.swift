import News
import TestSupport
import Testing

struct ReceivingTests {
    private func emptyStory() -> Story { Story(id: ID(1), guid: "urn:newsml:other.example:1", firstCreated: .noon) }

    @Test func `a first version is filed, a higher one joins, the same or a lower one is a duplicate`() throws {
        var story = emptyStory()
        #expect(try story.receive(.example(number: 2), at: .noon).0 == .filed)
        #expect(try story.receive(.example(number: 2), at: .noon).0 == .duplicate)
        #expect(try story.receive(.example(number: 1), at: .noon).0 == .duplicate)
        #expect(try story.receive(.example(number: 5, copy: .example(says: "More.")), at: .noon).0 == .joined)
        #expect(story.filed?.providerNumber == 5)
        #expect(story.filed?.copy == .example(says: "More."))
    }

    @Test func `versions may be counted from 0`() throws {
        var story = emptyStory()
        #expect(try story.receive(.example(number: 0), at: .noon).0 == .filed)
        #expect(try story.receive(.example(number: 0), at: .noon).0 == .duplicate)
        #expect(try story.receive(.example(number: 1, copy: .example(says: "More.")), at: .noon).0 == .joined)
    }

    @Test(arguments: [Status.usable, .withheld, .canceled])
    func `our own story, sent back to us by another wire, is not touched`(status: Status) throws {
        var story = try Story.released()
        let before = story
        #expect(try story.receive(.example(story.guid, number: 9, status: status), at: .noon).0 == .duplicate)
        #expect(story == before)
    }

    @Test func `a cancel kills what is on the wire at once`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(), at: .noon)
        _ = try story.release(at: .noon)
        let (reception, moved) = try story.receive(.example(number: 2, status: .canceled), at: .noon)
        #expect(reception == .killed)
        #expect(moved.map(\.status) == [.canceled])
    }

    @Test func `a cancel counts even with the number of the version it cancels`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(number: 3), at: .noon)
        #expect(try story.receive(.example(number: 3, status: .canceled), at: .noon).0 == .killed)
        #expect(story.filed == nil)
    }

    @Test func `what comes after a cancel is passed over`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(number: 2, status: .canceled), at: .noon)
        #expect(try story.receive(.example(number: 1), at: .noon).0 == .duplicate)
        #expect(story.stage == .killed)
        #expect(story.filed == nil)
    }

    @Test func `a withheld version holds what is on the wire at once`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(), at: .noon)
        _ = try story.release(at: .noon)
        let (reception, moved) = try story.receive(.example(number: 2, status: .withheld), at: .noon)
        #expect(reception == .held)
        #expect(moved.map(\.status) == [.withheld])
        #expect(story.stage == .held)
    }

    @Test func `a trusted update after a hold lifts it and leads`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(), at: .noon)
        _ = try story.advance(at: .noon)
        _ = try story.receive(.example(number: 2, status: .withheld), at: .noon)
        _ = try story.receive(.example(number: 3, copy: .example(says: "Confirmed.")), at: .noon)
        #expect(try story.advance(at: .noon).map(\.act) == [.lift, .lead])
        #expect(story.latest?.status == .usable)
    }

    @Test func `a signal of correction makes a trusted update a correction`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(), at: .noon)
        _ = try story.advance(at: .noon)
        var copy = Copy.example(says: "All 221 are safe.")
        copy.signals = ["sig:correction"]
        copy.editorsNote = "Corrects the toll in paragraph 2."
        _ = try story.receive(.example(number: 2, copy: copy), at: .noon)
        let moved = try story.advance(at: .noon)
        #expect(moved.map(\.act) == [.correct])
        #expect(moved.first?.correction?.explanation == "Corrects the toll in paragraph 2.")
    }
}
