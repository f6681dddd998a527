import Distribution
import News
import Storage

/// Who will receive a version, as a sheet shows it.
struct RecipientsModel {
    /// The site; absent for a story that is off it.
    var site: String?
    /// That there are no subscribers at all.
    var none: String?
    var groups: [RecipientGroup] = []
}

/// The recipients of a version, if it moves by one act.
struct RecipientGroup {
    /// The act, where the sheet offers several.
    var act: String?
    var summary: String
    var names: [RecipientName]
    var waitSummary: String?
    var waiting: [RecipientName]
    var refusedSummary: String?
    var refused: [RecipientName]
}

/// A subscriber's name, with what to know of it.
struct RecipientName {
    var subscriber: String
    var note: String?
}

extension DeskSite {
    /// Who will receive what may move.
    ///
    /// - Parameter versions: what would move, each under the name of the act where there are several.
    func recipients(of versions: [(act: String?, version: Version)], story: Story, _ asked: DeskRequest) async throws
        -> RecipientsModel
    {
        let source: ProductFilter.Source = story.providerNumber == nil ? .own : .partner
        let (tree, now) = (delivery.settings.tree, asked.now)
        let found = try await store.read { db in
            try versions.map { try Recipients(of: $0.version, from: source, in: tree, at: now, db) }
        }
        var model = RecipientsModel(site: story.offSite == nil ? asked.words.release.theSite : nil)
        if found.allSatisfy(\.all.isEmpty) {
            model.none = asked.words.release.noSubscribers
            return model
        }
        let making = RecipientsMaking(
            words: asked.words, times: DeskTimes(language: asked.words.language, zone: masthead.zone, now: now))
        model.groups = zip(versions, found).map { making.group($0.act, $0.version, $1) }
        return model
    }
}

private struct RecipientsMaking {
    let words: DeskPhrasebook
    let times: DeskTimes

    func group(_ act: String?, _ version: Version, _ recipients: Recipients) -> RecipientGroup {
        let (receiving, waiting, refused) = (recipients.receiving, recipients.waiting, recipients.refused)
        let isRecall = version.status != .usable
        return RecipientGroup(
            act: act, summary: summary(of: receiving.count, isRecall: isRecall), names: receiving.map(name),
            waitSummary: waiting.isEmpty ? nil : words.receipt.recipientsWait.filled(String(waiting.count)),
            waiting: waiting.map(name),
            // Whoever has nothing of a recalled story is none of its matter.
            refusedSummary: refused.isEmpty || isRecall
                ? nil : words.receipt.recipientsRefused.filled(String(refused.count)),
            refused: isRecall ? [] : refused.map(name))
    }

    private func summary(of count: Int, isRecall: Bool) -> String {
        switch (count, isRecall) {
        case (0, false): words.receipt.recipientsNone
        case (0, true): words.receipt.recipientsNobodyTold
        case (_, false): words.receipt.recipientsReceive.filled(String(count))
        case (_, true): words.receipt.recipientsTold.filled(String(count))
        }
    }

    private func name(_ recipient: Recipient) -> RecipientName {
        let notes = [note(recipient.outcome), standing(recipient.destination)].compactMap { $0 }
        return RecipientName(
            subscriber: recipient.subscriber.title, note: notes.isEmpty ? nil : notes.joined(separator: "; "))
    }

    private func note(_ outcome: Recipient.Outcome) -> String? {
        switch outcome {
        case .sent(let withheld):
            withheld == 0 ? nil : words.receipt.recipientWithoutPictures.filled(String(withheld))
        case .recalled: nil
        case .waits(let end): times.moment(end).text
        case .refused(let word): words.sentence(of: word)
        case .left(let why): why
        case .neverHadIt: words.receipt.recipientNeverHadIt
        }
    }

    private func standing(_ destination: Destination?) -> String? {
        guard let destination else { return words.receipt.recipientReadsItself }
        return destination.state == .active ? nil : "\(destination.name): \(words.receipt.recipientStanding)"
    }
}
