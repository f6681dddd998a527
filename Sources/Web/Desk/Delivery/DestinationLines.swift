import Distribution
import News
import Storage

/// A destination in a list.
struct DestinationLine {
    var href: String
    var name: String
    var subscriber: String
    var state: String
    /// The class its state is drawn by.
    var look: String
    /// How many entries of the wire it has not dealt with.
    var behind: Int
    var isBehind: Bool
    /// For how long the first of those has waited; absent where there is none.
    var lag: String?
    var success: PageTime?
    /// Why it stands still, or what went wrong last.
    var reason: String?
    var filling: FillProgress?
}

/// How far older stories are on their way to a new subscriber.
struct FillProgress {
    var done: Int
    var end: Int
}

/// Makes lines of destinations.
struct DestinationLines {
    let head: Int64
    let now: WireTime
    let words: DeskPhrasebook
    let times: DeskTimes

    func line(_ standing: DestinationStanding) -> DestinationLine {
        let destination = standing.destination
        let behind = max(0, head - standing.position)
        let isFailing = standing.unfinished?.state == .trying && destination.state == .active
        return DestinationLine(
            href: "/desk/destinations/\(destination.id)", name: destination.name, subscriber: standing.subscriber,
            state: isFailing ? words.deliveries.destinationFailing : words.label(of: destination.state),
            look: isFailing ? "held" : destination.state.look, behind: Int(behind), isBehind: behind > 0,
            lag: behind > 0 ? words.duration(seconds: standing.lag(at: now)) : nil,
            success: standing.success.map { times.moment($0) },
            reason: destination.reason ?? standing.unfinished?.problem,
            filling: destination.backfill.map { FillProgress(done: Int($0.done), end: Int($0.end)) })
    }

    /// Those that need somebody first: parked, then failing, then by how long the oldest entry has waited.
    static func ordered(_ standings: [DestinationStanding], at now: WireTime) -> [DestinationStanding] {
        func trouble(_ standing: DestinationStanding) -> Int {
            standing.destination.state == .parked ? 0 : standing.unfinished?.state == .trying ? 1 : 2
        }
        return standings.enumerated().map { (trouble($1), -$1.lag(at: now), $0, $1) }
            .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
    }
}

extension Destination.State {
    /// The class of its badge.
    var look: String {
        switch self {
        case .active: "ready"
        case .paused: "paused"
        case .parked: "urgent"
        }
    }
}

/// How all destinations do, in one line: "12 destinations, 1 parked, 2 behind".
struct DestinationFigures {
    var total = 0
    var parked = 0
    var paused = 0
    var failing = 0
    var behind = 0

    init(_ standings: [DestinationStanding], head: Int64) {
        total = standings.count
        for standing in standings {
            switch standing.destination.state {
            case .parked: parked += 1
            case .paused: paused += 1
            case .active where standing.unfinished?.state == .trying: failing += 1
            case .active: if standing.position < head { behind += 1 }
            }
        }
    }

    func line(_ words: DeliveryPhrases) -> String {
        let parts = [
            (parked, words.countParked), (paused, words.countPaused), (failing, words.countFailing),
            (behind, words.countBehind),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return (["\(total) \(words.destinationsCount)"] + parts).joined(separator: ", ")
    }
}
