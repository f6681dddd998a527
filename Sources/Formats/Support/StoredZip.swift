import CZlib

/// Writes a ZIP archive piece by piece, its files as they are (PKWARE APPNOTE 6.3.10, method 0): text is short and pictures
/// are packed already.
///
/// It holds no contents: whoever writes sends the bytes of each file right after what `begin` returned for it.
package struct StoredZip: Sendable {
    /// A file's checksum and length, which stand before its bytes.
    package struct Measure: Hashable, Sendable {
        package private(set) var checksum: UInt32 = 0
        package private(set) var size = 0

        package init() {}

        package init(of bytes: [UInt8]) { add(bytes) }

        package mutating func add(_ bytes: [UInt8]) {
            checksum = UInt32(crc32(uLong(checksum), bytes, uInt(bytes.count)))
            size += bytes.count
        }
    }

    /// Bytes of one archive at most, with room under the 4 GB that its numbers can count.
    package static let largest = 2_000_000_000

    private var directory: [UInt8] = []
    private var count = 0
    private var offset = 0
    private let stamp: [UInt8]

    /// - Parameter made: when it was made, year to second, on whatever clock its readers keep.
    package init(made: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)) {
        let time = made.hour << 11 | made.minute << 5 | made.second / 2
        let date = max(0, made.year - 1980) << 9 | made.month << 5 | made.day
        stamp = Self.two(time) + Self.two(date)
    }

    /// What stands before a file's bytes.
    package mutating func begin(_ name: String, _ measure: Measure) -> [UInt8] {
        let name = Array(name.utf8)
        // Version 2.0; names in UTF-8 (bit 11); stored.
        let common =
            Self.two(20) + Self.two(1 << 11) + Self.two(0) + stamp + Self.four(Int(measure.checksum))
            + Self.four(measure.size) + Self.four(measure.size) + Self.two(name.count) + Self.two(0)
        // Made on a system with Unix rights: a plain file that everybody may read.
        directory +=
            [0x50, 0x4B, 0x01, 0x02] + Self.two(3 << 8 | 20) + common + Self.two(0) + Self.two(0) + Self.two(0)
            + Self.four(0o100644 << 16) + Self.four(offset) + name
        let head = [0x50, 0x4B, 0x03, 0x04] + common + name
        offset += head.count + measure.size
        count += 1
        return head
    }

    /// What stands after the last file.
    package func end() -> [UInt8] {
        directory + [0x50, 0x4B, 0x05, 0x06] + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
            + Self.four(directory.count) + Self.four(offset) + Self.two(0)
    }

    /// How long the whole is.
    package static func size(of files: [(name: String, size: Int)]) -> Int {
        files.reduce(22) { $0 + 30 + 46 + 2 * $1.name.utf8.count + $1.size }
    }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }

    private static func four(_ number: Int) -> [UInt8] { two(number & 65535) + two(number >> 16 & 65535) }
}
