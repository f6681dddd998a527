/// Handing copy on inside the desk.
extension Story {
    /// Puts the waiting copy into another queue: ready to move, or back to whoever writes it.
    ///
    /// Copy of another wire that nobody has taken up stays marked as what it is; the queue alone changes.
    package mutating func progress(to queue: Queue) throws(Refusal) {
        if stage == .killed { throw .killed }
        guard let filing = filed else { throw .nothingFiled }
        if filing.scheduled != nil { throw .scheduled }
        if filing.queue == queue { throw .alreadyThere(queue) }
        if queue == .ready {
            _ = try readyFiling(at: filing.created)
        }
        filed?.progress = queue
    }
}
