import News
import Storage

/// `desk-overview.mustache`.
struct OverviewPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    /// How the destinations do; absent where there are none.
    var deliveries: DeliveryFigures?
    /// Whether they stand before everything else.
    var deliveriesFirst: Bool
    /// Feeds that should have spoken, a sentence each.
    var silences: [String]
    /// What went on the wire in the hours shown.
    var total: Int
    /// Absent where there is nothing to draw.
    var chart: HoursChart?
    var hours: [HourRow]
    var paces: [PaceTable]
    var held: [QueueLine]
    var embargoes: [QueueLine]
    var schedules: [QueueLine]
    var failures: [FailureRow]
    /// Absent for who does not answer readers.
    var inbox: InboxFigures?
    var entries: [EntryRow]
    var entriesLabel: String
    /// Absent for who may not read the books.
    var booksHref: String?
}

/// How copy reaches subscribers, in short: those destinations that need somebody, or that lag most.
struct DeliveryFigures {
    var summary: String
    var lines: [DestinationLine]
}

struct HourRow { var start: PageTime; var first: Int; var further: Int }

struct InboxFigures { var fresh: Int; var requests: Int }

struct PaceTable { var groupLabel: String; var rows: [PaceRow] }

/// How long the stories of one desk or section took.
struct PaceRow {
    var label: String
    var stories: Int
    var median: String
    var ninetieth: String

    init(label: String, _ pace: Overview.Pace, _ words: OverviewPhrases) {
        self.label = label
        stories = pace.stories
        median = Self.duration(pace.median, words)
        ninetieth = Self.duration(pace.ninetieth, words)
    }

    /// "45 min", "3 h 5 min".
    private static func duration(_ minutes: Int, _ words: OverviewPhrases) -> String {
        minutes < 60
            ? "\(minutes) \(words.minutesShort)"
            : "\(minutes / 60) \(words.hoursShort) \(minutes % 60) \(words.minutesShort)"
    }
}

struct FailureRow {
    var received: PageTime
    var source: String
    var reason: String

    init(_ failure: FailedIntake, _ times: DeskTimes) {
        received = times.moment(failure.received)
        source = failure.source
        reason = failure.reason ?? "–"
    }
}

/// The hours as bars, one on the other: new stories below, leads and corrections above.
struct HoursChart {
    var width: Int
    var height: Int
    var barWidth: Int
    var bars: [Bar]

    struct Bar {
        var label: String
        var x: Int
        var firstY: Int
        var firstHeight: Int
        var furtherY: Int
        var furtherHeight: Int
    }

    private static let step = 20

    init(_ hours: [Overview.Hour], _ times: DeskTimes, _ words: OverviewPhrases) {
        width = hours.count * Self.step
        height = 100
        barWidth = Self.step - 4
        let most = max(1, hours.map { $0.first + $0.further }.max() ?? 1)
        bars = hours.enumerated().map { index, hour in
            let first = hour.first * 100 / most
            let further = (hour.first + hour.further) * 100 / most - first
            return Bar(
                label:
                    "\(times.moment(hour.start).text): \(words.chartFirst) \(hour.first), \(words.chartFurther) \(hour.further)",
                x: index * Self.step + 2, firstY: 100 - first, firstHeight: first, furtherY: 100 - first - further,
                furtherHeight: further)
        }
    }
}
