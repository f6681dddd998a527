/// Reads ISO 8601 as strict or as loose as real wires write it.
extension WireTime {
    /// Strict enough for our own text: extended or basic form, offset or `Z`, or a truncated date. `nil` otherwise.
    package init?(iso8601 text: String) {
        guard let reading = WireTime.read(text), reading.faults.isEmpty else { return nil }
        self = reading.time
    }

    /// A time and what was wrong with the way it was written.
    package struct Reading: Sendable {
        package var time: WireTime
        package var faults: [Fault]
    }

    /// A slip real wires make that leaves the time readable.
    package enum Fault: String, Sendable {
        case padding = "spaces around it"
        case noOffset = "no offset, so UTC was taken"
        case offsetWithoutColon = "an offset without a colon"
        case basicForm = "the form without dashes and colons"
        case spaceForT = "a space where the T belongs"
    }

    /// Reads what wires send: padded, with `+0100`, without an offset, in basic form. `nil` when no time can be made out.
    package static func read(_ text: String) -> Reading? {
        var text = text
        guard let reading = text.withUTF8({ read($0) }), years.contains(reading.time.milliseconds) else { return nil }
        return reading
    }

    /// The years 0000 to 9999, in milliseconds since 1970; others can't be written.
    private static let years: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
        var scanner = TimeScanner(bytes)
        guard let (date, precision) = scanner.date() else { return nil }
        var milliseconds = CivilDate.daysSince1970(year: date.year, month: date.month, day: date.day) * 86_400_000
        guard precision == .day, let clock = scanner.clock() else {
            if scanner.failed { return nil }
            if scanner.zone() == nil && scanner.failed { return nil }
            return scanner.finished.map {
                Reading(time: WireTime(milliseconds: milliseconds, precision: precision), faults: $0)
            }
        }
        guard let offset = scanner.offset() else { return nil }
        milliseconds += clock.milliseconds - Int64(offset) * 60_000
        let time = WireTime(milliseconds: milliseconds, offset: offset, precision: clock.precision)
        return scanner.finished.map { Reading(time: time, faults: $0) }
    }
}

/// Walks the bytes of a time from left to right, noting each fault it forgives.
private struct TimeScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var end: Int
    private var faults: [WireTime.Fault] = []
    private(set) var failed = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        end = bytes.count
        while position < end, bytes[position] <= 32 { position += 1 }
        while end > position, bytes[end - 1] <= 32 { end -= 1 }
        if position > 0 || end < bytes.count { faults.append(.padding) }
    }

    /// The faults forgiven, or `nil` when something is left over that no time has.
    var finished: [WireTime.Fault]? { position == end && !failed ? faults : nil }

    mutating func date() -> (CivilDate, WireTime.Precision)? {
        guard let year = number(4) else { return nil }
        if position == end { return (CivilDate(year: year, month: 1, day: 1), .year) }
        let extended = take("-")
        if !extended { faults.append(.basicForm) }
        guard let month = number(2), (1...12).contains(month) else { return nil }
        if position == end { return (CivilDate(year: year, month: month, day: 1), .month) }
        if extended, !take("-") { return nil }
        guard let day = number(2), (1...CivilDate.length(ofMonth: month, year: year)).contains(day) else { return nil }
        return (CivilDate(year: year, month: month, day: day), .day)
    }

    /// Time of day; `nil` without `failed` when there is none.
    mutating func clock() -> (milliseconds: Int64, precision: WireTime.Precision)? {
        if position == end { return nil }
        if !take("T") {
            guard take(" ") else { return nil }
            faults.append(.spaceForT)
        }
        guard let hour = number(2), hour <= 24 else { return fail() }
        let extended = take(":")
        guard let minute = number(2), minute < 60 else { return fail() }
        var milliseconds = Int64(hour * 3600 + minute * 60) * 1000
        guard extended ? take(":") : isDigit else { return (milliseconds, .minute) }
        guard let second = number(2), second <= 60 else { return fail() }
        milliseconds += Int64(second) * 1000
        guard take(".") || take(",") else { return (milliseconds, .second) }
        guard let fraction = fraction() else { return fail() }
        return (milliseconds + fraction, .millisecond)
    }

    /// Minutes east of UTC; 0 and a fault when no zone is written.
    mutating func offset() -> Int? {
        if position == end {
            faults.append(.noOffset)
            return 0
        }
        return zone()
    }

    /// A written zone, or `nil`; `failed` when what is there is none.
    mutating func zone() -> Int? {
        if position == end { return nil }
        if take("Z") || take("z") { return 0 }
        let negative = take("-")
        guard negative || take("+"), let hours = number(2), hours <= 18 else { return fail() }
        if !take(":") && isDigit { faults.append(.offsetWithoutColon) }
        let minutes = isDigit ? number(2) : 0
        guard let minutes, minutes < 60 else { return fail() }
        return (negative ? -1 : 1) * (hours * 60 + minutes)
    }

    private mutating func fail<Value>() -> Value? {
        failed = true
        return nil
    }

    private var isDigit: Bool { position < end && (48...57).contains(bytes[position]) }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < end, bytes[position] == UInt8(character.value) else { return false }
        position += 1
        return true
    }

    private mutating func number(_ digits: Int) -> Int? {
        guard position + digits <= end else { return nil }
        var value = 0
        for index in position..<(position + digits) {
            guard (48...57).contains(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 48)
        }
        position += digits
        return value
    }

    /// Digits after the point, as milliseconds; finer ones are read and dropped.
    private mutating func fraction() -> Int64? {
        guard isDigit else { return nil }
        var value: Int64 = 0
        var scale: Int64 = 100
        while isDigit {
            value += Int64(bytes[position] - 48) * scale
            scale /= 10
            position += 1
        }
        return value
    }
}
