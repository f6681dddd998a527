import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Steering one destination.
extension DeskSite {
    func pause(_ asked: DeskRequest) async throws -> Response {
        let destination = try await destination(asked)
        try await newsroom.pause(destination.name, because: asked.form.trimmed("reason"), by: asked.actor)
        return toDestination(destination, asked.words.deliveries.destinationWasPaused, undo: "resume")
    }

    func resume(_ asked: DeskRequest) async throws -> Response {
        try await steering(asked) { destination in
            try await newsroom.resume(destination.name, skipping: asked.form["skip"] != nil, by: asked.actor)
            return toDestination(destination, asked.words.deliveries.destinationWasResumed, undo: "pause")
        }
    }

    func replay(_ asked: DeskRequest) async throws -> Response {
        try await steering(asked) { destination in
            try await newsroom.replay(destination.name, after: try await beginning(asked), by: asked.actor)
            return toDestination(destination, asked.words.deliveries.replayBegun)
        }
    }

    func backfill(_ asked: DeskRequest) async throws -> Response {
        try await steering(asked) { destination in
            try await newsroom.backfill(destination.name, after: try await beginning(asked), by: asked.actor)
            return toDestination(destination, asked.words.deliveries.backfillBegun)
        }
    }

    /// The page again, with the reason, where an act is refused.
    private func steering(_ asked: DeskRequest, _ act: (Destination) async throws -> Response) async throws -> Response
    {
        let destination = try await destination(asked)
        return try await doing(
            { try await act(destination) }, orAgain: { try await destinationPage(asked, problem: $0) }, asked.words)
    }

    func destination(_ asked: DeskRequest) async throws -> Destination {
        let id = ID<Destination>(try asked.number("id"))
        guard let found = try await store.read({ try $0.destination(id) }) else { throw HTTPError(.notFound) }
        return found
    }

    private func toDestination(_ destination: Destination, _ told: String, undo: String? = nil) -> Response {
        let path = "/desk/destinations/\(destination.id)"
        return seeOther(path, told: told, undo: undo.map { "\(path)/\($0)" })
    }

    /// The position after which to begin: as given, or the last before a day.
    ///
    /// - Throws: `NoPlaceToBegin` where neither is given.
    func beginning(_ asked: DeskRequest) async throws -> Int64 {
        if let text = asked.form.trimmed("position") {
            guard let position = Int64(text), position >= 0 else { throw NoPlaceToBegin(words: asked.words) }
            return position
        }
        guard let day = asked.form.trimmed("day").flatMap({ LocalDate(iso8601: $0) }) else {
            throw NoPlaceToBegin(words: asked.words)
        }
        let moment = day.beginning(in: masthead.zone)
        return try await store.read { db in try db.firstPosition(since: moment).map { $0 - 1 } ?? db.wireHead() }
    }
}

/// Nobody said from where on to deliver.
struct NoPlaceToBegin: Explained {
    var sentence: String

    init(words: DeskPhrasebook) { sentence = words.deliveries.noPlaceToBegin }
}

extension LocalDate {
    /// The first moment of the day where a clock is kept; where the clock jumps over midnight, the moment it jumps to.
    func beginning(in zone: TimeZone) -> WireTime {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let date = calendar.date(from: DateComponents(year: year, month: month, day: day)) ?? .distantPast
        return WireTime(calendar.startOfDay(for: date))
    }

    /// The day after.
    func next(in zone: TimeZone) -> LocalDate {
        // Any day is over 36 hours after it began, and no other one.
        LocalDate(beginning(in: zone).adding(seconds: 36 * 3600), in: zone)
    }
}
