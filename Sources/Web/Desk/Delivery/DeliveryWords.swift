import News
import Storage
import Workflow

/// The words for what delivery knows.
extension DeskPhrasebook {
    func label(of state: Destination.State) -> String {
        switch state {
        case .active: deliveries.destinationActive
        case .paused: deliveries.destinationPaused
        case .parked: deliveries.destinationParked
        }
    }

    func label(of state: Delivery.State) -> String {
        switch state {
        case .waiting: receipt.receiptStateWaiting
        case .sending: receipt.receiptStateSending
        case .trying: receipt.receiptStateTrying
        case .accepted: receipt.receiptStateAccepted
        case .superseded: receipt.receiptStateSuperseded
        case .recalled: receipt.receiptStateRecalled
        case .skipped: receipt.receiptStateSkipped
        }
    }

    func sentence(of word: Entitlement.Word) -> String {
        switch word {
        case .entitled: word.sentence
        case .period: entitlement.whyPeriod
        case .product: entitlement.whyProduct
        case .kind: entitlement.whyKind
        case .withheld: entitlement.whyWithheld
        case .canceled: entitlement.whyCanceled
        case .embargo: entitlement.whyEmbargo
        case .expired: entitlement.whyExpired
        case .archive: entitlement.whyArchive
        case .territory: entitlement.whyTerritory
        case .partner: entitlement.whyPartner
        case .notForSale: entitlement.whyNotForSale
        }
    }

    /// "40 s", "12 min", "3 h 5 min", "2 d 4 h".
    func duration(seconds: Int64) -> String {
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
        let (minuteWord, hourWord) = (figures.minutesShort, figures.hoursShort)
        if seconds < 60 { return "\(seconds) \(deliveries.secondsShort)" }
        if minutes < 60 { return "\(minutes) \(minuteWord)" }
        if hours < 48 { return "\(hours) \(hourWord) \(minutes % 60) \(minuteWord)" }
        return "\(days) \(deliveries.daysShort) \(hours % 24) \(hourWord)"
    }
}

/// The size of a parcel, "12 kB".
struct ByteCount {
    let text: String

    init(_ bytes: Int64) {
        text =
            switch bytes {
            case ..<1000: "\(bytes) B"
            case ..<1_000_000: "\((bytes + 500) / 1000) kB"
            default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
            }
    }
}
