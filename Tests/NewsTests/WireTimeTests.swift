import Foundation
import News
import TestSupport
import Testing

struct WireTimeTests {
    @Test(arguments: [
        ("2026-05-06T14:18:00+09:00", 1_778_044_680_000),
        ("2026-05-06T05:18:00Z", 1_778_044_680_000),
        ("2026-05-06T05:18:00.250Z", 1_778_044_680_250),
        ("2026-05-06T05:18Z", 1_778_044_680_000),
        ("2026-05-06", 1_778_025_600_000),
        ("1969-12-31T23:59:59Z", -1000),
        ("2000-02-29T00:00:00Z", 951_782_400_000),
    ])
    func `ISO 8601 is read to the millisecond`(text: String, milliseconds: Int64) {
        #expect(WireTime(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-05-06T14:18:00+09:00", "2026-05-06T05:18:00.250Z", "2026-05-06", "2026-05", "2026",
        "2016-10-18T13:12:21-05:00", "1600-01-01T00:00:00Z",
    ])
    func `what was read is written the same`(text: String) {
        #expect(WireTime(iso8601: text)?.description == text)
    }

    @Test(arguments: [
        "", "soon", "2026-13-01", "2026-02-30", "2026-05-06T25:00:00Z", "2026-05-06T05:18:00+99:00", "2026-05-06X",
        "06.05.2026", "9999-12-31T23:59:60Z", "9999-12-31T23:00:00-05:00",
    ])
    func `what is no time is not read`(text: String) {
        #expect(WireTime.read(text) == nil)
    }

    @Test(arguments: [
        ("2026-05-06T14:18:00+0900", WireTime.Fault.offsetWithoutColon), (" 2026-05-06T05:18:00Z\n", .padding),
        ("2026-05-06T05:18:00", .noOffset), ("20260506T051800Z", .basicForm), ("2026-05-06 05:18:00Z", .spaceForT),
    ])
    func `a slip is forgiven and told`(text: String, fault: WireTime.Fault) throws {
        let reading = try #require(WireTime.read(text))
        #expect(reading.faults == [fault])
        #expect(reading.time.milliseconds == 1_778_044_680_000)
        #expect(WireTime(iso8601: text) == nil)
    }

    @Test(arguments: ["2026", "2026-05", "2026-05-06", "2026-05-06T12:00:00"])
    func `an embargo that can't be kept to the minute waits until further notice`(text: String) throws {
        #expect(Embargo(try #require(WireTime.read(text))) == .untilFurtherNotice)
    }

    @Test func `times are equal by instant, whatever their offset`() {
        #expect(WireTime(iso8601: "2026-05-06T14:18:00+09:00") == WireTime(iso8601: "2026-05-06T05:18:00Z"))
    }

    @Test func `every day of four centuries survives the calendar`() {
        for day in stride(from: Int64(-135_000), to: 135_000, by: 1) {
            let time = WireTime(milliseconds: day * 86_400_000, precision: .day)
            #expect(WireTime(iso8601: time.description)?.milliseconds == time.milliseconds)
        }
    }

    @Test(arguments: [
        ("Asia/Seoul", "2026-05-07"), ("America/New_York", "2026-05-06"), ("Asia/Kathmandu", "2026-05-07"),
    ])
    func `the date is the one kept at the place`(zone: String, date: String) throws {
        let late = try #require(WireTime(iso8601: "2026-05-06T20:30:00Z"))
        #expect(LocalDate(late, in: try #require(TimeZone(identifier: zone))).description == date)
    }

    @Test func `a day that is on no calendar is no date`() {
        #expect(LocalDate(year: 2026, month: 2, day: 29) == nil)
        #expect(LocalDate(iso8601: "2024-02-29")?.description == "2024-02-29")
    }
}
