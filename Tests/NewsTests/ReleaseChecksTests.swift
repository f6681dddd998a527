import News
import TestSupport
import Testing

struct ReleaseChecksTests {
    private func complete() -> Copy {
        var copy = Copy.example()
        copy.dateline = Dateline(places: ["Port Elm"], date: LocalDate(year: 2026, month: 5, day: 6))
        copy.byline = "By Ana Example"
        return copy
    }

    private func rules(_ change: (inout Copy) -> Void) -> [Finding.Rule] {
        var copy = complete()
        change(&copy)
        return ReleaseChecks.findings(on: .example(filed: copy), moving: .release, at: .noon).map(\.rule)
    }

    @Test func `copy that has everything has no finding`() {
        #expect(rules { _ in } == [])
    }

    @Test func `what is missing is found`() {
        #expect(rules { $0.dateline = nil } == [.noDateline])
        #expect(rules { $0.byline = " " } == [.noByline])
        #expect(rules { $0.sections = [] } == [.noSection])
        #expect(rules { $0.language = nil } == [.noLanguage])
        #expect(
            rules { $0.pictures = [Picture(reference: "p", caption: "", isForSale: false)] } == [
                .pictureWithoutCaption, .pictureNotForSale,
            ])
    }

    @Test func `a headline is measured against every output`() {
        #expect(
            rules { $0.headline = Headline(String(repeating: "n", count: 65)) } == [
                .headlineTooLong(.alert, excess: 10), .headlineTooLong(.wire, excess: 1),
            ])
    }

    @Test(arguments: [
        "“We saw nothing, she said.", "We saw nothing,” she said.", "\"We saw nothing, she said.",
    ])
    func `a quotation without its other mark is found`(text: String) {
        #expect(rules { $0.body = Body(paragraphs: ["All well.", text]) } == [.unbalancedQuotes])
    }

    @Test func `a speech of several paragraphs stays open until its last`() {
        #expect(rules { $0.body = Body(paragraphs: ["“We saw nothing.", "“And we heard nothing,” she said."]) } == [])
    }

    @Test func `what the verb refuses blocks, whatever else there is`() {
        let story = Story.example(filed: Copy())
        let findings = ReleaseChecks.findings(on: story, moving: .release, at: .noon)
        #expect(findings.first == Finding(.blocks, .refused(.noHeadline)))
        #expect(findings.filter { $0.severity == .blocks }.count == 1)
    }

    @Test func `a changed figure is found in a lead and not in a correction`() throws {
        var story = try Story.released(complete())
        var copy = complete()
        copy.body.blocks[1] = .paragraph([Run("All 214 on board are safe, the port office said.")])
        try story.file(.example(copy))
        let lead = ReleaseChecks.findings(on: story, moving: .lead(nil), at: .noon)
        guard case .changedFact(let fact)? = lead.first?.rule else {
            Issue.record("nothing found")
            return
        }
        #expect((fact.before, fact.after) == ("212", "214"))
        let correct = ReleaseAct.correct(Correction(.correction, "It was 214."))
        #expect(ReleaseChecks.findings(on: story, moving: correct, at: .noon).isEmpty)
    }

    @Test func `buttons are those that the state and the roles allow`() throws {
        let reporter = Person(id: ID(1), name: "ana", fullName: "Ana Example", roles: [.reporter], created: .noon)
        let editor = Person(id: ID(2), name: "ben", fullName: "Ben Example", roles: [.editor], created: .noon)
        let chief = Person(id: ID(3), name: "clara", fullName: "Clara Example", roles: [.chief], created: .noon)
        let filed = Story.example()
        #expect(filed.acts(of: reporter) == [.translate])
        #expect(filed.acts(of: editor) == [.release, .ready, .sendBack, .translate])
        var story = try Story.released()
        #expect(story.acts(of: reporter) == [.translate])
        #expect(story.acts(of: editor) == [.hold, .withdraw, .translate])
        #expect(story.acts(of: chief) == [.hold, .withdraw, .translate, .kill])
        try story.withdraw(at: .noon)
        #expect(story.acts(of: editor) == [.hold, .restore, .translate])
        _ = try story.hold(because: "Doubt.", at: .noon)
        #expect(story.acts(of: editor) == [.lift, .restore, .translate])
        _ = try story.kill(because: "Wrong.", at: .noon)
        #expect(story.acts(of: chief) == [])
    }
}
