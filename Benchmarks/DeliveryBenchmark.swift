import Foundation
import News

/// From the desk's act to the last byte at subscribers, over real lines of HTTP on this machine and into folders.
enum DeliveryBenchmark {
    /// All parts, or the one that `DATELINE_BENCH_DELIVERY` names.
    static func run() async throws {
        let parts: [(String, () async throws -> Void)] = [
            ("many", { try await fanOut("1,000 by HTTP", http: 1000, folders: 0, stories: 20) }),
            ("mixed", { try await fanOut("100 by HTTP, 100 folders", http: 100, folders: 100, stories: 20) }),
            ("kinds", { try await kinds(200, stories: 20) }),
            ("failing", { try await oneFails() }),
            ("sustained", { try await sustained(http: 200, perSecond: 20, seconds: 30) }),
        ]
        let named = ProcessInfo.processInfo.environment["DATELINE_BENCH_DELIVERY"]
        for (name, part) in parts where named == nil || named == name { try await part() }
    }

    /// One story after the other, each once the one before is everywhere.
    private static func fanOut(_ name: String, http: Int, folders: Int, stories: Int) async throws {
        try await DeliveredNewsroom.with(http: http, folders: folders) { room in
            var times: [Duration] = []
            for number in 0..<(stories + 2) {
                let story = try await room.release(number)
                try await room.waitForAll(of: [story])
                let taken = room.times(of: [story])
                if number >= 2 { times += taken }  // The first open the lines.
            }
            try report(name, times)
        }
    }

    /// Real servers of HTTP, SFTP, FTP and mail beside one another.
    private static func kinds(_ count: Int, stories: Int) async throws {
        let subscribers = try RealSubscribers()
        defer { subscribers.stop() }
        try await DeliveredNewsroom.with(try subscribers.routes(count)) { room in
            var moved: [DeliveredNewsroom.Moved] = []
            for number in 0..<(stories + 2) {
                let story = try await room.release(number)
                try await room.waitForAll(of: [story]) { position in try subscribers.arrivals()[position]?.count ?? 0 }
                moved.append(story)
            }
            let arrivals = try subscribers.arrivals()
            let times = moved.dropFirst(2).flatMap { story in
                (arrivals[story.position] ?? []).map { Duration.seconds($0 - story.askedAt.timeIntervalSince1970) }
            }
            try report("\(count) by HTTP, SFTP, FTP and mail", times)
        }
    }

    /// What the others notice of one that fails, in each of the ways there are.
    private static func oneFails() async throws {
        for failing in [nil, BenchTransport.Failing.refuses, .hangs, .answers500] {
            try await DeliveredNewsroom.with(http: 50, folders: 0, failing: failing) { room in
                var times: [Duration] = []
                for number in 0..<102 {
                    let story = try await room.release(number)
                    try await room.waitForAll(of: [story])
                    if number >= 2 { times += room.times(of: [story]) }
                    try await Task.sleep(for: .milliseconds(20))
                }
                try report(failing.map { "49 of 50, one \($0.rawValue)" } ?? "49 of 50, all well", times)
            }
        }
    }

    private static func sustained(http: Int, perSecond: Int, seconds: Int) async throws {
        try await DeliveredNewsroom.with(http: http, folders: 0) { room in
            var stories: [DeliveredNewsroom.Moved] = []
            let start = ContinuousClock.now
            for number in 0..<(perSecond * seconds) {
                let due = start + .microseconds(1_000_000 * number / perSecond)
                try await Task.sleep(until: due, clock: .continuous)
                stories.append(try await room.release(number))
            }
            try await room.waitForAll(of: stories)
            for (part, name) in ["first", "second", "last"].enumerated() {
                let third = stories.count / 3
                let times = room.times(of: stories[(part * third)..<((part + 1) * third)])
                try report("\(perSecond) a second to \(http), \(name) third", times)
            }
        }
    }

    private static func report(_ name: String, _ times: [Duration]) throws {
        try Measurement("delivery", "\(name); \(Memory.peak) MB", unit: "deliveries", each: times, answers: nil)
            .report()
    }
}

/// The program's time on all processors; the receivers' too.
private enum Processor {
    static var spent: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    }
}

/// The program's memory.
private enum Memory {
    /// The most that was resident so far, in megabytes.
    static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
