/// One item as another wire sent it: copy, and the identity and state that wire gave it.
package struct Arrival: Hashable, Sendable {
    /// Permanent over all its versions (G2 `guid`, ninjs `uri`).
    package var guid: String
    /// The version exactly as written; absent when the source has none.
    package var version: String?
    package var status: Status
    /// Whether the source stated a status, or "usable" is the standard's default.
    package var statusIsStated: Bool
    package var embargo: Embargo
    package var firstCreated: WireTime?
    package var versionCreated: WireTime?
    package var copy: Copy

    package init(guid: String, version: String? = nil, copy: Copy = Copy()) {
        self.guid = guid
        self.version = version
        status = .usable
        statusIsStated = false
        embargo = .none
        self.copy = copy
    }

    /// Its place in its chain, higher replacing lower: the version where that is a whole number, else the second it was
    /// made at, else 1.
    package var number: Int { versionNumber ?? versionCreated.map { Int($0.milliseconds / 1000) } ?? 1 }

    /// The version as a number; `nil` where it was not written as one that could be counted on from.
    var versionNumber: Int? {
        version.flatMap { Int($0) }.flatMap { (0...Self.highestNumber).contains($0) ? $0 : nil }
    }

    /// Room for versions made of a date and time; beyond it nothing could replace an item.
    private static let highestNumber = 1_000_000_000_000_000
}
