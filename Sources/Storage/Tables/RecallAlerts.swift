import News

/// An alert that was sent, or that could not be.
package struct SentAlert: Hashable, Sendable {
    package var subscriber: ID<Subscriber>
    package var position: Int64
    package var at: WireTime
    /// The contact's name; absent where nobody could be written to.
    package var contact: String?
    /// Why it was not sent; absent where it was.
    package var problem: String?

    package init(
        subscriber: ID<Subscriber>, position: Int64, at: WireTime, contact: String?, problem: String? = nil
    ) {
        self.subscriber = subscriber
        self.position = position
        self.at = at
        self.contact = contact
        self.problem = problem
    }
}

/// Who was asked why they don't answer to a recall.
extension Transaction {
    /// Subscribers who may have a version of a story, sent or fetched, that was corrected, held or killed between two moments, and of whom
    /// nobody has acknowledged that; without what a later act has overtaken, and without those who were alerted, or could not be after a moment.
    package func unansweredRecalls(
        after begin: WireTime, upTo end: WireTime, triedBefore: WireTime, limit: Int
    ) throws -> [(position: Int64, subscriber: ID<Subscriber>)] {
        let due: SQL =
            """
            wire.act IN ('correct', 'hold', 'kill')
                AND NOT EXISTS (
                    SELECT 1 FROM wire AS later WHERE later.story_id = wire.story_id AND later.number > wire.number
                        AND later.act IN ('correct', 'hold', 'kill', 'lift'))
                AND wire.released > \(begin) AND wire.released <= \(end)
                AND NOT EXISTS (
                    SELECT 1 FROM delivery AS answer JOIN destination AS theirs ON theirs.id = answer.destination_id
                    WHERE answer.story_id = wire.story_id AND answer.number >= wire.number
                        AND theirs.subscriber_id = holder.subscriber_id AND answer.acknowledged IS NOT NULL)
                AND NOT EXISTS (
                    SELECT 1 FROM collected AS answer
                    WHERE answer.story_id = wire.story_id AND answer.number >= wire.number
                        AND answer.subscriber_id = holder.subscriber_id AND answer.acknowledged IS NOT NULL)
                AND NOT EXISTS (
                    SELECT 1 FROM recall_alert WHERE recall_alert.position = wire.position
                        AND recall_alert.subscriber_id = holder.subscriber_id
                        AND (problem IS NULL OR at > \(triedBefore)))
            """
        return try rows(
            """
            SELECT wire.position AS position, holder.subscriber_id AS subscriber_id FROM wire
            JOIN delivery ON delivery.story_id = wire.story_id AND delivery.number < wire.number AND may_have = 1
                AND delivery.is_notice = 0
            JOIN destination AS holder ON holder.id = destination_id WHERE \(due)
            UNION SELECT wire.position AS position, holder.subscriber_id AS subscriber_id FROM wire
            JOIN collected AS holder ON holder.story_id = wire.story_id AND holder.number < wire.number
                AND holder.is_notice = 0 WHERE \(due)
            ORDER BY position, subscriber_id LIMIT \(limit)
            """
        ).map { (try $0.integer("position"), try $0.id("subscriber_id")) }
    }

    /// Keeps an alert, in place of an earlier try.
    package func save(_ alert: SentAlert) throws {
        try run(
            """
            INSERT INTO recall_alert (subscriber_id, position, at, contact, problem)
            VALUES (\(alert.subscriber), \(alert.position), \(alert.at), \(alert.contact), \(alert.problem))
            ON CONFLICT (subscriber_id, position) DO UPDATE SET at = excluded.at, contact = excluded.contact,
                problem = excluded.problem
            """)
    }

    package func alert(to subscriber: ID<Subscriber>, at position: Int64) throws -> SentAlert? {
        try row("SELECT * FROM recall_alert WHERE subscriber_id = \(subscriber) AND position = \(position)").map(alert)
    }

    /// Alerts about a story, in the order of the wire.
    package func alerts(about story: ID<Story>) throws -> [SentAlert] {
        try rows(
            """
            SELECT recall_alert.* FROM wire JOIN recall_alert ON recall_alert.position = wire.position
            WHERE wire.story_id = \(story) ORDER BY recall_alert.position, subscriber_id
            """
        ).map(alert)
    }

    private func alert(_ row: Row) throws -> SentAlert {
        SentAlert(
            subscriber: try row.id("subscriber_id"), position: try row.integer("position"), at: try row.time("at"),
            contact: try row.optionalText("contact"), problem: try row.optionalText("problem"))
    }
}
