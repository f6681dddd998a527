import News
import Storage

/// Pages as they were last made, kept until the wire moves, the desk changes the site alone, or time changes what readers
/// may see.
actor PageCache {
    private var kept: [String: Entry] = [:]
    private var bytes = 0
    private var head = SiteHead(position: -1, changes: 0)

    private struct Entry {
        var answer: KeptAnswer
        /// When the page changes by itself: an embargo ends, a story expires.
        var validUntil: WireTime?
    }

    /// Bytes of pages kept at most; beyond it all are dropped and made again as they are asked for.
    private static let capacity = 16 * 1_048_576

    /// What an entry costs besides its page, in bytes; about that.
    private static let overhead = 1024

    /// The page kept for a key, if the wire still ends where it did when it was made.
    func page(_ key: String, head: SiteHead, at now: WireTime) -> KeptAnswer? {
        if head != self.head { clear(head: head) }
        guard let entry = kept[key] else { return nil }
        if let end = entry.validUntil, end <= now { return nil }
        return entry.answer
    }

    func keep(_ answer: KeptAnswer, for key: String, head: SiteHead, validUntil: WireTime?) {
        guard head == self.head else { return }
        if bytes > Self.capacity { clear(head: head) }
        bytes += answer.answer.body.count + key.utf8.count + Self.overhead
        kept[key] = Entry(answer: answer, validUntil: validUntil)
    }

    private func clear(head: SiteHead) {
        kept = [:]
        bytes = 0
        self.head = head
    }
}
