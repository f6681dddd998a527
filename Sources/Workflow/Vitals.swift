import News
import Storage

/// How a newsroom does at a moment: what those who keep it running want to know.
package struct Vitals: Sendable {
    package var at: WireTime
    /// The wire's last position, and when it moved; absent for an empty wire.
    package var head: Int64
    package var moved: WireTime?
    /// How many stories wait in each list.
    package var lists: [DeskList: Int]
    package var destinations: [DestinationStanding]
    package var feeds: [WatchedFeed]
    /// How far behind the wire each follower is that reads it, without destinations.
    package var followers: [(name: String, behind: Int64)]

    /// Feeds that should have spoken.
    package var silent: [WatchedFeed] { feeds.filter { $0.isSilent(at: at) } }

    /// Whether nobody need look.
    package var isWell: Bool { silent.isEmpty && !destinations.contains(where: \.isInTrouble) }
}

extension Newsroom {
    /// How the newsroom does now. Few looks into indexes, however much it holds.
    package func vitals() async throws -> Vitals {
        let now = now()
        return try await store.read { db in
            let head = try db.wireHead()
            return Vitals(
                at: now, head: head, moved: try db.entry(at: head)?.version.released, lists: try db.deskCounts(),
                destinations: try db.destinationStandings(), feeds: try db.feeds(),
                followers: try db.followers().filter { SearchIndex.follower == $0.name }.map {
                    ($0.name, head - $0.position)
                })
        }
    }
}
