import Formats
import News
import Storage
import Workflow

/// What became of one item, as the intake tells whoever sent it.
package struct Report: Sendable {
    package var file: String
    package var guid: String?
    package var version: String?
    package var line: String?
    package var outcome: IntakeEntry.Outcome
    package var story: ID<Story>?
    /// Places on the wire that it led to.
    package var positions: [Int64]
    /// Why it was refused, or not released.
    package var reason: String?
    package var repairs: [String]

    init(file: String, arrival: Arrival, repairs: [String]) {
        self.file = file
        guid = arrival.guid
        version = arrival.version
        line = arrival.copy.listingLine
        outcome = .filed
        positions = []
        self.repairs = repairs
    }

    init(file: String, failure: ReadFailure) {
        self.file = file
        guid = failure.guid
        outcome = .refused
        positions = []
        reason = failure.sentence
        repairs = []
    }

    func with(_ receipt: Result<Newsroom.Receipt, any Error>) -> Report {
        var report = self
        switch receipt {
        case .success(let receipt):
            report.outcome = IntakeEntry.Outcome(receipt.reception)
            report.story = receipt.story
            report.positions = receipt.moved.map(\.position)
            report.reason = receipt.refusal?.sentence
        case .failure(let failure):
            report.outcome = .refused
            report.reason = (failure as? Refusal)?.sentence ?? String(describing: failure)
        }
        return report
    }
}
