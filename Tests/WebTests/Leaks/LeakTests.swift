import Foundation
import News
import Testing

/// Random histories of stories, looked at through every channel: what is not released, under embargo, held, killed, off the
/// site, expired or outside of somebody's rights is nowhere.
struct LeakTests {
    /// `DATELINE_HISTORIES=10000` lets so many stories live, in about half an hour on two cores.
    private static let histories = ProcessInfo.processInfo.environment["DATELINE_HISTORIES"].flatMap { Int($0) } ?? 30

    /// The only newsroom to live, of those: `DATELINE_NEWSROOM=7`.
    private static let newsroom = ProcessInfo.processInfo.environment["DATELINE_NEWSROOM"].flatMap { Int($0) }

    @Test func `nothing is seen by anybody before, after or beyond what they may see`() async throws {
        let each = 30
        // Each in a newsroom of its own; few of them are open at a time.
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<((Self.histories + each - 1) / each) where Self.newsroom == nil || Self.newsroom == number
            {
                group.addTask {
                    try await RunningSite.run { site in
                        var world = try await LeakWorld(site, seed: UInt64(number) + 7)
                        try await world.live(each)
                        #expect(world.faults.isEmpty, "newsroom \(number): \(world.faults.prefix(5))")
                        #expect(world.looks > each * 5)
                        if (number + 1) % 20 == 0 { print("leaks: \((number + 1) * each) histories begun") }
                    }
                }
            }
        }
    }

    @Test(arguments: LeakWorld.Leak.allCases.filter { $0 != .none })
    func `what leaks is seen`(_ leak: LeakWorld.Leak) async throws {
        let ahead = leak == .siteIsAhead ? LeakWorld.ahead : 0
        try await RunningSite.run(ahead: ahead) { site in
            var world = try await LeakWorld(site, seed: 7, leak: leak)
            try await world.live(20)
            #expect(!world.faults.isEmpty)
        }
    }

    @Test(arguments: [LeakWorld.Leak.siteIsAhead, .widerContract], [LeakWorld.Channel.api, .portal])
    func `what leaks through one door alone is seen`(_ leak: LeakWorld.Leak, _ door: LeakWorld.Channel) async throws {
        let ahead = leak == .siteIsAhead ? LeakWorld.ahead : 0
        try await RunningSite.run(ahead: ahead) { site in
            var world = try await LeakWorld(site, seed: 7, leak: leak)
            world.only = door
            try await world.live(20)
            #expect(!world.faults.isEmpty)
        }
    }
}
