import News
import TestSupport
import Testing

struct RunningStoryTests {
    @Test func `a running story goes from urgent over the first text to the nth lead`() throws {
        var urgent = Copy(headline: "Ferry aground")
        urgent.urgency = .flash
        var story = Story.example(filed: urgent)
        var labels = [try story.release(at: .noon).tag.label]
        for text in ["one", "two", "three"] {
            try story.file(.example(.example(says: text)))
            labels.append(try story.lead(at: .noon).tag.label)
        }
        #expect(labels == ["URGENT", nil, "LEAD", "2nd LD"])
        #expect(story.latest?.number == 4)
    }

    @Test func `a correction keeps the tag and never hides behind a softer verb`() throws {
        var story = try Story.released()
        try story.file(.example(.example(says: "All 221 are safe.")))
        let correction = Correction(.correction, "The ferry carried 221 people, not 212.")
        let version = try story.correct(correction, at: .noon)
        #expect(version.tag == .first)
        #expect(version.correction == correction)
        #expect(version.changeNote?.verb == .corrects)
    }

    @Test func `a refile is told apart from a correction`() throws {
        var story = try Story.released()
        try story.file(.example(.example(says: "All 212 are safe.")))
        let version = try story.correct(Correction(.refile, "A typo in paragraph 2."), at: .noon)
        #expect(version.changeNote?.verb == .refiles)
    }

    @Test func `a correction must say what was wrong`() throws {
        var story = try Story.released()
        try story.file(.example(.example(says: "Other.")))
        #expect(throws: Refusal.noExplanation) { try story.correct(Correction(.correction, "  "), at: .noon) }
    }

    @Test func `copy that says the same again is refused`() throws {
        var story = try Story.released()
        #expect(throws: Refusal.nothingChanged) { try story.file(.example()) }
    }

    @Test func `a held story is withheld with its reason, and cannot be led`() throws {
        var story = try Story.released()
        let version = try story.hold(because: "The toll is in doubt.", at: .noon)
        #expect(version.status == .withheld)
        #expect(version.reason == "The toll is in doubt.")
        #expect(version.number == 2)
        try story.file(.example(.example(says: "More.")))
        #expect(throws: Refusal.held) { try story.lead(at: .noon) }
    }

    @Test func `a hold ends by lifting it or by correcting the story`() throws {
        var lifted = try Story.released()
        _ = try lifted.hold(because: "In doubt.", at: .noon)
        #expect(try lifted.lift(at: .noon).status == .usable)
        var corrected = try Story.released()
        _ = try corrected.hold(because: "In doubt.", at: .noon)
        try corrected.file(.example(.example(says: "Right now.")))
        #expect(try corrected.correct(Correction(.correction, "It was wrong."), at: .noon).status == .usable)
        #expect(corrected.stage == .released)
    }

    @Test func `lifting ends an embargo where there is no hold`() throws {
        var story = Story.example()
        story.filed?.embargo = .untilFurtherNotice
        #expect(try story.release(at: .noon).isPublic(at: .noon) == false)
        #expect(try story.lift(at: .noon).isPublic(at: .noon))
        #expect(throws: Refusal.notHeld) { try story.lift(at: .noon) }
    }

    @Test func `a hold over an embargo leaves the embargo when it is lifted`() throws {
        var story = Story.example()
        story.filed?.embargo = .until(.noon.adding(minutes: 60))
        _ = try story.release(at: .noon)
        _ = try story.hold(because: "In doubt.", at: .noon)
        #expect(try story.lift(at: .noon).embargo == .until(.noon.adding(minutes: 60)))
    }

    @Test func `a dated embargo ends to the millisecond`() {
        let end = WireTime.noon.adding(minutes: 60)
        #expect(Embargo.until(end).holds(at: WireTime(milliseconds: end.milliseconds - 1)))
        #expect(!Embargo.until(end).holds(at: end))
    }

    @Test func `a killed story never comes back by any verb`() throws {
        var story = try Story.released()
        let version = try story.kill(because: "The accident was a drill.", substitute: "urn:x", at: .noon)
        #expect(version.status == .canceled)
        #expect(version.substitute == "urn:x")
        #expect(throws: Refusal.killed) { try story.file(.example(.example(says: "More."))) }
        #expect(throws: Refusal.killed) { try story.release(at: .noon) }
        #expect(throws: Refusal.killed) { try story.lead(at: .noon) }
        #expect(throws: Refusal.killed) { try story.correct(Correction(.refile, "x"), at: .noon) }
        #expect(throws: Refusal.killed) { try story.hold(because: "x", at: .noon) }
        #expect(throws: Refusal.killed) { try story.lift(at: .noon) }
        #expect(throws: Refusal.killed) { try story.kill(because: "x", at: .noon) }
    }

    @Test func `nothing but a release acts on a story that is not on the wire`() {
        var story = Story.example()
        #expect(throws: Refusal.notOnWire) { try story.lead(at: .noon) }
        #expect(throws: Refusal.notOnWire) { try story.correct(Correction(.refile, "x"), at: .noon) }
        #expect(throws: Refusal.notOnWire) { try story.lift(at: .noon) }
    }

    @Test func `an error is never put right by a lead`() throws {
        var story = try Story.released()
        try story.file(.example(.example(says: "All 221 are safe.")))
        #expect(throws: Refusal.correctionAsLead) { try story.lead(note: ChangeNote(.corrects, "the toll"), at: .noon) }
    }

    @Test func `a second line before there is text is another urgent, and text never gives way to a line`() throws {
        func line(_ text: String) -> Filing {
            var copy = Copy(headline: Headline(text))
            copy.urgency = .flash
            return .example(copy)
        }
        var story = Story.example(filed: line("Ferry aground").copy)
        _ = try story.release(at: .noon)
        try story.file(line("Ferry aground, 212 aboard"))
        #expect(try story.lead(at: .noon).tag == .urgent)
        try story.file(.example())
        #expect(try story.lead(at: .noon).tag == .first)
        try story.file(line("All safe"))
        #expect(throws: Refusal.noText) { try story.lead(at: .noon) }
    }

    @Test func `an urgent that is corrected with full text has its first text`() throws {
        var copy = Copy(headline: "Ferry aground")
        copy.urgency = .flash
        var story = Story.example(filed: copy)
        _ = try story.release(at: .noon)
        try story.file(.example())
        #expect(try story.correct(Correction(.correction, "It was another ferry."), at: .noon).tag == .first)
    }

    @Test func `editing copy that waits keeps what its provider said of it`() throws {
        var story = Story.example()
        story.filed?.status = .withheld
        story.filed?.providerNumber = 4
        try story.edit(at: .noon) { old in
            var copy = old
            copy.slug = "NEW"
            return copy
        }
        #expect(story.filed?.copy.slug == "NEW")
        #expect(story.filed?.providerNumber == 4)
        #expect(throws: Refusal.withheldByProvider) { try story.release(at: .noon) }
    }

    @Test func `a story that nobody has can't be recalled, and is not told to be released for it`() {
        var story = Story.example()
        #expect(throws: Refusal.nothingToRecall) { try story.kill(because: "A libel.", at: .noon) }
        #expect(throws: Refusal.nothingToRecall) { try story.hold(because: "A libel.", at: .noon) }
    }

    @Test func `a killed story is no substitute of itself`() throws {
        var story = try Story.released()
        #expect(throws: Refusal.substituteOfItself) {
            try story.kill(because: "A hoax.", substitute: story.guid, at: .noon)
        }
    }

    @Test func `holds and kills need a reason`() throws {
        var story = try Story.released()
        #expect(throws: Refusal.noReason) { try story.hold(because: " ", at: .noon) }
        #expect(throws: Refusal.noReason) { try story.kill(because: "", at: .noon) }
        #expect(story.stage == .released)
    }
}
