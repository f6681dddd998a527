import CZlib

/// Writes a canvas as a PNG file (W3C PNG, third edition): 8 bits a channel, red, green and blue.
enum PNG {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func encode(_ canvas: Canvas) -> [UInt8] {
        var file = signature
        let header = bigEndian(canvas.width) + bigEndian(canvas.height) + [8, 2, 0, 0, 0]
        append("IHDR", header, to: &file)
        append("IDAT", deflate(unfiltered(canvas)), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    /// Rows as they are (filter `None`): in flat colours the pixel before and the row above repeat byte for byte,
    /// which deflate finds by itself; differences came out larger on eleven scenes of twelve.
    private static func unfiltered(_ canvas: Canvas) -> [UInt8] {
        let stride = canvas.width * 3
        var rows: [UInt8] = []
        rows.reserveCapacity((stride + 1) * canvas.height)
        for row in 0..<canvas.height {
            rows.append(0)
            rows += canvas.pixels[(row * stride)..<((row + 1) * stride)]
        }
        return rows
    }

    private static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        // Only too small a buffer or no memory make it fail, and `compressBound` is never too small.
        let result = compress2(&packed, &length, bytes, uLong(bytes.count), 6)
        precondition(result == Z_OK, "zlib had no memory for a picture of \(bytes.count) bytes")
        return Array(packed.prefix(Int(length)))
    }

    private static func append(_ type: String, _ content: [UInt8], to file: inout [UInt8]) {
        let marked = Array(type.utf8) + content
        file += bigEndian(content.count)
        file += marked
        file += bigEndian(Int(crc32(0, marked, uInt(marked.count))))
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        [UInt8(value >> 24 & 255), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }
}
