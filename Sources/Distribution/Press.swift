import News

/// Makes parcels: one for all destinations that get the same, so that a story goes to a thousand of them out of one memory.
actor Press {
    private let parcels: Parcels
    private var made: [Edition: Parcels.Made] = [:]
    /// The longest here first.
    private var order: [Edition] = []
    private static let room = 64

    init(_ parcels: Parcels) { self.parcels = parcels }

    /// The parcel of a dispatch, under its own key.
    func parcel(of dispatch: Dispatch, for destination: Destination) throws -> Parcels.Made {
        let position = dispatch.delivery.position
        let edition = Edition(
            position: position, cut: dispatch.cut, embargo: dispatch.version.embargo,
            expires: dispatch.version.copy.expires, style: destination.style)
        var made = try made[edition] ?? parcels.make(dispatch.version, at: position, for: destination)
        keep(made, as: edition)
        made.address(to: destination, as: dispatch.products)
        return made
    }

    private func keep(_ parcel: Parcels.Made, as edition: Edition) {
        guard made.updateValue(parcel, forKey: edition) == nil else { return }
        order.append(edition)
        if order.count > Self.room { made[order.removeFirst()] = nil }
    }

    private struct Edition: Hashable {
        var position: Int64
        var cut: Dispatch.Cut
        /// As the story stands when it is sent, which may be later than the version moved.
        var embargo: Embargo
        var expires: WireTime?
        var style: Destination
    }
}

extension Destination {
    /// What a parcel's content depends on: everything but whose it is, where it goes and how it stands.
    fileprivate var style: Destination {
        var style = self
        (style.id, style.subscriber, style.name, style.route) = (ID(0), ID(0), "", "")
        (style.state, style.reason, style.backfill) = (.active, nil, nil)
        return style
    }
}
