import News
import Storage
import TestSupport
import Testing

/// How every destination stands, asked of all at once.
struct DestinationStandingTests {
    @Test(arguments: EngineUnderTest.all)
    func `each destination stands as its position, its deliveries and its back-fill say`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        try await store.fill(0..<6)
        let standings = try await store.write { db in
            let elm = try db.addSubscriber(Subscriber(id: ID(0), name: "elm", title: "Elm"), at: .noon)
            for (name, position) in [("behind", Int64(2)), ("new", 6), ("replayed", 1)] {
                _ = try db.addDestination(
                    Destination(id: ID(0), subscriber: elm.id, name: name, route: "", format: "x"), after: position,
                    at: .noon)
            }
            func note(_ destination: Int64, _ position: Int64, _ state: Delivery.State, accepted: Int64? = nil) throws {
                var delivery = Delivery(
                    destination: ID(destination), position: position, story: ID(position), number: 1, state: state)
                delivery.accepted = accepted.map { WireTime.noon.adding(seconds: $0) }
                delivery.attempts = 3
                try db.save(delivery)
            }
            try note(1, 1, .accepted, accepted: 10)
            try note(1, 2, .accepted, accepted: 20)
            try note(1, 3, .trying)
            try note(1, 5, .waiting)
            try note(3, 1, .accepted, accepted: 99)
            try note(3, 6, .accepted, accepted: 5)
            return try db.destinationStandings()
        }
        #expect(standings.map(\.destination.name) == ["behind", "new", "replayed"])
        #expect(standings.map(\.position) == [2, 6, 1])
        #expect(standings.map { $0.oldest == nil } == [false, true, false])
        #expect(standings[0].lag(at: WireTime.noon.adding(seconds: 90)) == 90)
        let taken: [Int64?] = standings.map { standing in
            standing.success.map { ($0.milliseconds - WireTime.noon.milliseconds) / 1000 }
        }
        #expect(taken == [20, nil, 99])
        #expect(standings[0].waiting == 1 && standings[0].unfinished?.position == 3 && standings[0].isInTrouble)
        #expect(standings[1].unfinished == nil && !standings[1].isInTrouble)
    }
}
