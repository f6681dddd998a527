import News
import Storage

/// How a story's newest version stands at the subscribers that have the story, or were to have it.
struct ReceiptFigures {
    var have = 0
    var notYet = 0
    var acknowledged = 0
    var leftOut = 0

    /// "12 have it, 1 not yet, 3 acknowledged".
    func line(_ words: ReceiptPhrases) -> String {
        let parts = [
            (have, words.receiptsHave), (notYet, words.receiptsNotYet), (acknowledged, words.receiptsAcknowledged),
            (leftOut, words.receiptsLeftOut),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? words.receiptsNobody : parts.joined(separator: ", ")
    }
}

/// What is to be shown of one destination for a story's newest version.
struct NewestReceipt {
    let receipt: StoryReceipt
    let state: State
    private let newest: Int64
    /// What became of the version there; absent where nothing has yet.
    let delivery: Delivery?

    enum State: Hashable {
        case has, notYet, leftOut
        /// It was looked at there and is none of theirs.
        case passed
    }

    init(_ receipt: StoryReceipt, at newest: Int64) {
        self.receipt = receipt
        self.newest = newest
        delivery = receipt.deliveries.last { $0.position == newest }
        state =
            switch delivery?.state {
            case .accepted: .has
            case .waiting, .sending, .trying: .notYet
            case .superseded, .recalled, .skipped: .leftOut
            case nil: receipt.position >= newest ? .passed : .notYet
            }
    }

    /// Whether an earlier version is there and the newest is not on its way: somebody has to call.
    var staysBehind: Bool {
        (state == .passed || state == .leftOut)
            && receipt.deliveries.contains { $0.mayHaveText && $0.position < newest }
    }

    var isAcknowledged: Bool { delivery?.acknowledged != nil }
}

extension ReceiptFigures {
    init(_ receipts: [NewestReceipt]) {
        for receipt in receipts {
            switch receipt.state {
            case .has: have += 1
            case .notYet: notYet += 1
            case .leftOut: leftOut += 1
            case .passed: break
            }
            if receipt.isAcknowledged { acknowledged += 1 }
        }
    }
}

/// On a story's page: how its newest version stands, before everything else where it recalls or puts right.
struct ReceiptsCard {
    var heading: String
    var counts: String
    /// Whether somebody should look.
    var isOpen: Bool
    /// That all have it, who must have it; absent otherwise.
    var whole: String?
    /// Who must have it and has not: names.
    var without: [String]
    /// Who has it and has not said so: names.
    var unacknowledged: [String]
    var receiptsHref: String

    /// - Parameter latest: the story's newest version.
    init(
        _ receipts: [NewestReceipt], _ collectors: [StoryCollector], latest: Version, _ words: ReceiptPhrases
    ) {
        heading = latest.isRecall ? words.receiptsRecall : words.receiptsCorrection
        counts = ReceiptFigures(receipts).line(words)
        let delivered = Set(receipts.map(\.receipt.subscriber.id))
        let behind = collectors.filter {
            $0.newest.number < latest.number && !delivered.contains($0.subscriber.id)
        }
        without =
            receipts.filter { $0.state == .notYet || $0.staysBehind }.map(\.name)
            + behind.map { "\($0.subscriber.title) (\($0.newest.channel))" }
        unacknowledged = receipts.filter { $0.state == .has && !$0.isAcknowledged }.map(\.name)
        isOpen = !without.isEmpty
        whole = without.isEmpty && receipts.contains { $0.state == .has } ? words.receiptsAllHave : nil
        receiptsHref = "/desk/story/\(latest.story)/receipts"
    }
}

extension NewestReceipt {
    /// "Elm Daily (elm-in)".
    var name: String { "\(receipt.subscriber.title) (\(receipt.destination.name))" }
}

extension Version {
    /// Whether it takes back what subscribers have.
    var isRecall: Bool { status != .usable }

    /// Whether it must reach everybody who has the story: it recalls, or puts right.
    var mustReachAll: Bool { isRecall || act == .correct || act == .lift }
}
