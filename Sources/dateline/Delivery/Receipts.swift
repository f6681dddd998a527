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
    }
}

/// A delivery as it is told.
private struct Receipt: Encodable {
    var destination: String
    var key: String
    var position: Int64
    var version: Int
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
