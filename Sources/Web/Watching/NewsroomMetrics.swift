import Foundation
import News
import Storage
import Workflow

/// A newsroom's metrics.
struct NewsroomMetrics {
    private var out = MetricsText()

    var text: String { out.text }

    init(_ vitals: Vitals, gaps: Int64, counts: [RequestBook.Key: Int], times: [String: RequestBook.Times]) {
        wire(vitals, gaps: gaps)
        destinations(vitals)
        feeds(vitals)
        requests(counts, times)
        process()
    }

    private mutating func wire(_ vitals: Vitals, gaps: Int64) {
        out.family("dateline_wire_head", .gauge, "The last position of the wire.")
        out.sample("dateline_wire_head", [], Int(vitals.head))
        out.family("dateline_wire_moved_timestamp_seconds", .gauge, "When the wire moved last.")
        if let moved = vitals.moved { out.sample("dateline_wire_moved_timestamp_seconds", [], moved.seconds) }
        out.family("dateline_wire_gaps", .gauge, "Positions of the wire that are missing; must be 0.")
        out.sample("dateline_wire_gaps", [], Int(gaps))
        out.family("dateline_queue_stories", .gauge, "Stories in each list of the desk.")
        for list in DeskList.allCases {
            guard let count = vitals.lists[list] else { continue }
            out.sample("dateline_queue_stories", [("list", list.rawValue)], count)
        }
        out.family(
            "dateline_follower_behind_entries", .gauge, "Entries of the wire that a follower has not dealt with.")
        for follower in vitals.followers {
            out.sample("dateline_follower_behind_entries", [("follower", follower.name)], Int(follower.behind))
        }
    }

    private mutating func destinations(_ vitals: Vitals) {
        family("dateline_destination_state", "1 for the state a destination is in.", vitals) { standing, labels, out in
            for state in Destination.State.allCases {
                out.sample(
                    "dateline_destination_state", labels + [("state", state.rawValue)],
                    standing.destination.state == state ? 1 : 0)
            }
        }
        gauge(
            "dateline_destination_oldest_undelivered_seconds",
            "Age of the first entry of the wire that a destination has not dealt with.", vitals
        ) {
            Double($0.lag(at: vitals.at))
        }
        gauge(
            "dateline_destination_behind_entries", "Entries of the wire that a destination has not dealt with.", vitals
        ) {
            Double(max(0, vitals.head - $0.position))
        }
        gauge("dateline_destination_last_success_timestamp_seconds", "When a destination last took something.", vitals)
        {
            $0.success?.seconds
        }
        gauge(
            "dateline_destination_failed_attempts", "Failed attempts at what stands in a destination's way now.", vitals
        ) {
            $0.unfinished?.state == .trying ? Double($0.unfinished?.attempts ?? 0) : 0
        }
        gauge("dateline_destination_waiting_entries", "Entries that wait for the end of an embargo.", vitals) {
            Double($0.waiting)
        }
        gauge(
            "dateline_destination_backfill_entries", "Entries of the wire that a back-fill has yet to look at.", vitals
        ) {
            Double($0.destination.backfill.map { $0.end - $0.done } ?? 0)
        }
    }

    private mutating func gauge(
        _ name: String, _ help: String, _ vitals: Vitals, _ value: (DestinationStanding) -> Double?
    ) {
        family(name, help, vitals) { standing, labels, out in
            if let value = value(standing) { out.sample(name, labels, value) }
        }
    }

    private mutating func family(
        _ name: String, _ help: String, _ vitals: Vitals,
        _ add: (DestinationStanding, [(String, String)], inout MetricsText) -> Void
    ) {
        out.family(name, .gauge, help)
        for standing in vitals.destinations {
            add(
                standing, [("destination", standing.destination.name), ("subscriber", standing.subscriber)], &out)
        }
    }

    private mutating func feeds(_ vitals: Vitals) {
        out.family("dateline_feed_silent", .gauge, "1 for a provider that should have spoken.")
        for feed in vitals.feeds {
            out.sample("dateline_feed_silent", [("provider", feed.provider)], feed.isSilent(at: vitals.at) ? 1 : 0)
        }
        out.family("dateline_feed_expected_seconds", .gauge, "How often something is expected of a provider.")
        for feed in vitals.feeds {
            out.sample("dateline_feed_expected_seconds", [("provider", feed.provider)], feed.minutes * 60)
        }
        out.family("dateline_feed_heard_timestamp_seconds", .gauge, "When something of a provider came last.")
        for feed in vitals.feeds {
            guard let heard = feed.heard else { continue }
            out.sample("dateline_feed_heard_timestamp_seconds", [("provider", feed.provider)], heard.seconds)
        }
    }

    private mutating func requests(_ counts: [RequestBook.Key: Int], _ times: [String: RequestBook.Times]) {
        out.family("dateline_requests_total", .counter, "Requests answered, by part of the site and class of status.")
        for (key, count) in counts.sorted(by: { ($0.key.part, $0.key.status) < ($1.key.part, $1.key.status) }) {
            out.sample("dateline_requests_total", [("part", key.part), ("status", "\(key.status)xx")], count)
        }
        out.family("dateline_request_seconds", .histogram, "Time to the beginning of an answer.")
        for (part, known) in times.sorted(by: { $0.key < $1.key }) {
            for (end, count) in zip(RequestBook.classes, known.upTo) {
                out.sample("dateline_request_seconds_bucket", [("part", part), ("le", String(end))], count)
            }
            out.sample("dateline_request_seconds_bucket", [("part", part), ("le", "+Inf")], known.count)
            out.sample("dateline_request_seconds_sum", [("part", part)], known.seconds)
            out.sample("dateline_request_seconds_count", [("part", part)], known.count)
        }
    }

    /// Of the program itself, where the system tells.
    private mutating func process() {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
            .split(separator: " ").dropFirst().first.flatMap { Int($0) }
        guard let pages else { return }
        out.family("process_resident_memory_bytes", .gauge, "Memory in use.")
        out.sample("process_resident_memory_bytes", [], pages * Int(getpagesize()))
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 0
        out.family("process_open_fds", .gauge, "Open files and connections.")
        out.sample("process_open_fds", [], files)
    }
}

extension WireTime {
    /// Seconds since 1970.
    fileprivate var seconds: Double { Double(milliseconds) / 1000 }
}
