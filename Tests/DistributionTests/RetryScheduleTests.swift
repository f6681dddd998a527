import Distribution
import News
import TestSupport
import Testing

struct RetryScheduleTests {
    private let schedule = RetrySchedule()

    @Test(arguments: [(1, 5), (2, 15), (3, 60), (8, 1800), (200, 1800)])
    func `each pause is longer than the one before, up to half an hour`(attempts: Int, seconds: Int64) {
        #expect(schedule.next(after: attempts, since: .noon, at: .noon, chance: 0.5) == .noon.adding(seconds: seconds))
    }

    @Test func `pauses differ by up to a fifth`() {
        #expect(schedule.next(after: 3, since: .noon, at: .noon, chance: 0) == .noon.adding(seconds: 48))
        #expect(schedule.next(after: 3, since: .noon, at: .noon, chance: 1) == .noon.adding(seconds: 72))
    }

    @Test func `who asks for more time gets it`() {
        #expect(
            schedule.next(after: 1, since: .noon, asked: 90, at: .noon, chance: 0.5) == .noon.adding(seconds: 90))
    }

    @Test func `the last attempt is three days after the first, and then there is none`() {
        let end = WireTime.noon.adding(seconds: 3 * 86_400)
        #expect(schedule.next(after: 150, since: .noon, at: end.adding(seconds: -60), chance: 0.5) == end)
        #expect(schedule.next(after: 151, since: .noon, at: end, chance: 0.5) == nil)
    }
}
