import News

/// Programs that are told of changes of the public feeds, and what they asked for.
extension Transaction {
    /// Keeps a wish until its address has been asked; a later one takes the place of an earlier.
    package func keep(_ wish: FeedWish, at now: WireTime) throws {
        try run(
            """
            INSERT INTO feed_wish (topic, callback, mode, secret, lease, attempts, next_attempt)
            VALUES (\(wish.topic), \(wish.callback), \(wish.mode.rawValue), \(wish.secret), \(wish.lease), 0, \(now))
            ON CONFLICT (topic, callback) DO UPDATE SET mode = excluded.mode, secret = excluded.secret,
                lease = excluded.lease, attempts = 0, next_attempt = excluded.next_attempt
            """)
    }

    /// How many wishes wait, and how many programs are told, so that nobody fills the tables.
    ///
    /// - Parameter start: counts only the addresses that begin so.
    package func feedCrowd(at start: String = "") throws -> (wishes: Int64, listeners: Int64) {
        let length = Int64(start.unicodeScalars.count)
        let isThere: SQL = "substr(callback, 1, CAST(\(length) AS INTEGER)) = \(start)"
        return (
            try row("SELECT count(*) AS number FROM feed_wish WHERE \(isThere)")?.integer("number") ?? 0,
            try row("SELECT count(*) AS number FROM feed_listener WHERE \(isThere)")?.integer("number") ?? 0
        )
    }

    /// Whether a program is told of a feed already, or has asked to be.
    package func isKnown(_ callback: String, of topic: String) throws -> Bool {
        try row(
            """
            SELECT topic FROM feed_listener WHERE topic = \(topic) AND callback = \(callback)
            UNION SELECT topic FROM feed_wish WHERE topic = \(topic) AND callback = \(callback)
            """) != nil
    }

    package func feedWishes(dueAt now: WireTime, limit: Int) throws -> [FeedWish] {
        try rows("SELECT * FROM feed_wish WHERE next_attempt <= \(now) ORDER BY next_attempt LIMIT \(limit)").map {
            var wish = FeedWish(
                mode: try $0.choice("mode"), topic: try $0.text("topic"), callback: try $0.text("callback"),
                secret: try $0.optionalText("secret"), lease: try $0.integer("lease"))
            wish.attempts = Int(try $0.integer("attempts"))
            return wish
        }
    }

    /// Takes a wish away that was answered; one that was made anew meanwhile stays.
    package func settle(_ wish: FeedWish) throws {
        try run(
            """
            DELETE FROM feed_wish WHERE topic = \(wish.topic) AND callback = \(wish.callback)
            AND mode = \(wish.mode.rawValue) AND lease = \(wish.lease)
            AND coalesce(secret, '') = \(wish.secret ?? "") AND attempts = \(Int64(wish.attempts))
            """)
    }

    package func putOff(_ wish: FeedWish, until next: WireTime) throws {
        try run(
            """
            UPDATE feed_wish SET attempts = attempts + 1, next_attempt = \(next)
            WHERE topic = \(wish.topic) AND callback = \(wish.callback) AND attempts = \(Int64(wish.attempts))
            """)
    }

    /// Begins or renews what a program is told.
    package func keep(_ listener: FeedListener) throws {
        try run(
            """
            INSERT INTO feed_listener (topic, callback, secret, ends, sent)
            VALUES (\(listener.topic), \(listener.callback), \(listener.secret), \(listener.ends), \(listener.sent))
            ON CONFLICT (topic, callback) DO UPDATE SET secret = excluded.secret, ends = excluded.ends,
                attempts = 0, next_attempt = 0
            """)
    }

    package func removeListener(_ callback: String, of topic: String) throws {
        try run("DELETE FROM feed_listener WHERE topic = \(topic) AND callback = \(callback)")
    }

    /// The feeds that somebody listens to; those whose time is over are forgotten.
    package func topicsListenedTo(at now: WireTime) throws -> [String] {
        try rows("SELECT DISTINCT topic FROM feed_listener WHERE ends > \(now) ORDER BY topic").map {
            try $0.text("topic")
        }
    }

    package func forgetListeners(endedBy now: WireTime) throws {
        try run("DELETE FROM feed_listener WHERE ends <= \(now)")
    }

    /// Who has not got a feed as it is now, and may be tried.
    package func listeners(to topic: String, without tag: String, at now: WireTime, limit: Int) throws -> [FeedListener]
    {
        try rows(
            """
            SELECT * FROM feed_listener WHERE topic = \(topic) AND ends > \(now) AND next_attempt <= \(now)
            AND (sent IS NULL OR sent <> \(tag)) ORDER BY next_attempt, callback LIMIT \(limit)
            """
        ).map {
            FeedListener(
                topic: try $0.text("topic"), callback: try $0.text("callback"), secret: try $0.optionalText("secret"),
                ends: try $0.time("ends"), sent: try $0.optionalText("sent"), attempts: Int(try $0.integer("attempts")))
        }
    }

    /// Notes that a program has a feed, or when it is tried next.
    package func note(_ listener: FeedListener, has tag: String) throws {
        try run(
            """
            UPDATE feed_listener SET sent = \(tag), attempts = 0, next_attempt = 0
            WHERE topic = \(listener.topic) AND callback = \(listener.callback)
            """)
    }

    package func note(_ listener: FeedListener, triedUntil next: WireTime) throws {
        try run(
            """
            UPDATE feed_listener SET attempts = attempts + 1, next_attempt = \(next)
            WHERE topic = \(listener.topic) AND callback = \(listener.callback)
            """)
    }
}
