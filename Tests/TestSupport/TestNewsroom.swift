import News
import Storage
import Synchronization
import Workflow

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
    private let moment: Mutex<WireTime>

    package init(_ start: WireTime = .noon) { moment = Mutex(start) }

    package var now: WireTime { moment.withLock { $0 } }

    package func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

    package func advance(minutes: Int64) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

extension Newsroom {
    /// A newsroom of its own on a fresh store, with ids that count from 1.
    package static func temporary(
        clock: TestClock = TestClock(), on engine: EngineUnderTest = .sqlite
    ) throws -> Newsroom {
        node(on: try engine.store(), clock: clock)
    }

    /// One of the programs that share a store. Each has ids of its own.
    package static func node(on store: Store, clock: TestClock = TestClock(), prefix: String = "") -> Newsroom {
        let count = CountingIDs()
        let masthead = Masthead(
            name: "Meridian News", credit: "Meridian", baseURL: "https://elm.example", languages: ["en", "fr"],
            sections: [
                Section("national", labels: ["en": "National"]),
                Section(
                    "sports", labels: ["en": "Sports"], subjects: ["http://cv.iptc.org/newscodes/mediatopic/15000000"]),
            ])
        return Newsroom(
            store: store, masthead: masthead, now: { clock.now }, makeID: { prefix + count.next() }, hashing: .quick)
    }
}

/// "1", "2", "3" …
private final class CountingIDs: Sendable {
    private let last = Mutex(0)

    func next() -> String {
        last.withLock {
            $0 += 1
            return String($0)
        }
    }
}
