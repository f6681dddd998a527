import News

/// One invented story and everything the desk did with it, in order: data for whoever plays it into a real newsroom.
package struct DemoStory: Sendable {
    /// Its name among the demo's stories. Links between them say `demo:<key>` until the real guids are known.
    package let key: String
    /// Oldest first.
    package let acts: [DemoAct]

    /// The copies it filed, oldest first.
    package var copies: [Copy] { acts.compactMap(\.deed.copy) }

    /// A story that was filed and released a few minutes later, and then left alone.
    static func released(_ key: String, ago: Int, _ copy: Copy, embargo: Embargo = .none, then later: [DemoAct] = [])
        -> DemoStory
    {
        DemoStory(key: key, acts: [DemoAct(ago + 6, .file(copy, embargo)), DemoAct(ago, .release)] + later)
    }
}

/// One act of the desk and when it happened.
package struct DemoAct: Sendable {
    /// Before the moment the demo starts.
    package let minutesAgo: Int
    package let deed: Deed

    init(_ minutesAgo: Int, _ deed: Deed) {
        self.minutesAgo = minutesAgo
        self.deed = deed
    }

    /// When it happened, if the demo starts at `now`.
    package func moment(before now: WireTime) -> WireTime { now.adding(seconds: -60 * Int64(minutesAgo)) }

    package enum Deed: Sendable {
        case file(Copy, Embargo)
        case release
        /// Files the copy and leads with it.
        case lead(Copy, ChangeNote?)
        /// Files the copy and corrects with it.
        case correct(Copy, Correction)
        case hold(String)
        case lift
        /// Why, and the key of the story to use instead.
        case kill(String, substitute: String?)

        package var copy: Copy? {
            switch self {
            case .file(let copy, _), .lead(let copy, _), .correct(let copy, _): copy
            case .release, .hold, .lift, .kill: nil
            }
        }
    }
}
