/// What the first bytes of a picture say about it; its name and its sender's word are not asked.
package struct PictureHeader: Hashable, Sendable {
    package var contentType: String
    /// Pixels.
    package var width: Int
    /// Pixels.
    package var height: Int

    /// `nil` for anything but PNG, JPEG, GIF and WebP with a readable size.
    package init?(_ bytes: [UInt8]) {
        guard let header = Self.png(bytes) ?? Self.jpeg(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes) else {
            return nil
        }
        self = header
    }

    /// The type that the first 16 bytes of a picture tell; `nil` for anything else.
    package static func contentType(_ start: [UInt8]) -> String? {
        if start.starts(with: pngMark) { return "image/png" }
        if start.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if start.starts(with: "GIF8".utf8) { return "image/gif" }
        let isWebP = start.count >= 12 && start.starts(with: "RIFF".utf8) && start[8..<12].elementsEqual("WEBP".utf8)
        return isWebP ? "image/webp" : nil
    }

    private static let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]

    private init(_ contentType: String, width: Int, height: Int) {
        self.contentType = contentType
        self.width = width
        self.height = height
    }

    private static func png(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.starts(with: pngMark), bytes.count >= 24 else { return nil }
        return PictureHeader("image/png", width: bytes.bigEndian(at: 16, 4), height: bytes.bigEndian(at: 20, 4))
    }

    private static func gif(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.starts(with: Array("GIF8".utf8)), bytes.count >= 10 else { return nil }
        return PictureHeader("image/gif", width: bytes.littleEndian(at: 6, 2), height: bytes.littleEndian(at: 8, 2))
    }

    /// Walks a JPEG's segments to the frame header, which holds the size.
    private static func jpeg(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var position = 2
        while position + 9 < bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                return PictureHeader(
                    "image/jpeg", width: bytes.bigEndian(at: position + 7, 2),
                    height: bytes.bigEndian(at: position + 5, 2))
            }
            position += marker == 0xFF ? 1 : 2 + bytes.bigEndian(at: position + 2, 2)
        }
        return nil
    }

    private static func webp(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) else {
            return nil
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ":
            return PictureHeader(
                "image/webp", width: bytes.littleEndian(at: 26, 2) & 0x3FFF,
                height: bytes.littleEndian(at: 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = bytes.littleEndian(at: 21, 4)
            return PictureHeader("image/webp", width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        case "VP8X":
            return PictureHeader(
                "image/webp", width: bytes.littleEndian(at: 24, 3) + 1, height: bytes.littleEndian(at: 27, 3) + 1)
        default: return nil
        }
    }
}

extension [UInt8] {
    fileprivate func bigEndian(at start: Int, _ count: Int) -> Int {
        self[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    fileprivate func littleEndian(at start: Int, _ count: Int) -> Int {
        self[start..<(start + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
