/// Reads JSON text strictly, in one pass over its bytes, within `ReadLimits`.
///
/// Strict in grammar, forgiving in characters: broken UTF-8, lone surrogates and bare control characters are mended
/// and reported, as are names written twice in one object.
struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// Whether a value is due on each line, so that a line break in a text can only be damage.
    var isByLines = false
    /// Whether all of it is UTF-8, so that no text in it needs looking at again.
    let isUTF8: Bool
    private var nodes = 0
    private var lines = LineCounter()
    private(set) var repairs: [Repair] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        isUTF8 = String(decoding: bytes, as: UTF8.self).isWritten(as: bytes)
    }

    /// More slips than this in one document are not told one by one.
    private static let repairLimit = 1000

    /// The next value, with everything in it.
    mutating func value(depth: Int = 0) throws(ReadFailure) -> JSON {
        skipSpace()
        guard position < bytes.count else {
            throw failure("The text ends where a value should follow. It may have been cut short.")
        }
        nodes += 1
        guard nodes <= ReadLimits.nodes else {
            throw failure("There are more than \(ReadLimits.nodes) values in this file. Split it into several.")
        }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 48...57: return .number(try number())
        case let byte:
            throw failure("\(Self.shown(byte)) can't begin a value. A text, number, list or object should be here.")
        }
    }

    private mutating func object(depth: Int) throws(ReadFailure) -> JSONObject {
        try enter(depth)
        var object = JSONObject()
        var names: Set<String> = []
        skipSpace()
        if take("}") { return object }
        repeat {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw failure("The name of a member, in quotation marks, should be here\(found).")
            }
            let (name, hash) = try name()
            note(name, hash, in: object, &names)
            skipSpace()
            guard take(":") else { throw failure("A colon should follow the name \"\(name.prefix(60))\"\(found).") }
            object.append(name, try value(depth: depth), hash: hash)
            skipSpace()
        } while take(",")
        guard take("}") else { throw failure("A comma or the object's closing brace should be here\(found).") }
        return object
    }

    private mutating func array(depth: Int) throws(ReadFailure) -> [JSON] {
        try enter(depth)
        var values: [JSON] = []
        skipSpace()
        if take("]") { return values }
        repeat {
            values.append(try value(depth: depth))
            skipSpace()
        } while take(",")
        guard take("]") else { throw failure("A comma or the list's closing bracket should be here\(found).") }
        return values
    }

    private mutating func enter(_ depth: Int) throws(ReadFailure) {
        guard depth <= ReadLimits.depth else {
            throw failure("Lists and objects are nested more than \(ReadLimits.depth) deep, which no news item needs.")
        }
        position += 1
    }

    /// A member's name and its hash.
    private mutating func name() throws(ReadFailure) -> (String, UInt32) {
        let name = try string()
        return (name, JSONObject.hash(of: name))
    }

    /// Reports a name that the object has already.
    private mutating func note(_ name: String, _ hash: UInt32, in object: JSONObject, _ names: inout Set<String>) {
        let members = object.members
        let isTwice: Bool
        if members.count < 32 {
            isTwice = members.contains { $0.hash == hash && $0.name == name }
        } else {
            if names.isEmpty { names = Set(members.map(\.name)) }
            isTwice = !names.insert(name).inserted
        }
        if isTwice {
            repair(
                "\"\(name.prefix(60))\" stands more than once in one object; where one value is due the last was taken."
            )
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSON) throws(ReadFailure) -> JSON {
        let count = text.utf8CodeUnitCount
        let matches =
            position + count <= bytes.count && (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
        guard matches else {
            throw failure("An unquoted word that is not true, false or null. Put text in quotation marks.")
        }
        position += count
        return value
    }

    private mutating func number() throws(ReadFailure) -> JSONNumber {
        let start = position
        _ = take("-")
        if take("0") {
            if digits() { throw failure("A number can't begin with 0 and go on.") }
        } else if !digits() {
            throw failure("Digits should follow the minus sign\(found).")
        }
        if take("."), !digits() { throw failure("Digits should follow the decimal point\(found).") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if !digits() { throw failure("Digits should follow the exponent's e\(found).") }
        }
        return JSONNumber(text: String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// Passes over digits; whether there were any.
    private mutating func digits() -> Bool {
        let start = position
        while position < bytes.count, bytes[position] &- 48 < 10 { position += 1 }
        return position > start
    }

    /// Passes over white space; whether anything follows.
    @discardableResult
    mutating func skipSpace() -> Bool {
        while position < bytes.count {
            switch bytes[position] {
            case 32, 10, 13, 9: position += 1
            default: return true
            }
        }
        return false
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(truncatingIfNeeded: character.value) else {
            return false
        }
        position += 1
        return true
    }

    // MARK: - Telling

    /// A failure at the place reached.
    mutating func failure(_ what: String) -> ReadFailure {
        let place = lines.place(of: position, in: bytes)
        return ReadFailure("This is not JSON: " + what, line: place.line, column: place.column)
    }

    mutating func repair(_ what: String) {
        guard repairs.count < Self.repairLimit else { return }
        let place = lines.place(of: position, in: bytes)
        repairs.append(Repair("line \(place.line), column \(place.column)", what))
    }

    private var found: String {
        position < bytes.count
            ? ", but \(Self.shown(bytes[position])) is" : ", but the text ends. It may have been cut short"
    }

    /// A byte as a sentence shows it.
    private static func shown(_ byte: UInt8) -> String {
        (33...126).contains(byte) ? "\"\(Unicode.Scalar(byte))\"" : "byte \(byte)"
    }
}

/// Finds line and column of places asked for from front to back, counting each line break once.
private struct LineCounter {
    private var position = 0
    private var line = 1
    private var lineStart = 0

    /// Both from 1; the column counts bytes.
    mutating func place(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        if target < position { self = LineCounter() }
        while position < min(target, bytes.count) {
            if bytes[position] == 10 {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
        return (line, target - lineStart + 1)
    }
}
