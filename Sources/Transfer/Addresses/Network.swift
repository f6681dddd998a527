/// A range of addresses, written as `10.1.0.0/16` or `fd00::/8`; an address alone is a range of one.
package struct Network: Hashable, Sendable, CustomStringConvertible {
    let base: IPAddress
    /// How many of the 128 bits must agree.
    let bits: Int

    /// `nil` where the text is not a range.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let base = parts.first.flatMap({ IPAddress($0) }) else { return nil }
        let longest = base.version4 != nil && !text.contains(":") ? 32 : 128
        guard let bits = parts.count == 2 ? Int(parts[1]) : longest, (0...longest).contains(bits) else { return nil }
        self.base = base
        self.bits = bits + 128 - longest
    }

    package func contains(_ address: IPAddress) -> Bool {
        let (high, low) = (Self.mask(bits), Self.mask(bits - 64))
        return (address.high ^ base.high) & high == 0 && (address.low ^ base.low) & low == 0
    }

    private static func mask(_ bits: Int) -> UInt64 {
        bits <= 0 ? 0 : bits >= 64 ? .max : ~(.max >> UInt64(bits))
    }

    package var description: String { "\(base)/\(base.version4 == nil ? bits : bits - 96)" }
}
