/// A moment as the wire writes it: an instant, the offset it was written with, and how much of it was known.
///
/// Two times are equal, and ordered, by instant alone; "14:00+02:00" and "12:00Z" are the same time.
package struct WireTime: Sendable {
    /// Milliseconds since 1970-01-01 00:00 UTC. The first moment of the year, month or day when only that was known.
    package var milliseconds: Int64
    /// Minutes east of UTC.
    package var offset: Int
    package var precision: Precision

    package enum Precision: UInt8, Sendable, Comparable {
        case year, month, day, minute, second, millisecond

        package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    package init(milliseconds: Int64, offset: Int = 0, precision: Precision = .second) {
        self.milliseconds = milliseconds
        self.offset = offset
        self.precision = precision
    }

    /// A later or earlier moment with the same offset.
    package func adding(seconds: Int64) -> WireTime {
        WireTime(milliseconds: milliseconds + seconds * 1000, offset: offset, precision: precision)
    }

    /// The same moment written with another offset, in minutes east of UTC.
    package func written(offset: Int) -> WireTime {
        WireTime(milliseconds: milliseconds, offset: offset, precision: precision)
    }
}

extension WireTime: Hashable, Comparable {
    package static func == (left: WireTime, right: WireTime) -> Bool { left.milliseconds == right.milliseconds }
    package static func < (left: WireTime, right: WireTime) -> Bool { left.milliseconds < right.milliseconds }
    package func hash(into hasher: inout Hasher) { hasher.combine(milliseconds) }
}

extension WireTime: CustomStringConvertible {
    /// ISO 8601 with offset, "2026-05-06T14:18:00+09:00"; shorter where less was known ("2026-05").
    package var description: String { String(decoding: iso8601, as: UTF8.self) }

    /// The same as `description`, in bytes.
    package var iso8601: [UInt8] {
        let local = milliseconds + Int64(offset) * 60_000
        let (days, rest) = local.flooredDivision(by: 86_400_000)
        let date = CivilDate(daysSince1970: days)
        var text: [UInt8] = []
        text.reserveCapacity(29)
        text.append(digits: date.year, count: 4)
        if precision == .year { return text }
        text.append(UInt8(ascii: "-"))
        text.append(digits: date.month, count: 2)
        if precision == .month { return text }
        text.append(UInt8(ascii: "-"))
        text.append(digits: date.day, count: 2)
        if precision == .day { return text }
        text.append(UInt8(ascii: "T"))
        text.append(digits: Int(rest / 3_600_000), count: 2)
        text.append(UInt8(ascii: ":"))
        text.append(digits: Int(rest / 60_000 % 60), count: 2)
        text.append(UInt8(ascii: ":"))
        text.append(digits: Int(rest / 1000 % 60), count: 2)
        if precision == .millisecond {
            text.append(UInt8(ascii: "."))
            text.append(digits: Int(rest % 1000), count: 3)
        }
        text.append(offsetMinutes: offset)
        return text
    }
}

extension WireTime: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = WireTime(iso8601: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is not an ISO 8601 time"))
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension [UInt8] {
    fileprivate mutating func append(digits value: Int, count: Int) {
        var divisor = 1
        for _ in 1..<count { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    fileprivate mutating func append(offsetMinutes offset: Int) {
        if offset == 0 { return append(UInt8(ascii: "Z")) }
        append(UInt8(ascii: offset < 0 ? "-" : "+"))
        append(digits: abs(offset) / 60, count: 2)
        append(UInt8(ascii: ":"))
        append(digits: abs(offset) % 60, count: 2)
    }
}
