import Foundation

/// A day on the calendar of some place: the date in a dateline, the day a picture was taken.
package struct LocalDate: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package var year: Int
    package var month: Int
    package var day: Int

    /// `nil` when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...CivilDate.length(ofMonth: month, year: year)).contains(day) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day it is at a moment where `zone` is kept.
    package init(_ moment: WireTime, in zone: TimeZone) {
        self.init(moment.local(in: zone))
    }

    /// "2026-05-06"; `nil` for anything else.
    package init?(iso8601 text: String) {
        guard let time = WireTime(iso8601: text), time.precision == .day else { return nil }
        self.init(CivilDate(daysSince1970: time.milliseconds.flooredDivision(by: 86_400_000).quotient))
    }

    private init(_ date: CivilDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    private init(_ moment: WireTime) {
        let local = moment.milliseconds + Int64(moment.offset) * 60_000
        self.init(CivilDate(daysSince1970: local.flooredDivision(by: 86_400_000).quotient))
    }

    /// "2026-05-06".
    package var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    package static func < (left: LocalDate, right: LocalDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = LocalDate(iso8601: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is not a date"))
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension WireTime {
    /// The same moment with the offset kept at a place at that moment.
    package func local(in zone: TimeZone) -> WireTime {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        return written(offset: zone.secondsFromGMT(for: date) / 60)
    }

    /// The moment of a `Date`, to the millisecond.
    package init(_ date: Date, offset: Int = 0, precision: Precision = .second) {
        self.init(
            milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded(.down)), offset: offset,
            precision: precision)
    }

    package var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
