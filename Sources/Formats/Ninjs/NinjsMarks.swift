/// Tells ninjs from other JSON by the names in its first object, without reading the whole.
enum NinjsMarks {
    /// Whether an item, or the first of a list or wrapper of items, has the one member every ninjs item must have.
    static func areIn(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4)
        let isPlain = start.first.map { $0 != 0xFF && $0 != 0xFE && $0 != 0xEF && $0 != 0 } ?? false
        if isPlain && !start.contains(0) { return bytes.withUnsafeBufferPointer(areIn) }
        return JSONEncoding.utf8(bytes).text.withUnsafeBufferPointer(areIn)
    }

    private static func areIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var scanner = NinjsMarkScanner(bytes: text)
        return scanner.findsItem(depth: 0)
    }
}

/// Passes over JSON text without keeping any of it.
private struct NinjsMarkScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    /// Whether the value reached is an item or holds one where wrappers keep them.
    mutating func findsItem(depth: Int) -> Bool {
        guard depth < 6, skipSpace() else { return false }
        let byte = bytes[position]
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return false }
        position += 1
        return byte == UInt8(ascii: "[") ? findsItem(depth: depth + 1) : objectHasItem(depth: depth)
    }

    private mutating func objectHasItem(depth: Int) -> Bool {
        while skipSpace(), bytes[position] == UInt8(ascii: "\"") {
            let start = position + 1
            guard skipString() else { return false }
            let name = UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
            guard skipSpace(), bytes[position] == UInt8(ascii: ":") else { return false }
            position += 1
            guard skipSpace() else { return false }
            if Self.isForeign(name) { return false }
            if name.equals("uri") {
                return bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "n")
            }
            if name.equals("standard") || name.equals("$standard") { return true }
            if name.equals("items") || name.equals("item") || name.equals("data") {
                let here = position
                if findsItem(depth: depth + 1) { return true }
                position = here
            }
            guard skipValue(), skipSpace() else { return false }
            if bytes[position] == UInt8(ascii: ",") { position += 1 }
        }
        return false
    }

    /// Names at the head of JSON Schema, JSON-LD and other JSON that has a `uri` of its own.
    private static func isForeign(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.first == UInt8(ascii: "@") || name.equals("$schema") || name.equals("$id") || name.equals("conceptSet")
    }

    private mutating func skipSpace() -> Bool {
        while position < bytes.count, bytes[position] <= 32 { position += 1 }
        return position < bytes.count
    }

    /// Goes behind the closing quotation mark of the text reached.
    private mutating func skipString() -> Bool {
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return true }
        }
        return false
    }

    /// Goes behind the value reached; whether it ends.
    private mutating func skipValue() -> Bool {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                guard skipString() else { return false }
                if depth == 0 { return true }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return true }
                depth -= 1
                if depth == 0 {
                    position += 1
                    return true
                }
            case UInt8(ascii: ",") where depth == 0: return true
            default: break
            }
            position += 1
        }
        return false
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && (0..<count).allSatisfy { self[$0] == text.utf8Start[$0] }
    }
}
