import News
import Storage

/// Stories that go in one letter.
extension Planner {
    /// How many go in one letter at most.
    static let mostInLetter = 50

    /// When the letter goes, or went, that an entry has to wait for: the first after it moved, however late it is looked at.
    /// `nil` where it goes at once, because it waited already, nothing is gathered there, or it puts right what they have.
    func gatheringEnd(_ matter: Matter, _ known: Delivery?) -> WireTime? {
        guard let minutes = plan.destination.manner.digest else { return nil }
        if matter.version.act == .correct, matter.earlier.contains(where: \.mayHave) { return nil }
        if let known {
            if [.sending, .trying].contains(known.state) { return nil }
            if known.state == .waiting, let due = known.nextAttempt, due <= now { return nil }
        }
        let step = Int64(minutes) * 60_000
        return WireTime(milliseconds: (matter.version.released.milliseconds / step + 1) * step)
    }

    /// Takes up what is due, and at a destination whose stories are gathered with it all else that is due there. Of a story
    /// the newest version goes.
    mutating func takeUpTogether(_ first: Delivery, in store: inout Reading) throws {
        try takeUp(first, in: &store)
        guard plan.destination.manner.digest != nil, let begun = plan.dispatch, case .pictures = begun.cut else {
            return
        }
        var gathered = [begun]
        let due = try store.db.dueDeliveries(to: plan.destination.id, at: now, limit: Self.mostInLetter)
        for delivery in due where delivery.position != first.position {
            plan.dispatch = nil
            try takeUp(delivery, in: &store)
            if let next = plan.dispatch { gathered.append(next) }
        }
        let newest = Dictionary(gathered.map { ($0.version.story, $0.version.number) }, uniquingKeysWith: max)
        for old in gathered where newest[old.version.story] != old.version.number {
            close(old.delivery, .superseded, "A newer version goes in the same letter.")
        }
        gathered.removeAll { newest[$0.version.story] != $0.version.number }
        plan.dispatch = gathered.first
        plan.dispatch?.companions = Array(gathered.dropFirst())
    }
}
