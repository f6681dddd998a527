import News
import Storage

/// Why a reader's note was not taken.
package enum FeedbackRefusal: Explained, Hashable, Sendable {
    case empty, tooLong, contactTooLong, noSuchStory

    package var sentence: String {
        switch self {
        case .empty: "Please write something before you send it."
        case .tooLong: "Please keep it under \(Feedback.longestText) characters."
        case .contactTooLong: "Please give an e-mail address of at most \(Feedback.longestContact) characters."
        case .noSuchStory: "That story is not here any more."
        }
    }
}

extension Newsroom {
    /// Keeps what a reader wrote about a story they can see, with the version they saw.
    package func hear(_ text: String, contact: String?, about id: ID<Story>, version: Int) async throws {
        let now = now()
        let text = text.trimmed
        let contact = contact?.trimmed
        if text.isEmpty { throw FeedbackRefusal.empty }
        if text.count > Feedback.longestText { throw FeedbackRefusal.tooLong }
        if let contact, contact.count > Feedback.longestContact { throw FeedbackRefusal.contactTooLong }
        try await store.write { db in
            guard let story = try db.story(id), story.offSite == nil, let latest = story.latest,
                latest.isPublic(at: now),
                (1...latest.number).contains(version)
            else { throw FeedbackRefusal.noSuchStory }
            let answerable = contact?.isEmpty == false ? contact : nil
            try db.keep(Feedback(story: id, version: version, text: text, contact: answerable, received: now))
            try db.audit("feedback", by: "reader", story: id, detail: "on version \(version)", at: now)
        }
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
