/// One item as another wire sent it: copy, and the identity and state that wire gave it.
package struct Arrival: Hashable, Sendable {
    /// Permanent over all its versions (G2 `guid`, ninjs `uri`).
    package var guid: String
    /// Higher replaces lower; 1 where the wire did not say.
    package var number: Int
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
        number = version.flatMap { Int($0) } ?? 1
        status = .usable
        statusIsStated = false
        embargo = .none
        self.copy = copy
    }
}
