import News
import Storage
import Workflow

extension Receipts {
    /// Prints who came for the story themselves.
    func tellWhoCame(_ newsroom: Newsroom) async throws {
        let (collections, subscribers) = try await newsroom.store.read { [id = story.id] db in
            (
                try db.collections(of: id),
                Dictionary(try db.subscribers().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            )
        }
        for collected in collections {
            let receipt = CollectedReceipt(collected, by: subscribers[collected.subscriber] ?? "")
            if desk.json { try Output.json(receipt) } else { Output.line(receipt.text) }
        }
    }
}

/// What a subscriber came for, as it is told.
private struct CollectedReceipt: Encodable {
    var subscriber: String
    var channel: String
    var position: Int64
    var version: Int
    /// Whether they got no text, only the word that the story may not be used.
    var isNotice: Bool
    var state = "collected"
    var format: String
    var collected: String
    var acknowledged: String?

    init(_ collected: Collected, by name: String) {
        subscriber = name
        channel = collected.channel
        position = collected.position
        version = collected.number
        isNotice = collected.isNotice
        format = collected.format
        self.collected = collected.collected.description
        acknowledged = collected.acknowledged?.description
    }

    var text: String {
        let facts = [collected, channel, format, acknowledged.map { "acknowledged \($0)" }].compactMap { $0 }
        return "v\(version)  \(subscriber)  collected\(isNotice ? " the notice" : "")  \(facts.joined(separator: ", "))"
    }
}
