import News
import Storage

/// What became of one attempt.
struct Outcome: Sendable {
    /// As it is to be kept.
    var delivery: Delivery
    /// Those that went in the same letter. Until it is accepted they wait, as they did.
    var companions: [Delivery]
    /// Why no further attempt is worth making until a person has changed something.
    var parking: String?

    /// The other end took it.
    init(accepted delivery: Delivery, with companions: [Delivery] = [], in duration: Duration, at now: WireTime) {
        let accepted = ([delivery] + companions).map { delivery in
            var accepted = delivery
            (accepted.state, accepted.mayHave, accepted.accepted) = (.accepted, true, now)
            (accepted.nextAttempt, accepted.duration) = (nil, duration.wholeMilliseconds)
            return accepted
        }
        self.delivery = accepted[0]
        self.companions = Array(accepted.dropFirst())
    }

    /// It failed.
    ///
    /// - Parameter chance: from 0 up to 1.
    init(
        _ error: any Error, of delivery: Delivery, with companions: [Delivery] = [], on schedule: RetrySchedule,
        at now: WireTime, chance: Double
    ) {
        let failure =
            error as? DeliveryFailure
            ?? DeliveryFailure(.retry(after: nil), (error as? any Explained)?.sentence ?? "\(error)")
        self.delivery = delivery
        self.delivery.state = .trying
        self.delivery.problem = failure.sentence
        self.delivery.mayHave = delivery.mayHave || failure.mayHaveArrived
        self.companions = companions.map { companion in
            var companion = companion
            companion.mayHave = companion.mayHave || failure.mayHaveArrived
            return companion
        }
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
