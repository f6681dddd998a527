/// Letting copy move by itself at a moment.
extension Story {
    /// Puts the waiting copy into the schedule, if it could move as it is.
    ///
    /// - Parameters:
    ///   - moment: when it moves.
    ///   - person: the name that goes into the books when it moves.
    ///   - note: what changed, where it will lead a running story.
    package mutating func schedule(
        at moment: WireTime, by person: String, note: ChangeNote? = nil, now: WireTime
    ) throws(Refusal) {
        if moment <= now { throw .momentPassed }
        var trial = self
        _ = try trial.moveAsScheduled(note: note, at: moment)
        guard var filing = filed else { throw .nothingFiled }
        filing.scheduled = moment
        filing.scheduler = person
        filing.changeNote = note ?? filing.changeNote
        filed = filing
    }

    /// Takes the waiting copy out of the schedule; it is ready then, for somebody to move it.
    package mutating func unschedule() throws(Refusal) {
        guard filed?.scheduled != nil else { throw .notScheduled }
        filed?.scheduled = nil
        filed?.scheduler = nil
        filed?.progress = .ready
    }

    /// Whether its copy moves by itself at a moment or should have moved before.
    package func isDue(at now: WireTime) -> Bool { filed?.scheduled.map { $0 <= now } ?? false }

    /// Moves the scheduled copy: releases a new story, leads a running one.
    package mutating func moveAsScheduled(note: ChangeNote? = nil, at now: WireTime) throws(Refusal) -> Version {
        if stage == .filed { return try release(at: now) }
        return try lead(note: note, at: now)
    }
}
