import Foundation
import News
import Storage

/// Stories as lists show them: makes `desk-line.mustache`'s models.
struct QueueLines {
    let people: [ID<Person>: Person]
    let desks: [Desk]
    let words: DeskPhrasebook
    let now: WireTime
    private let times: DeskTimes

    init(people: [ID<Person>: Person], desks: [Desk], words: DeskPhrasebook, zone: TimeZone, now: WireTime) {
        self.people = people
        self.desks = desks
        self.words = words
        self.now = now
        times = DeskTimes(language: words.language, zone: zone, now: now)
    }

    func line(_ line: DeskLine) -> QueueLine {
        QueueLine(
            id: String(line.id.value), href: "/desk/story/\(line.id)", headline: line.line, lineLanguage: line.language,
            lineDirection: line.language.map { Phrasebook.direction(of: $0) } ?? "auto",
            isUrgent: line.urgency.map { $0 <= 2 } ?? false,
            changed: times.moment(line.changed), tagLabel: line.tag?.label,
            versionLabel: line.latestNumber.map { "\(words.queue.version) \($0)" },
            urgencyLabel: line.urgency.map { String($0) }, providerLabel: line.provider,
            languageLabel: line.language, deskLabel: desks.first { $0.id == line.desk }?.label,
            kindLabel: line.kind == .text ? nil : words.label(of: line.kind),
            assigneeLabel: line.assignee.flatMap { people[$0]?.fullName },
            authorLabel: line.author.flatMap { people[$0]?.fullName },
            holderLabel: line.holder.flatMap { people[$0]?.fullName },
            schedule: line.scheduled.map { times.moment($0) },
            embargoLabel: line.isEmbargoed && !hasEnded(line) ? words.queue.embargo : nil,
            embargoTime: hasEnded(line) ? nil : line.embargoEnds.map { times.moment($0) },
            newerLabel: newer(line), isOffSite: line.offSite != nil,
            stageLabel: line.stage == .held
                ? words.queue.heldBadge : line.stage == .killed ? words.queue.killedBadge : nil,
            stageClass: line.stage == .held || line.stage == .killed ? line.stage.rawValue : nil,
            queueLabel: line.queue.map { words.label(of: $0) })
    }

    private func hasEnded(_ line: DeskLine) -> Bool { line.embargoEnds.map { $0 <= now } ?? false }

    private func newer(_ line: DeskLine) -> String? {
        switch line.newer {
        case .thanTheWire: words.queue.newerThanWire
        case .thanADraft: words.queue.newerThanDraft
        case nil: nil
        }
    }
}

/// A story in a list.
struct QueueLine {
    var id: String
    var href: String
    var headline: String
    var lineLanguage: String?
    var lineDirection: String
    var isUrgent: Bool
    var changed: PageTime
    var tagLabel: String?
    var versionLabel: String?
    var urgencyLabel: String?
    var providerLabel: String?
    var languageLabel: String?
    var deskLabel: String?
    var kindLabel: String?
    var assigneeLabel: String?
    var authorLabel: String?
    /// Who writes in it now.
    var holderLabel: String?
    var schedule: PageTime?
    var embargoLabel: String?
    var embargoTime: PageTime?
    /// That its provider has sent a newer version.
    var newerLabel: String?
    var isOffSite: Bool
    var stageLabel: String?
    var stageClass: String?
    var queueLabel: String?
}

/// Moments as the desk shows them: the clock alone for today's, with the date otherwise; the newsroom's clock.
struct DeskTimes {
    private let times: Times
    private let zone: TimeZone
    private let today: LocalDate

    init(language: String, zone: TimeZone, now: WireTime) {
        times = Times(language: language, zone: zone)
        self.zone = zone
        today = LocalDate(now, in: zone)
    }

    func moment(_ moment: WireTime) -> PageTime {
        LocalDate(moment, in: zone) == today ? times.clock(moment) : times.short(moment)
    }

    func whole(_ moment: WireTime) -> PageTime { times.moment(moment) }
}
