/// Taking a story off the newsroom's own site alone: subscribers keep it, and the wire is not told.
extension Story {
    package mutating func withdraw(at now: WireTime) throws(Refusal) {
        _ = try onWire()
        if offSite != nil { throw .offSite }
        offSite = now
    }

    /// Puts it back.
    package mutating func restore() throws(Refusal) {
        _ = try onWire()
        if offSite == nil { throw .onSite }
        offSite = nil
    }
}
