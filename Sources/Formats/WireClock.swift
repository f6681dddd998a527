import Foundation
import News

/// Times in the forms that are neither ISO 8601 nor for machines alone.
package enum WireClock {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let longMonths = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
        "DECEMBER",
    ]
    /// From the weekday of 1970-01-01.
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

    /// "14:00 UTC+02:00, 6 MAY 2026": the clock of the newsroom, in capitals as embargo lines are.
    static func line(_ time: WireTime, in zone: TimeZone) -> String {
        let local = time.local(in: zone)
        let date = LocalDate(time, in: zone)
        let zone = local.offset == 0 ? "UTC" : "UTC" + offset(local.offset, separator: ":")
        return "\(clock(local, withSeconds: false)) \(zone), \(date.day) \(longMonths[date.month - 1]) \(date.year)"
    }

    /// "Wed, 06 May 2026 14:18:00 +0900" (RFC 822 with the four-digit year of RFC 1123).
    package static func rfc822(_ time: WireTime) -> String {
        let local = time.milliseconds + Int64(time.offset) * 60_000
        let day = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        let parts = written(time).split(separator: "T")[0].split(separator: "-")
        let month = Int(parts[1]).map { months[$0 - 1] } ?? ""
        let zone = time.offset == 0 ? "+0000" : offset(time.offset, separator: "")
        return
            "\(weekdays[Int(((day % 7) + 7) % 7)]), \(parts[2]) \(month) \(parts[0]) \(clock(time, withSeconds: true)) \(zone)"
    }

    /// "2026-05-06T14:18:00+09:00", with time of day even where only the day was known, as Atom and JSON Feed want it.
    static func rfc3339(_ time: WireTime) -> String { written(time) }

    private static func written(_ time: WireTime) -> String {
        WireTime(milliseconds: time.milliseconds, offset: time.offset, precision: .second).description
    }

    private static func clock(_ time: WireTime, withSeconds: Bool) -> String {
        String(written(time).split(separator: "T")[1].prefix(withSeconds ? 8 : 5))
    }

    private static func offset(_ minutes: Int, separator: String) -> String {
        let hours = abs(minutes) / 60
        let rest = abs(minutes) % 60
        return "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours)\(separator)\(rest < 10 ? "0" : "")\(rest)"
    }
}
