/// Recalling a story that should never have moved.
extension Story {
    /// Cancels every version for good. Copy that waited is dropped with it.
    ///
    /// - Parameter substitute: the guid of the story to use instead.
    package mutating func kill(
        because reason: String, substitute: String? = nil, at now: WireTime
    ) throws(Refusal) -> Version {
        if stage == .filed { throw .nothingToRecall }
        let latest = try onWire()
        if substitute == guid { throw .substituteOfItself }
        if reason.allSatisfy(\.isWhitespace) { throw .noReason }
        stage = .killed
        filed = nil
        return restate(latest, by: .kill, at: now) { version in
            version.status = .canceled
            version.reason = reason
            version.substitute = substitute
        }
    }
}
