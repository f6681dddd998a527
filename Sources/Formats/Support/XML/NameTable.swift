/// What names stand for, found by `XML.key` in a step or two.
struct NameTable<Value: Sendable>: Sendable {
    private var places: [(key: UInt64, value: Value)?]
    private let mask: Int

    init(_ values: [String: Value]) {
        var size = 16
        while size < values.count * 4 { size *= 2 }
        places = Array(repeating: nil, count: size)
        mask = size - 1
        for (name, value) in values { insert(XML.key(name), value) }
    }

    subscript(key: UInt64) -> Value? {
        var place = NameTable.hash(key) & mask
        while let entry = places[place] {
            if entry.key == key { return entry.value }
            place = (place + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ key: UInt64, _ value: Value) {
        var place = NameTable.hash(key) & mask
        while places[place] != nil { place = (place + 1) & mask }
        places[place] = (key, value)
    }

    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
