import Crypto

/// What a table holds, in a form that is the same on every engine: the number of its rows and the sum of their hashes.
///
/// A sum, so that it does not matter in which order an engine gives the rows: texts are not put in order alike everywhere.
package struct TableTally: Hashable, Sendable {
    package let table: String
    package private(set) var rows = 0
    /// SHA-256 of each row, added up as numbers of 256 bits; the lowest 64 first.
    private var sum: [UInt64] = [0, 0, 0, 0]

    init(table: String) { self.table = table }

    /// The sum in hex.
    package var hash: String {
        sum.reversed().map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Takes a row in, whose columns come in the order of their names.
    mutating func add(_ row: Row) {
        rows += 1
        var hasher = SHA256()
        for value in row.values { hasher.update(data: Self.canonical(value)) }
        var carry: UInt64 = 0
        hasher.finalize().withUnsafeBytes { digest in
            for index in sum.indices {
                let word = UInt64(littleEndian: digest.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
                let (first, overflow) = sum[index].addingReportingOverflow(word)
                let (second, more) = first.addingReportingOverflow(carry)
                sum[index] = second
                carry = (overflow ? 1 : 0) + (more ? 1 : 0)
            }
        }
    }

    /// A letter for the kind, the length, and the bytes: no two rows give the same.
    private static func canonical(_ value: SQLValue) -> [UInt8] {
        switch value {
        case .null: [UInt8(ascii: "n")]
        case .integer(let number): [UInt8(ascii: "i")] + bytes(UInt64(bitPattern: number))
        case .real(let number): [UInt8(ascii: "r")] + bytes(number.bitPattern)
        case .text(let text): [UInt8(ascii: "t")] + bytes(UInt64(text.utf8.count)) + Array(text.utf8)
        case .bytes(let data): [UInt8(ascii: "b")] + bytes(UInt64(data.count)) + data
        }
    }

    private static func bytes(_ number: UInt64) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}

extension Store {
    /// What every table of the newsroom holds.
    ///
    /// - Parameter progress: told how many rows are done.
    package func tallies(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> [TableTally] {
        var tallies: [TableTally] = []
        var done = 0
        for table in NewsroomTables.copied + [NewsroomTables.head] {
            let shape = try await read { try $0.shape(of: table) }
            var tally = TableTally(table: table.name)
            var last: [SQLValue]?
            while true {
                let page = try await read { [last] in try shape.page(after: last, in: $0) }
                guard let end = page.last else { break }
                for row in page { tally.add(row) }
                last = shape.key(of: end)
                done += page.count
                progress(done)
            }
            tallies.append(tally)
        }
        return tallies
    }
}
