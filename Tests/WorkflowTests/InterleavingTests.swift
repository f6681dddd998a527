import News
import Storage
import TestSupport
import Testing
import Workflow

struct InterleavingTests {
    /// Broken on purpose, it went red: with `typing.edition == story.edition` taken out of `overtaken`, and with the text of
    /// an overtaken filing not kept.
    @Test(arguments: EngineUnderTest.all)
    func `in 1,000 random interleavings of two editors nothing acknowledged is lost and nothing unseen is overwritten`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        let people = try await store.write { db in
            try ["ana", "ben"].map { try db.addPerson(name: $0, fullName: $0, roles: [.editor], at: .noon) }
        }
        var counts = (filings: 0, conflicts: 0, takeovers: 0, words: 0)
        try await withThrowingTaskGroup(of: [TwoEditors].self) { group in
            for lane in 0..<20 {
                group.addTask {
                    var done: [TwoEditors] = []
                    for number in 0..<50 {
                        var editors = try await TwoEditors(lane * 50 + number, on: store, people: people)
                        try await editors.run(steps: 24)
                        done.append(editors)
                    }
                    return done
                }
            }
            for try await editors in group {
                #expect(editors.flatMap(\.faults) == [])
                counts.filings += editors.map(\.filings).reduce(0, +)
                counts.conflicts += editors.map(\.conflicts).reduce(0, +)
                counts.takeovers += editors.map(\.takeovers).reduce(0, +)
                counts.words += editors.map(\.acknowledged.count).reduce(0, +)
            }
        }
        // Chance must have met what it is here to meet.
        #expect(counts.filings > 500 && counts.conflicts > 300 && counts.takeovers > 300 && counts.words > 2000)
    }
}
