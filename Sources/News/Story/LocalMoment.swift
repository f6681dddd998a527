import Foundation

/// A day and a time of day as somebody reads them off the clock of a place, before it is known whether that clock shows
/// them once, twice or never.
package struct LocalMoment: Hashable, Sendable {
    package var date: LocalDate
    /// 0–23.
    package var hour: Int
    /// 0–59.
    package var minute: Int
    package var zone: TimeZone

    /// `nil` for a time of day that no clock shows.
    package init?(_ date: LocalDate, hour: Int, minute: Int, in zone: TimeZone) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.zone = zone
    }

    /// As forms send it: "2027-03-28" and "03:30" (or "03:30:00").
    ///
    /// - Throws: `LocalMomentRefusal.unreadable`, or `.noZone` for a zone that is not in IANA's list.
    package init(date: String, time: String, zone name: String) throws(LocalMomentRefusal) {
        let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard let day = LocalDate(iso8601: date), (2...3).contains(parts.count), let hour = parts[0],
            let minute = parts[1]
        else { throw .unreadable }
        guard let zone = Self.zone(named: name) else { throw .noZone(name) }
        guard let moment = LocalMoment(day, hour: hour, minute: minute, in: zone) else { throw .unreadable }
        self = moment
    }

    /// A zone by IANA's name, or one that is always the same time away from UTC, as "UTC+02:00". Abbreviations are not
    /// taken: "CST" is three zones.
    package static func zone(named name: String) -> TimeZone? {
        if name == "UTC" || name == "GMT" { return .gmt }
        if name.contains("/") { return TimeZone(identifier: name) }
        guard name.hasPrefix("UTC"), name.utf8.count == 9,
            let time = WireTime(iso8601: "2000-01-01T00:00:00" + name.dropFirst(3))
        else { return nil }
        return TimeZone(secondsFromGMT: time.offset * 60)
    }

    /// The name that `zone(named:)` takes.
    package static func name(of zone: TimeZone) -> String {
        if zone == .gmt { return "UTC" }
        if zone.identifier.contains("/") { return zone.identifier }
        return "UTC" + WireTime(milliseconds: 0, offset: zone.secondsFromGMT() / 60).offsetLabel
    }

    /// The moment that is meant.
    ///
    /// - Parameter offset: minutes east of UTC, to tell two moments apart that the clock shows alike.
    /// - Throws: `.skipped` where the clock jumps over that time, `.twice` where it shows it twice and no offset says which.
    package func moment(offset: Int? = nil) throws(LocalMomentRefusal) -> WireTime {
        let found = offsets.map { local.asMoment(offset: $0) }.filter { zone.offset(at: $0) == $0.offset }
        switch found.count {
        case 0: throw skipped()
        case 1: return found[0]
        default:
            if let chosen = found.first(where: { $0.offset == offset }) { return chosen }
            throw .twice(found.sorted(), zone: zone.identifier)
        }
    }

    /// The time of day as if it were UTC's.
    private var local: WireTime {
        let days = CivilDate.daysSince1970(year: date.year, month: date.month, day: date.day)
        return WireTime(milliseconds: (days * 1440 + Int64(hour * 60 + minute)) * 60_000)
    }

    /// The offsets that the zone keeps in the days round it; a change of clocks is less than that away from both ends.
    private var offsets: [Int] {
        let around = [local.adding(seconds: -Self.reach), local.adding(seconds: Self.reach)]
        let offsets = around.map(zone.offset)
        return offsets[0] == offsets[1] ? [offsets[0]] : offsets
    }

    /// Seconds to look back and ahead: more than any zone is away from UTC.
    private static let reach: Int64 = 36 * 3600

    /// The times just before and just after the gap, found by halving.
    private func skipped() -> LocalMomentRefusal {
        var (before, after) = (local.adding(seconds: -Self.reach), local.adding(seconds: Self.reach))
        let old = zone.offset(at: before)
        while after.milliseconds - before.milliseconds > 60_000 {
            let minutes = (before.milliseconds + after.milliseconds) / 2 / 60_000
            let middle = WireTime(milliseconds: minutes * 60_000)
            if zone.offset(at: middle) == old { before = middle } else { after = middle }
        }
        return .skipped(
            before: before.written(offset: old), after: after.written(offset: zone.offset(at: after)),
            zone: zone.identifier)
    }
}

/// Why a local time is no moment.
package enum LocalMomentRefusal: Explained, Hashable, Sendable {
    case unreadable
    case noZone(String)
    /// The clock goes from just after the one to the other.
    case skipped(before: WireTime, after: WireTime, zone: String)
    /// The moments that it may be, earlier first.
    case twice([WireTime], zone: String)

    package var sentence: String {
        switch self {
        case .unreadable: "Give a day and a time, as 2027-03-28 and 14:30."
        case .noZone(let name):
            "There is no time zone \"\(name)\". Give one by its IANA name, as Europe/Athens, or UTC."
        case .skipped(let before, let after, let zone):
            """
            The clocks of \(zone) are put forward then, so that time does not exist. The nearest that do are \
            \(before.clock) and \(after.clock).
            """
        case .twice(let moments, let zone):
            """
            The clocks of \(zone) are put back then and show that time twice. Choose which is meant: \
            \(moments.map { "\($0.clock) at UTC\($0.offsetLabel)" }.joined(separator: " or ")).
            """
        }
    }
}

extension WireTime {
    /// "03:30", by the offset it is written with.
    package var clock: String { String(written(offset: offset).description.dropFirst(11).prefix(5)) }

    /// "+03:00"; "+00:00" for UTC.
    package var offsetLabel: String {
        let minutes = abs(offset)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60)):\(padded(minutes % 60))"
    }

    /// The moment at which a clock with an offset shows what this one shows in UTC.
    fileprivate func asMoment(offset: Int) -> WireTime {
        WireTime(milliseconds: milliseconds - Int64(offset) * 60_000, offset: offset, precision: .minute)
    }
}

extension TimeZone {
    /// Minutes east of UTC at a moment.
    fileprivate func offset(at moment: WireTime) -> Int { secondsFromGMT(for: moment.date) / 60 }
}
