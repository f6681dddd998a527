import Demo
import News
import Testing

@Suite struct DemoActsTests {
    static let noon = WireTime(milliseconds: 1_778_068_800_000)
    let stories = DemoNewsroom.stories(now: noon)

    private func played(_ key: String) throws -> [Version] {
        try play(try #require(stories.first { $0.key == key }))
    }

    /// Does what the desk did, with the rules of the newsroom itself.
    private func play(_ demo: DemoStory) throws -> [Version] {
        var story = Story(id: ID(1), guid: demo.key, firstCreated: demo.acts[0].moment(before: Self.noon))
        return try demo.acts.compactMap { act in
            let moment = act.moment(before: Self.noon)
            if let copy = act.deed.copy {
                var embargo = story.latest?.embargo ?? .none
                if case .file(_, let own) = act.deed { embargo = own }
                try story.file(Filing(copy: copy, embargo: embargo, created: moment))
            }
            return switch act.deed {
            case .file: nil
            case .release: try story.release(at: moment)
            case .lead(_, let note): try story.lead(note: note, at: moment)
            case .correct(_, let correction): try story.correct(correction, at: moment)
            case .hold(let reason): try story.hold(because: reason, at: moment)
            case .lift: try story.lift(at: moment)
            case .kill(let reason, _): try story.kill(because: reason, at: moment)
            }
        }
    }

    @Test func `the newsroom's own rules allow every act of every story`() throws {
        for demo in stories { #expect(try !play(demo).isEmpty, "\(demo.key)") }
    }

    @Test func `acts come in the order of time, all within the last 36 hours`() {
        for demo in stories {
            let times = demo.acts.map(\.minutesAgo)
            #expect(times == times.sorted(by: >) && Set(times).count == times.count, "\(demo.key)")
            #expect(times.allSatisfy { (1...36 * 60).contains($0) }, "\(demo.key)")
        }
    }

    @Test func `the ferry runs from an urgent line to a ninth lead with a correction and a refile between`() throws {
        let versions = try played("ferry")
        #expect(
            versions.map { $0.tag.label ?? "-" } == [
                "URGENT", "-", "LEAD", "2nd LD", "2nd LD", "3rd LD", "3rd LD", "4th LD", "5th LD", "6th LD", "7th LD",
                "8th LD", "9th LD",
            ])
        #expect(versions.compactMap(\.correction?.weight) == [.correction, .refile])
        #expect(Set(versions.map(\.copy.slug)) == ["FERRY-AGROUND"])
        #expect(versions.suffix(9).allSatisfy { !$0.copy.body.plainText.contains("241") })
    }

    @Test func `a change note names the paragraphs that changed, and no others`() throws {
        let versions = try played("ferry")
        #expect(versions.compactMap(\.changeNote?.line).contains("ADDS commander's remarks, picture in paras 3-4"))
        for (old, new) in zip(versions, versions.dropFirst()) where new.act == .lead && !old.copy.isOneLine {
            let before = Set(paragraphs(old)), after = paragraphs(new)
            let changed = after.indices.filter { !before.contains(after[$0]) }.map { $0 + 1 }
            #expect(numbers(in: try #require(new.changeNote?.detail)) == changed)
        }
    }

    @Test func `one story is killed with its substitute named, one held, one held and lifted`() throws {
        #expect(try played("port-director-killed").last?.status == .canceled)
        #expect(try played("wells-held").last?.status == .withheld)
        #expect(try played("mint-bridge").map(\.act) == [.release, .hold, .lift])
        #expect(try played("port-director").last?.copy.links.first?.target == "demo:port-director-killed")
    }

    @Test func `one story waits for a time to come and one until further notice`() throws {
        let waiting = try stories.flatMap(play).filter { $0.embargo.holds(at: Self.noon) }
        #expect(waiting.map(\.guid).sorted() == ["lantern-prize", "rates"])
        #expect(try #require(try played("rates").last?.embargo.end) > Self.noon)
        #expect(try played("lantern-prize").last?.embargo == .untilFurtherNotice)
    }

    private func paragraphs(_ version: Version) -> [String] {
        version.copy.body.blocks.compactMap { if case .paragraph = $0 { $0.text } else { nil } }
    }

    /// The numbers after "para" or "paras": "3-5, 8" is 3, 4, 5, 8.
    private func numbers(in note: String) -> [Int] {
        guard let list = note.split(separator: " in para").last else { return [] }
        return list.drop { !$0.isNumber }.split(separator: ",").flatMap { part in
            let ends = part.split(separator: "-").compactMap { Int($0.filter(\.isNumber)) }
            return ends.count == 2 ? Array(ends[0]...ends[1]) : ends
        }
    }
}
