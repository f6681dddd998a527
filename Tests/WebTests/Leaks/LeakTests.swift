import Foundation
import Testing

/// Whatever happens to stories, nobody sees what is not theirs to see: on pages, in lists and feeds, by pictures, ETags, HEAD
/// and guessed addresses, and in deliveries.
struct LeakTests {
    /// 10,000 with `DATELINE_LEAK_HISTORIES=10000`.
    private static let histories =
        ProcessInfo.processInfo.environment["DATELINE_LEAK_HISTORIES"].flatMap { Int($0) } ?? 20
    private static let storiesARoom = 10

    @Test func `nothing leaks, whatever happens to a story`() async throws {
        var (looked, seen) = (0, 0)
        for number in 0..<(Self.histories / Self.storiesARoom) {
            let room = try await live(seed: UInt64(number), mutant: nil)
            #expect(room.leaks == [], "seed \(number)")
            looked += room.looked
            seen += room.seen
        }
        print("leaks: 0 of \(Self.histories) histories, in \(looked) answers and parcels with \(seen) secret words")
        #expect(seen > Self.histories * 10)
    }

    @Test(arguments: Mutant.allCases) func `a newsroom that leaks is caught`(mutant: Mutant) async throws {
        for seed in 0..<5 where !(try await live(seed: UInt64(seed), mutant: mutant)).leaks.isEmpty { return }
        Issue.record("a newsroom that forgets \(mutant.rawValue) went unseen")
    }

    private func live(seed: UInt64, mutant: Mutant?) async throws -> (leaks: [String], looked: Int, seen: Int) {
        let (results, result) = AsyncStream.makeStream(of: (leaks: [String], looked: Int, seen: Int).self)
        try await RunningSite.run { site in
            var room = try await LeakRoom(site, seed: seed, mutant: mutant)
            try await room.live(stories: Self.storiesARoom, moments: 12)
            result.yield((room.leaks, room.looked, room.seen))
        }
        for await found in results { return found }
        return ([], 0, 0)
    }
}
