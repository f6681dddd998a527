/// Where copy that is not on the wire waits.
package enum Queue: String, Codable, Sendable, CaseIterable {
    /// Sent by another wire, and nobody has taken it up.
    case incoming
    /// Being written.
    case draft
    /// Filed by its writer, for an editor to read.
    case edit
    /// Read, and ready to move.
    case ready
    /// Moves by itself at a moment.
    case scheduled
}
