import News

/// What editors of subscribers follow, and the letters they get for it.
extension Transaction {
    package func addInterest(_ subject: Interest.Subject, of person: ID<Person>, byMail: Bool, at now: WireTime) throws
    {
        let (keyword, story) = Self.columns(subject)
        try run(
            """
            INSERT INTO portal_interest (person_id, keyword, story_id, by_mail, created)
            VALUES (\(person), \(keyword), \(story), \(byMail), \(now))
            """)
    }

    /// What one person follows, the last chosen first.
    package func interests(of person: ID<Person>) throws -> [Interest] {
        try rows("\(Self.withGuid) WHERE person_id = \(person) ORDER BY portal_interest.id DESC").map(interest)
    }

    package func interest(_ id: ID<Interest>) throws -> Interest? {
        try row("\(Self.withGuid) WHERE portal_interest.id = \(id)").map(interest)
    }

    /// What people of one subscriber want letters about, of those who may sign in and have an address.
    package func interestsByMail(of subscriber: ID<Subscriber>) throws -> [Interest] {
        try rows(
            """
            \(Self.withGuid) JOIN person ON person.id = portal_interest.person_id
            WHERE by_mail = 1 AND person.subscriber_id = \(subscriber) AND person.disabled IS NULL
                AND person.email IS NOT NULL ORDER BY portal_interest.id
            """
        ).map(interest)
    }

    /// Subscribers some of whose people want letters.
    package func subscribersWithInterests() throws -> [ID<Subscriber>] {
        try rows(
            """
            SELECT DISTINCT person.subscriber_id FROM portal_interest JOIN person ON person.id = portal_interest.person_id
            WHERE by_mail = 1 AND person.subscriber_id IS NOT NULL ORDER BY person.subscriber_id
            """
        ).map { try $0.id("subscriber_id") }
    }

    package func set(byMail: Bool, of interest: ID<Interest>) throws {
        try run("UPDATE portal_interest SET by_mail = \(byMail) WHERE id = \(interest)")
    }

    package func drop(_ interest: ID<Interest>) throws { try run("DELETE FROM portal_interest WHERE id = \(interest)") }

    private static let withGuid: SQL = """
        SELECT portal_interest.id, person_id, keyword, story_id, by_mail, story.guid
        FROM portal_interest LEFT JOIN story ON story.id = portal_interest.story_id
        """

    private static func columns(_ subject: Interest.Subject) -> (keyword: String?, story: ID<Story>?) {
        switch subject {
        case .keyword(let word): (word, nil)
        case .storyline(let story, _): (nil, story)
        }
    }

    private func interest(_ row: Row) throws -> Interest {
        let subject: Interest.Subject =
            if let keyword = try row.optionalText("keyword") { .keyword(keyword) } else {
                .storyline(try row.id("story_id"), guid: try row.text("guid"))
            }
        return Interest(
            id: try row.id("id"), person: try row.id("person_id"), subject: subject,
            byMail: try row.integer("by_mail") == 1)
    }
}

/// A letter to one person about one entry of the wire.
package struct PortalAlert: Hashable, Sendable {
    package var person: ID<Person>
    package var position: Int64
    package var story: ID<Story>
    package var interest: ID<Interest>
    package var attempts = 0
    package var made: WireTime

    package init(
        person: ID<Person>, position: Int64, story: ID<Story>, interest: ID<Interest>, attempts: Int = 0, made: WireTime
    ) {
        self.person = person
        self.position = position
        self.story = story
        self.interest = interest
        self.attempts = attempts
        self.made = made
    }
}

extension Transaction {
    /// Up to where a subscriber's news was looked through; `nil` where nobody looked yet.
    package func portalPlace(of subscriber: ID<Subscriber>) throws -> String? {
        try row("SELECT place FROM portal_place WHERE subscriber_id = \(subscriber)")?.text("place")
    }

    package func save(portalPlace place: String, of subscriber: ID<Subscriber>) throws {
        try run(
            """
            INSERT INTO portal_place (subscriber_id, place) VALUES (\(subscriber), \(place))
            ON CONFLICT (subscriber_id) DO UPDATE SET place = excluded.place
            """)
    }

    /// Notes that a letter is to go out, at once; of several interests in one entry the first counts.
    package func add(_ alert: PortalAlert) throws {
        try run(
            """
            INSERT INTO portal_alert (person_id, position, story_id, interest_id, state, attempts, next_attempt, made)
            VALUES (\(alert.person), \(alert.position), \(alert.story), \(alert.interest), 'waiting', 0, \(alert.made),
                \(alert.made))
            ON CONFLICT (person_id, position) DO NOTHING
            """)
    }

    /// Letters that are due, in the order of the wire.
    package func dueAlerts(at now: WireTime, limit: Int) throws -> [PortalAlert] {
        try rows(
            """
            SELECT * FROM portal_alert WHERE next_attempt IS NOT NULL AND next_attempt <= \(now)
            ORDER BY next_attempt, position, person_id LIMIT \(limit)
            """
        ).map { row in
            PortalAlert(
                person: try row.id("person_id"), position: try row.integer("position"),
                story: try row.id("story_id"), interest: try row.id("interest_id"),
                attempts: Int(try row.integer("attempts")), made: try row.time("made"))
        }
    }

    /// A letter went out, or is not wanted any more.
    package func settle(_ alert: PortalAlert, wasSent: Bool) throws {
        try run(
            """
            UPDATE portal_alert SET state = \(wasSent ? "sent" : "dropped"), next_attempt = NULL
            WHERE person_id = \(alert.person) AND position = \(alert.position)
            """)
    }

    /// A letter could not go out and is tried again.
    package func postpone(_ alert: PortalAlert, to next: WireTime) throws {
        try run(
            """
            UPDATE portal_alert SET attempts = attempts + 1, next_attempt = \(next)
            WHERE person_id = \(alert.person) AND position = \(alert.position)
            """)
    }
}
