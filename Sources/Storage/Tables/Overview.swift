import News

/// How the newsroom does, in figures.
package struct Overview: Sendable {
    /// What went on the wire in each of the last hours, the oldest first.
    package var hours: [Hour]
    /// How long copy took from an editor's desk to the wire, by desk and by first section.
    package var paceByDesk: [(desk: ID<Desk>?, pace: Pace)]
    package var paceBySection: [(section: String?, pace: Pace)]
    package var heldTooLong: [Held]
    package var embargoes: [DeskLine]
    package var schedules: [DeskLine]
    package var failures: [FailedIntake]
    package var acts: [AuditEntry]
    package var feedback: [Feedback.State: Int]

    package struct Hour: Hashable, Sendable {
        package var start: WireTime
        /// First versions, and all others that bring text: leads and corrections.
        package var first = 0
        package var further = 0
    }

    /// In whole minutes.
    package struct Pace: Hashable, Sendable {
        package var stories: Int
        package var median: Int
        /// So long at most took nine of ten.
        package var ninetieth: Int
    }

    package struct Held: Sendable {
        package var line: DeskLine
        package var since: WireTime
    }

    /// Hours shown of what was released.
    package static let hours = 24
    /// Days over which the pace is taken.
    package static let paceDays: Int64 = 7
    /// The newest stories of those days over which it is taken, where there were more.
    package static let paceStories = 5000
    /// Hours after which a hold should have been decided.
    package static let holdHours: Int64 = 2
    /// Hours ahead in which embargoes are shown.
    package static let embargoHours: Int64 = 48
}

/// Copy that could not be taken in.
package struct FailedIntake: Sendable {
    package var received: WireTime
    /// The file or feed it came from.
    package var source: String
    package var format: String?
    package var reason: String?
}

extension Transaction {
    package func overview(at now: WireTime) throws -> Overview {
        let pace = try pace(since: now.adding(seconds: -Overview.paceDays * 86_400))
        return Overview(
            hours: try releasedHours(at: now), paceByDesk: pace.byDesk, paceBySection: pace.bySection,
            heldTooLong: try heldTooLong(at: now), embargoes: try embargoesEnding(at: now),
            schedules: try deskPage(DeskQuery(.scheduled), at: now).lines.prefix(10).map { $0 },
            failures: try failedIntake(), acts: try storyActs(), feedback: try feedbackCounts())
    }

    /// The hours are those of the clock, the last one not over yet.
    private func releasedHours(at now: WireTime) throws -> [Overview.Hour] {
        let hour: Int64 = 3_600_000
        let first = now.milliseconds / hour - Int64(Overview.hours - 1)
        var hours = (0..<Overview.hours).map {
            Overview.Hour(start: WireTime(milliseconds: (first + Int64($0)) * hour))
        }
        let rows = try rows(
            """
            SELECT released / \(hour) AS hour, act, count(*) AS number FROM wire
            WHERE released >= \(first * hour) AND act IN ('release', 'lead', 'correct') GROUP BY 1, 2
            """)
        for row in rows {
            let index = Int(try row.integer("hour") - first)
            guard hours.indices.contains(index) else { continue }
            let number = Int(try row.integer("number"))
            if try row.text("act") == "release" { hours[index].first += number } else { hours[index].further += number }
        }
        return hours
    }

    /// Counted by minutes, so that a week's stories are few rows whatever their number.
    private func pace(since: WireTime) throws -> (
        byDesk: [(desk: ID<Desk>?, pace: Overview.Pace)], bySection: [(section: String?, pace: Overview.Pace)]
    ) {
        var byDesk: [Int64?: MinuteCounts] = [:]
        var bySection: [String?: MinuteCounts] = [:]
        let rows = try rows(
            """
            SELECT (entered - submitted) / 60000 AS minutes, desk_id, sections, count(*) AS number
            FROM (SELECT entered, submitted, desk_id, sections FROM story WHERE entered >= \(since)
                ORDER BY entered DESC LIMIT \(Overview.paceStories)) AS newest
            GROUP BY 1, 2, 3
            """)
        for row in rows {
            let minutes = max(0, Int(try row.integer("minutes")))
            let number = Int(try row.integer("number"))
            byDesk[try row.optionalInteger("desk_id"), default: MinuteCounts()].add(minutes, number)
            let section = try row.optionalText("sections")?.split(separator: "\n").first.map(String.init)
            bySection[section, default: MinuteCounts()].add(minutes, number)
        }
        return (
            byDesk.map { (desk: $0.key.map { ID($0) }, pace: $0.value.pace) }.sorted {
                $0.pace.stories > $1.pace.stories
            },
            bySection.map { (section: $0.key, pace: $0.value.pace) }.sorted { $0.pace.stories > $1.pace.stories }
        )
    }

    private func heldTooLong(at now: WireTime) throws -> [Overview.Held] {
        let held = try rows(
            """
            SELECT story.id, wire.released FROM story
            JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number
            WHERE story.stage = \(Story.Stage.held)
                AND wire.released <= \(now.adding(seconds: -Overview.holdHours * 3600))
            ORDER BY wire.released LIMIT 20
            """)
        return try held.compactMap { row in
            let id: ID<Story> = try row.id("id")
            return try line(id, at: now).map { Overview.Held(line: $0, since: try row.time("released")) }
        }
    }

    /// The status is asked in a way that no index answers: nearly every story is usable, and few are under embargo.
    private func embargoesEnding(at now: WireTime) throws -> [DeskLine] {
        try rows(
            """
            \(Self.deskColumns(at: now)) WHERE story.embargo_until > \(now)
                AND story.embargo_until <= \(now.adding(seconds: Overview.embargoHours * 3600))
                AND coalesce(story.status, '') = 'usable' AND story.embargo = 'until'
            ORDER BY story.embargo_until, story.id LIMIT 20
            """
        ).map(deskLine)
    }

    private func line(_ id: ID<Story>, at now: WireTime) throws -> DeskLine? {
        try row("\(Self.deskColumns(at: now)) WHERE story.id = \(id)").map(deskLine)
    }

    private func failedIntake() throws -> [FailedIntake] {
        try rows(
            """
            SELECT received, source, format, reason FROM intake
            WHERE outcome = \(IntakeEntry.Outcome.refused) ORDER BY id DESC LIMIT 10
            """
        ).map { row in
            FailedIntake(
                received: try row.time("received"), source: try row.text("source"),
                format: try row.optionalText("format"), reason: try row.optionalText("reason"))
        }
    }
}

/// How many stories took how many minutes.
private struct MinuteCounts {
    private var counts: [Int: Int] = [:]

    mutating func add(_ minutes: Int, _ number: Int) { counts[minutes, default: 0] += number }

    var pace: Overview.Pace {
        let sorted = counts.sorted { $0.key < $1.key }
        let total = sorted.reduce(0) { $0 + $1.value }
        // The nearest rank: the smallest number of minutes that so many of all stories took at most.
        func rank(_ percent: Int) -> Int {
            var left = (total * percent + 99) / 100
            for (minutes, number) in sorted {
                left -= number
                if left <= 0 { return minutes }
            }
            return 0
        }
        return Overview.Pace(stories: total, median: rank(50), ninetieth: rank(90))
    }
}
