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

    @Test func `our own story, sent back to us by another wire, is not touched`() throws {
        var story = try Story.released()
        let before = story
        #expect(try story.receive(.example(story.guid, number: 9), at: .noon).0 == .duplicate)
        for status in [Status.withheld, .canceled] {
            #expect(throws: Refusal.ownStory) {
                try story.receive(.example(story.guid, number: 9, status: status), at: .noon)
            }
        }
        #expect(story == before)
    }

    @Test func `nobody but its provider changes a story`() throws {
        func arrival(_ number: Int, from name: String, _ status: Status = .usable) -> Arrival {
            var copy = Copy.example(says: "Version \(number).")
            copy.provider = Party(name: name)
            return .example(number: number, status: status, copy: copy)
        }
        var story = emptyStory()
        _ = try story.receive(arrival(1, from: "Alpha"), at: .noon)
        _ = try story.release(at: .noon)
        for status in [Status.usable, .withheld, .canceled] {
            #expect(throws: Refusal.anotherProvider) { try story.receive(arrival(2, from: "Beta", status), at: .noon) }
        }
        #expect(try story.receive(arrival(2, from: "Alpha", .canceled), at: .noon).0 == .killed)
    }

    @Test func `versions that are no numbers follow one another by the time they were made`() throws {
        func arrival(_ version: String?, minutes: Int64, _ status: Status = .usable) -> Arrival {
            var arrival = Arrival(guid: "urn:x", version: version, copy: .example(says: "At \(minutes)."))
            arrival.versionCreated = .noon.adding(minutes: minutes)
            arrival.status = status
            return arrival
        }
        for version in [nil, "1.0", "9223372036854775807", "-3"] {
            var story = emptyStory()
            #expect(try story.receive(arrival(version, minutes: 0), at: .noon).0 == .filed)
            #expect(try story.receive(arrival(version, minutes: 0), at: .noon).0 == .duplicate)
            #expect(try story.receive(arrival(version, minutes: 5), at: .noon).0 == .joined)
            #expect(try story.receive(arrival(version, minutes: 2), at: .noon).0 == .duplicate)
            #expect(try story.receive(arrival(version, minutes: 9, .withheld), at: .noon).0 == .held)
        }
    }

    @Test func `a withheld version counts even with the number of the version it withholds`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(number: 3), at: .noon)
        _ = try story.release(at: .noon)
        #expect(try story.receive(.example(number: 3, status: .withheld), at: .noon).0 == .held)
        #expect(try story.receive(.example(number: 3, status: .withheld), at: .noon).0 == .duplicate)
        #expect(try story.receive(.example(number: 2, status: .withheld), at: .noon).0 == .duplicate)
    }

    @Test func `a provider's notes to editors never become words for readers`() throws {
        var killed = emptyStory()
        _ = try killed.receive(.example(), at: .noon)
        _ = try killed.release(at: .noon)
        var copy = Copy.example()
        copy.editorsNote = "SECRET"
        let (_, moved) = try killed.receive(.example(number: 2, status: .canceled, copy: copy), at: .noon)
        #expect(moved.map(\.reason) == ["Canceled by its provider."])
        var corrected = emptyStory()
        _ = try corrected.receive(.example(), at: .noon)
        _ = try corrected.release(at: .noon)
        copy.signals = ["sig:correction"]
        copy.body = Body(paragraphs: ["Right."])
        _ = try corrected.receive(.example(number: 2, copy: copy), at: .noon)
        let version = try corrected.advance(at: .noon)
        #expect(version.correction?.explanation == "Corrected by its provider.")
        #expect(version.changeNote?.detail == "SECRET")
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

    /// A story of a trusted feed whose provider has withheld it.
    private func withheldStory() throws -> Story {
        var story = emptyStory()
        _ = try story.receive(.example(), at: .noon)
        _ = try story.advance(at: .noon)
        _ = try story.receive(.example(number: 2, status: .withheld), at: .noon)
        return story
    }

    @Test func `a provider's hold ends with new text, and the doubted text is not usable again`() throws {
        var story = try withheldStory()
        _ = try story.receive(.example(number: 3, copy: .example(says: "Confirmed.")), at: .noon)
        let version = try story.advance(at: .noon)
        #expect(version.act == .lead)
        #expect(version.copy == .example(says: "Confirmed."))
        #expect(version.status == .usable)
        #expect(version.number == 3)
    }

    @Test func `a provider's hold ends with the same text, which is lifted`() throws {
        var story = try withheldStory()
        _ = try story.receive(.example(number: 3), at: .noon)
        let version = try story.advance(at: .noon)
        #expect(version.act == .lift)
        #expect(version.status == .usable)
        #expect(version.providerNumber == 3)
        #expect(story.stage == .released)
    }

    @Test func `a hold by our own desk is not ended by a feed`() throws {
        var story = emptyStory()
        _ = try story.receive(.example(), at: .noon)
        _ = try story.advance(at: .noon)
        _ = try story.hold(because: "Possibly a hoax.", at: .noon)
        _ = try story.receive(.example(number: 2, copy: .example(says: "More.")), at: .noon)
        #expect(throws: Refusal.held) { try story.advance(at: .noon) }
        #expect(story.stage == .held)
        #expect(story.filed != nil)
    }
}
