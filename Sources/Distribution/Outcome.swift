import News
import Storage

/// What became of one attempt.
struct Outcome: Sendable {
    /// As it is to be kept.
    var delivery: Delivery
    /// Why no further attempt is worth making until a person has changed something.
    var parking: String?

    /// The other end took it.
    init(accepted delivery: Delivery, in duration: Duration, at now: WireTime) {
        self.delivery = delivery
        self.delivery.state = .accepted
        self.delivery.mayHave = true
        self.delivery.accepted = now
        self.delivery.duration = duration.wholeMilliseconds
    }

    /// It failed.
    ///
    /// - Parameter chance: from 0 up to 1.
    init(_ error: any Error, of delivery: Delivery, on schedule: RetrySchedule, at now: WireTime, chance: Double) {
        let failure =
            error as? DeliveryFailure
            ?? DeliveryFailure(.retry(after: nil), (error as? any Explained)?.sentence ?? "\(error)")
        self.delivery = delivery
        self.delivery.state = .trying
        self.delivery.problem = failure.sentence
        self.delivery.mayHave = delivery.mayHave || failure.mayHaveArrived
        if case .retry(let asked) = failure.remedy {
            self.delivery.nextAttempt = schedule.next(
                after: delivery.attempts, since: delivery.firstAttempt ?? now, asked: asked, at: now, chance: chance)
        }
        if self.delivery.nextAttempt == nil { parking = failure.sentence }
    }
}

extension Delivery {
    /// With one more attempt, which begins now.
    func begun(at now: WireTime) -> Delivery {
        var begun = self
        begun.state = .sending
        begun.attempts += 1
        begun.firstAttempt = firstAttempt ?? now
        begun.nextAttempt = nil
        return begun
    }

    /// As it stands on the books while an attempt is under way: whatever becomes of that, it may have arrived.
    var underWay: Delivery {
        var underWay = self
        underWay.mayHave = true
        return underWay
    }
}

extension Duration {
    var wholeMilliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
