import News
import Transfer

extension DeliveryFailure {
    /// What a transfer that failed means for a parcel.
    ///
    /// - Parameter before: whether a part of the parcel is there already.
    init(_ failure: TransferFailure, after before: Bool = false) {
        let mayHave = before || failure.hasLeft
        switch failure.next {
        case .retry(let wait):
            self.init(.retry(after: wait?.components.seconds), failure.sentence, mayHaveArrived: mayHave)
        case .giveUp: self.init(.giveUp, failure.sentence, mayHaveArrived: mayHave)
        }
    }

    /// Does a transfer, and says what its failure means for the parcel.
    static func told<Value>(after before: Bool = false, _ transfer: () async throws -> Value) async throws -> Value {
        do { return try await transfer() } catch let failure as TransferFailure {
            throw DeliveryFailure(failure, after: before)
        }
    }
}

extension Transfer.Content {
    init(_ content: Parcel.Content) {
        switch content {
        case .bytes(let bytes): self = .bytes(.init(bytes))
        case .file(let path): self = .file(path)
        }
    }
}
