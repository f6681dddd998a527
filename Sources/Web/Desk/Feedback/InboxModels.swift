import News
import Storage

/// `desk-feedback.mustache`.
struct InboxPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [InboxTab]
    var notes: [NoteLine]
    var older: String?
}

/// One state of the inbox.
struct InboxTab {
    var label: String
    var href: String
    var isShown: Bool
    var number: Int?
}

/// A note in a list; the form that `desk-requests.mustache` shows too.
struct NoteLine {
    var id: String
    var href: String
    var excerpt: String
    var storyLine: String?
    var storyLanguage: String?
    var seenVersion: Int
    var contactAddress: String?
    var received: PageTime

    init(_ note: InboxNote, _ times: DeskTimes) {
        self.init(note.feedback, times)
        storyLine = note.story.line
        storyLanguage = note.story.language
    }

    init(_ feedback: Feedback, _ times: DeskTimes) {
        id = String(feedback.id.value)
        href = "/desk/feedback/\(feedback.id)"
        excerpt = feedback.text.shortened(to: 160)
        seenVersion = feedback.version
        contactAddress = feedback.contact
        received = times.moment(feedback.received)
    }
}

/// `desk-note.mustache`: one note, and what may become of it.
struct NotePage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var text: String
    var stateWord: String
    var stateLabel: String
    var listHref: String
    var isOpen: Bool
    var mayAnswer: Bool
    var mayRequest: Bool
    var mayClose: Bool
    var mayReopen: Bool
    var note: String
    var answerHref: String
    var requestHref: String
    var closeHref: String
    var reopenHref: String
    var storyHref: String
    var versionHref: String
    var storyLine: String
    var storyLanguage: String?
    var seenVersion: Int
    var latestVersion: Int
    var received: PageTime
    var contactAddress: String?
    var mailHref: String?
    var handled: PageTime?
    var handledName: String?
    var settledNumber: Int?

    init(
        _ note: InboxNote, handledName: String?, frame: DeskFrame, heading: String, words: DeskPhrasebook,
        times: DeskTimes
    ) {
        let feedback = note.feedback
        let href = "/desk/feedback/\(feedback.id)"
        self.frame = frame
        t = words.words
        self.heading = heading
        text = feedback.text
        stateWord = feedback.state.rawValue
        stateLabel = words.label(of: feedback.state)
        listHref = DeskSite.inboxHref(feedback.state)
        isOpen = feedback.state != .settled
        mayAnswer = [.new, .answered, .request].contains(feedback.state)
        mayRequest = [.new, .answered].contains(feedback.state)
        mayClose = [.new, .answered, .request].contains(feedback.state)
        mayReopen = feedback.state == .closed
        self.note = feedback.note ?? ""
        answerHref = href + "/answer"
        requestHref = href + "/request"
        closeHref = href + "/close"
        reopenHref = href + "/reopen"
        storyHref = "/desk/story/\(feedback.story)"
        versionHref = "/story/\(feedback.story)/-/version/\(feedback.version)"
        storyLine = note.story.line
        storyLanguage = note.story.language
        seenVersion = feedback.version
        latestVersion = note.story.latestNumber
        received = times.whole(feedback.received)
        contactAddress = feedback.contact
        mailHref = feedback.contact.flatMap { MailLink.to($0, about: "\(words.inbox.mailSubject) \(note.story.line)") }
        handled = feedback.handled.map { times.whole($0) }
        self.handledName = handledName
        settledNumber = feedback.settledBy
    }
}

/// Addresses that open the reader's own mail program.
enum MailLink {
    /// `nil` for what is not one plain address: nothing a reader typed may add other receivers, headers or text.
    static func to(_ contact: String, about subject: String) -> String? {
        let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(isPlain) }) else {
            return nil
        }
        return
            "mailto:\(parts[0].map { $0 == "+" ? "%2B" : String($0) }.joined())@\(parts[1])?subject=\(subject.addressWord)"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_+".unicodeScalars.contains(scalar))
    }
}
