import Foundation
import News
import Testing

struct LocalMomentTests {
    private func moment(_ date: String, _ time: String, _ zone: String) throws -> LocalMoment {
        try LocalMoment(date: date, time: time, zone: zone)
    }

    @Test(arguments: [
        ("2027-03-28", "02:59", "Europe/Athens", "2027-03-28T00:59:00Z"),
        ("2027-03-28", "04:00", "Europe/Athens", "2027-03-28T01:00:00Z"),
        ("2027-10-31", "02:59", "Europe/Athens", "2027-10-30T23:59:00Z"),
        ("2027-10-31", "04:00", "Europe/Athens", "2027-10-31T02:00:00Z"),
        ("2027-03-14", "01:59", "America/New_York", "2027-03-14T06:59:00Z"),
        ("2027-03-14", "03:00", "America/New_York", "2027-03-14T07:00:00Z"),
        ("2027-11-07", "02:00", "America/New_York", "2027-11-07T07:00:00Z"),
        ("2027-10-03", "02:30", "Australia/Lord_Howe", "2027-10-02T15:30:00Z"),
        ("2027-04-04", "01:29", "Australia/Lord_Howe", "2027-04-03T14:29:00Z"),
        ("2027-03-14", "03:00", "Africa/Casablanca", "2027-03-14T02:00:00Z"),
        ("2027-02-07", "01:59", "Africa/Casablanca", "2027-02-07T00:59:00Z"),
        ("2027-05-06", "14:18", "Asia/Kathmandu", "2027-05-06T08:33:00Z"),
        ("2027-05-06", "14:18", "UTC", "2027-05-06T14:18:00Z"),
        ("2027-05-06", "14:18", "UTC+02:00", "2027-05-06T12:18:00Z"),
    ])
    func `a time that the clock shows once is that moment`(
        date: String, time: String, zone: String, moment expected: String
    ) throws {
        #expect(try moment(date, time, zone).moment() == WireTime(iso8601: expected))
    }

    @Test(arguments: [
        ("2027-03-28", "03:00", "Europe/Athens", "02:59", "04:00"),
        ("2027-03-28", "03:59", "Europe/Athens", "02:59", "04:00"),
        ("2027-03-14", "02:30", "America/New_York", "01:59", "03:00"),
        ("2027-10-03", "02:15", "Australia/Lord_Howe", "01:59", "02:30"),
        ("2027-03-14", "02:30", "Africa/Casablanca", "01:59", "03:00"),
    ])
    func `a time that the clock jumps over is refused with the nearest ones`(
        date: String, time: String, zone: String, before: String, after: String
    ) throws {
        let refusal = #expect(throws: LocalMomentRefusal.self) { try moment(date, time, zone).moment() }
        guard case .skipped(let last, let next, zone) = try #require(refusal) else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect((last.clock, next.clock) == (before, after))
        #expect(next.milliseconds - last.milliseconds == 60_000)
        #expect(refusal?.sentence.contains("\(before) and \(after)") == true)
    }

    @Test(arguments: [
        ("2027-10-31", "03:30", "Europe/Athens", [180, 120]),
        ("2027-10-31", "03:00", "Europe/Athens", [180, 120]),
        ("2027-11-07", "01:30", "America/New_York", [-240, -300]),
        ("2027-04-04", "01:45", "Australia/Lord_Howe", [660, 630]),
        ("2027-02-07", "02:30", "Africa/Casablanca", [60, 0]),
    ])
    func `a time that the clock shows twice is asked about, and each of the two can be had`(
        date: String, time: String, zone: String, offsets: [Int]
    ) throws {
        let local = try moment(date, time, zone)
        let refusal = #expect(throws: LocalMomentRefusal.self) { try local.moment() }
        guard case .twice(let moments, zone) = try #require(refusal) else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(moments.map(\.offset) == offsets)
        #expect(try local.moment(offset: offsets[0]) == moments[0])
        #expect(try local.moment(offset: offsets[1]) == moments[1])
        #expect(moments[0] < moments[1])
        #expect(throws: LocalMomentRefusal.self) { try local.moment(offset: 17) }
    }

    @Test func `every minute of the years' clock changes is once, twice or never, as the zone's own calendar has it`()
        throws
    {
        for name in ["Europe/Athens", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu"]
        {
            let zone = try #require(TimeZone(identifier: name))
            for day in [
                "2027-03-14", "2027-03-28", "2027-10-31", "2027-11-07", "2027-04-04", "2027-10-03", "2027-02-07",
            ] {
                let date = try #require(LocalDate(iso8601: day))
                let shown = try counts(of: date, in: zone)
                for minute in stride(from: 0, to: 1440, by: 15) {
                    let local = try #require(LocalMoment(date, hour: minute / 60, minute: minute % 60, in: zone))
                    #expect(Self.count(local) == shown[minute] ?? 0, "\(name) \(day) \(minute)")
                }
            }
        }
    }

    /// How often the zone's clock shows each minute of a day, by going through all moments round it.
    private func counts(of date: LocalDate, in zone: TimeZone) throws -> [Int: Int] {
        let noon = try #require(WireTime(iso8601: "\(date)T12:00:00Z"))
        var counts: [Int: Int] = [:]
        for minutes in -2160..<2160 {
            let moment = noon.adding(seconds: Int64(minutes) * 60).local(in: zone)
            guard LocalDate(moment, in: zone) == date else { continue }
            let parts = moment.clock.split(separator: ":").compactMap { Int($0) }
            counts[parts[0] * 60 + parts[1], default: 0] += 1
        }
        return counts
    }

    private static func count(_ local: LocalMoment) -> Int {
        do {
            _ = try local.moment()
            return 1
        } catch {
            if case .twice(let moments, _) = error { return moments.count }
            return 0
        }
    }

    @Test(arguments: [("CST", "14:00"), ("Europe/Elm", "14:00")])
    func `a zone must be named as IANA names it`(zone: String, time: String) {
        #expect(throws: LocalMomentRefusal.noZone(zone)) { try moment("2027-05-06", time, zone) }
    }

    @Test(arguments: [("2027-02-30", "14:00"), ("2027-02-03", "24:00"), ("2027-02-03", "14"), ("", "")])
    func `a day or time that is none is said to be none`(date: String, time: String) {
        #expect(throws: LocalMomentRefusal.unreadable) { try moment(date, time, "UTC") }
    }
}
