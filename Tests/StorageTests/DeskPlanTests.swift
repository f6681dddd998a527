import News
import Storage
import TestSupport
import Testing

struct DeskPlanTests {
    /// The lists' conditions, each with the index that must answer it.
    @Test(arguments: [
        ("story.queue = 'edit' ORDER BY story.changed DESC, story.id DESC LIMIT 51", "story_by_queue"),
        (
            "story.stage = 'released' AND (story.changed, story.id) < (9, 9) ORDER BY story.changed DESC, story.id DESC LIMIT 51",
            "story_by_stage"
        ),
        (
            "story.embargo_until > 1 AND coalesce(story.status, '') = 'usable' ORDER BY story.embargo_until, story.id LIMIT 20",
            "story_by_embargo"
        ),
        ("story.entered >= 5", "story_by_entry"),
    ])
    func `SQLite goes through a list by its index, and sorts nothing`(condition: String, index: String) async throws {
        let store = try Store.temporary()
        let plan = try await store.read { db in
            try db.rows(SQL(stringLiteral: "EXPLAIN QUERY PLAN SELECT story.id FROM story WHERE \(condition)"))
                .map { try $0.text("detail") }
        }
        #expect(plan.first?.contains(index) == true, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
}
