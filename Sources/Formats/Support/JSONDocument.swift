/// A JSON file as read: one value, or one a line.
struct JSONDocument: Sendable {
    var values: [JSON]
    var repairs: [Repair]
    /// Lines that could not be read, where the file has one value a line.
    var refused: [ReadFailure] = []

    /// Reads a whole file. After a first object more may follow, as JSON Lines have them; a broken one is passed over.
    static func read(_ bytes: [UInt8]) throws(ReadFailure) -> JSONDocument {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        let (text, repair) = JSONEncoding.utf8(bytes)
        var document = try text.withUnsafeBufferPointer { text throws(ReadFailure) in try read(text) }
        if let repair { document.repairs.insert(repair, at: 0) }
        return document
    }

    /// More broken lines than this end the reading.
    private static let refusalLimit = 100

    private static func read(_ text: UnsafeBufferPointer<UInt8>) throws(ReadFailure) -> JSONDocument {
        var reader = JSONReader(text)
        guard reader.skipSpace() else { throw ReadFailure("The file is empty.") }
        var values = [try reader.value()]
        var refused: [ReadFailure] = []
        reader.isByLines = true
        while reader.skipSpace() {
            guard case .object? = values.first, reader.isAtObject || !refused.isEmpty else {
                throw reader.failure("Something follows after its end. Remove it, or put one item on each line.")
            }
            do throws(ReadFailure) {
                values.append(try reader.value())
            } catch {
                refused.append(error)
                if refused.count == refusalLimit { break }
                reader.skipLine()
            }
        }
        return JSONDocument(values: values, repairs: reader.repairs, refused: refused)
    }
}

extension JSONReader {
    fileprivate var isAtObject: Bool { position < bytes.count && bytes[position] == UInt8(ascii: "{") }

    /// Goes on behind the line break that follows.
    fileprivate mutating func skipLine() {
        while position < bytes.count, bytes[position] != 10 { position += 1 }
    }
}

/// Brings the encodings that JSON has been seen in to UTF-8.
enum JSONEncoding {
    /// The text without byte order mark, and what was done to it where that was anything.
    static func utf8(_ bytes: [UInt8]) -> (text: [UInt8], repair: Repair?) {
        switch kind(of: bytes.prefix(4)) {
        case .utf8: (bytes, nil)
        case .utf8Marked:
            (Array(bytes.dropFirst(3)), Repair("line 1", "A byte order mark before the text; it was dropped."))
        case .utf16(let littleEndian, let marked):
            (
                utf8(utf16: bytes, from: marked ? 2 : 0, littleEndian),
                Repair("line 1", "The text is in UTF-16; it was read as such.")
            )
        case .utf32(let littleEndian, let marked):
            (
                utf8(utf32: bytes, from: marked ? 4 : 0, littleEndian),
                Repair("line 1", "The text is in UTF-32; it was read as such.")
            )
        }
    }

    private enum Kind {
        case utf8, utf8Marked, utf16(littleEndian: Bool, marked: Bool), utf32(littleEndian: Bool, marked: Bool)
    }

    /// By mark, else by where the zeros are: JSON begins with an ASCII character.
    private static func kind(of start: ArraySlice<UInt8>) -> Kind {
        let first = Array(start) + [UInt8](repeating: 1, count: 4 - start.count)
        switch (first[0], first[1], first[2], first[3]) {
        case (0xEF, 0xBB, 0xBF, _): return .utf8Marked
        case (0xFF, 0xFE, 0, 0): return .utf32(littleEndian: true, marked: true)
        case (0, 0, 0xFE, 0xFF): return .utf32(littleEndian: false, marked: true)
        case (0xFF, 0xFE, _, _): return .utf16(littleEndian: true, marked: true)
        case (0xFE, 0xFF, _, _): return .utf16(littleEndian: false, marked: true)
        case (1..., 0, 0, 0): return .utf32(littleEndian: true, marked: false)
        case (0, 0, 0, 1...): return .utf32(littleEndian: false, marked: false)
        case (1..., 0, _, _): return .utf16(littleEndian: true, marked: false)
        case (0, 1..., _, _): return .utf16(littleEndian: false, marked: false)
        default: return .utf8
        }
    }

    private static func utf8(utf16 bytes: [UInt8], from start: Int, _ littleEndian: Bool) -> [UInt8] {
        let units = stride(from: start, to: bytes.count - 1, by: 2).lazy.map { index in
            let (low, high) = littleEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        return Array(String(decoding: Array(units), as: UTF16.self).utf8)
    }

    private static func utf8(utf32 bytes: [UInt8], from start: Int, _ littleEndian: Bool) -> [UInt8] {
        let units = stride(from: start, to: bytes.count - 3, by: 4).lazy.map { index in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[index + (littleEndian ? 3 - $1 : $1)]) }
        }
        return Array(String(decoding: Array(units), as: UTF32.self).utf8)
    }
}
