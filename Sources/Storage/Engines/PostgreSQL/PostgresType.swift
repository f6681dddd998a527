import CLibPQ

/// How PostgreSQL's types, by their number in its catalogue, become the values that every engine has. Answers come as text.
enum PostgresType {
    case integer, bool, real, numeric, bytes, text

    init(_ oid: Oid) {
        self =
            switch oid {
            case 20, 21, 23, 26: .integer
            case 16: .bool
            case 700, 701: .real
            case 1700: .numeric
            case 17: .bytes
            default: .text
            }
    }

    /// `nil` where the text is not of the type.
    func read(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
        switch self {
        case .integer: Int64(text(bytes)).map(SQLValue.integer)
        case .bool: .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case .real: Double(text(bytes)).map(SQLValue.real)
        // Sums of 64-bit numbers are numeric.
        case .numeric: Int64(text(bytes)).map(SQLValue.integer) ?? Double(text(bytes)).map(SQLValue.real)
        case .bytes: unhex(bytes).map(SQLValue.bytes)
        case .text: .text(text(bytes))
        }
    }

    private func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes of `\x0a1b…`, as `bytea_output = hex` gives them.
    private func unhex(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            return nil
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        for place in stride(from: 2, to: text.count, by: 2) {
            guard let high = digit(text[place]), let low = digit(text[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private func digit(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension SQLKind {
    /// PostgreSQL's number of the type.
    var oid: Oid {
        switch self {
        case .integer: 20
        case .real: 701
        case .text: 25
        case .bytes: 17
        }
    }
}

/// The values of a statement as libpq wants them: numbers and text as text that ends in NUL, bytes as they are.
struct PostgresParameters {
    private var arena: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [CInt] = []
    private var formats: [CInt] = []

    init(_ values: [SQLValue]) {
        for value in values { append(value) }
    }

    /// Calls with the count, the values, their lengths and their formats.
    func withPointers<Result>(
        _ body: (CInt, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<CInt>?, UnsafePointer<CInt>?) -> Result
    ) -> Result {
        arena.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { pointers in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(CInt(starts.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: append(nil, isBinary: false)
        case .integer(let number): append(Array(String(number).utf8), isBinary: false)
        case .real(let number): append(Array(String(number).utf8), isBinary: false)
        case .text(let text): append(Array(text.utf8), isBinary: false)
        case .bytes(let bytes): append(bytes, isBinary: true)
        }
    }

    private mutating func append(_ bytes: [UInt8]?, isBinary: Bool) {
        starts.append(bytes == nil ? nil : arena.count)
        lengths.append(CInt(bytes?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        if let bytes { arena += bytes + [0] }
    }
}
