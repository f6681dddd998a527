import ArgumentParser
import Foundation
import News
import Storage
import Workflow

struct Receipts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell who has which version of a story, who is still to get it, and who acknowledged it.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @Option(help: "Note that this destination's people have dealt with the newest version they were sent.")
    var acknowledge: String?

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        if let acknowledge {
            try await folder.newsroom.acknowledge(story.id, by: acknowledge, told: desk.actor)
        }
        let (deliveries, names) = try await folder.newsroom.store.read { [id = story.id] db in
            guard try db.story(id) != nil else { throw NoSuchStory(id: id) }
            return (
                try db.deliveries(of: id),
                Dictionary(try db.destinations().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            )
        }
        try await tellWhoCame(folder.newsroom)
        for delivery in deliveries {
            let receipt = Receipt(delivery, to: names[delivery.destination] ?? "\(delivery.destination)")
            if desk.json { try Output.json(receipt) } else { Output.line(receipt.text) }
        }
        if deliveries.isEmpty && !desk.json { Output.aside("Nobody has been sent story \(story.id).") }
        if !desk.json, let recall = try await folder.newsroom.recallReceipts(of: story.id) {
            Output.line("")
            for line in recall.summary { Output.line(line) }
        }
    }
}

extension RecallReceipts {
    /// Who knows of it and who does not, in lines.
    fileprivate var summary: [String] {
        let untold = lines.filter { if case .untold = $0.answer { true } else { false } }
        let answered = lines.filter { if case .acknowledged = $0.answer { true } else { false } }
        let first =
            "\(recall.act.rawValue) (v\(recall.number)): \(lines.count) may have the story, "
            + "\(lines.count - untold.count) were told of it, \(answered.count) acknowledged it"
        let missing = untold.map { line in
            guard case .untold(let problem) = line.answer else { return line.destination.name }
            return "  not told: \(line.destination.name) (has v\(line.holds))\(problem.map { "; \($0)" } ?? "")"
        }
        let alerts = Set(lines.compactMap { line in line.alert.map { Self.text($0, line.subscriber) } }).sorted()
        return [first] + missing + alerts
    }

    private static func text(_ alert: SentAlert, _ subscriber: Subscriber) -> String {
        alert.problem.map { "  could not alert \(subscriber.name); \($0)" }
            ?? "  alerted \(subscriber.name): \(alert.contact ?? "") at \(alert.at)"
    }
}

/// A delivery as it is told.
private struct Receipt: Encodable {
    var destination: String
    var key: String
    var position: Int64
    var version: Int
    /// Whether it brings no text, only the word that the story may not be used.
    var isNotice: Bool
    var state: String
    /// Whether any of it may be at the other end.
    var mayHave: Bool
    var attempts: Int
    var nextAttempt: String?
    var problem: String?
    var bytes: Int64?
    var sha256: String?
    var milliseconds: Int64?
    var accepted: String?
    var acknowledged: String?

    init(_ delivery: Delivery, to name: String) {
        destination = name
        key = "\(delivery.destination)-\(delivery.position)"
        position = delivery.position
        version = delivery.number
        isNotice = delivery.isNotice
        state = delivery.state.rawValue
        mayHave = delivery.mayHave
        attempts = delivery.attempts
        nextAttempt = delivery.nextAttempt?.description
        problem = delivery.problem
        bytes = delivery.bytes
        sha256 = delivery.hash
        milliseconds = delivery.duration
        accepted = delivery.accepted?.description
        acknowledged = delivery.acknowledged?.description
    }

    var text: String {
        let took = milliseconds.map { "in \($0) ms" }
        let size = bytes.map { "\($0) bytes" }
        let facts = [accepted, took, size, acknowledged.map { "acknowledged \($0)" }, problem].compactMap { $0 }
        return "v\(version)  \(destination)  \(state)  \(facts.joined(separator: ", "))"
    }
}
