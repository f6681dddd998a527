import News
import Storage
import Synchronization
import Workflow

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
    private let moment: Mutex<WireTime>

    package init(_ start: WireTime = .noon) { moment = Mutex(start) }

    package var now: WireTime { moment.withLock { $0 } }

    package func advance(minutes: Int64) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

extension Newsroom {
    /// A newsroom of its own on a temporary store, with ids that count from 1.
    package static func temporary(clock: TestClock = TestClock()) throws -> Newsroom {
        let count = CountingIDs()
        let masthead = Masthead(
            name: "Meridian News", credit: "Meridian", baseURL: "https://elm.example", languages: ["en", "fr"],
            sections: [
                Section("national", labels: ["en": "National"]),
                Section(
                    "sports", labels: ["en": "Sports"], subjects: ["http://cv.iptc.org/newscodes/mediatopic/15000000"]),
            ])
        return Newsroom(store: try .temporary(), masthead: masthead, now: { clock.now }, makeID: { count.next() })
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
