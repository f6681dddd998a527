import News

/// Keeps a flood of feedback from the disk that the desk writes to.
actor FeedbackGate {
    private var minute: Int64 = 0
    private var taken = 0

    /// Notes taken in one minute, over all readers.
    private static let most = 120

    /// Whether one more may be taken now.
    func opens(at now: WireTime) -> Bool {
        let current = now.milliseconds / 60_000
        if current != minute {
            minute = current
            taken = 0
        }
        taken += 1
        return taken <= Self.most
    }
}
