import News
import Workflow

/// Letters that the desk sends.
extension DeskSite {
    /// Whether links to set a password can go by mail.
    var hasMail: Bool { mail != nil }

    /// Sends links to those who forgot their passwords, as they come, until it is cancelled. It is done apart from their
    /// requests, so that nobody can tell by the time of an answer whether there is such a person.
    ///
    /// - Parameter report: told of letters that could not be sent.
    package func answerWhoForgot(reporting report: @escaping @Sendable (any Error) -> Void) async {
        for await (name, door) in forgotten.stream {
            do {
                guard let mail, let found = try await newsroom.makeLink(forgottenBy: name, at: door) else { continue }
                try await mail(letter(to: found.person, at: found.email, link: found.link))
            } catch {
                report(error)
            }
        }
    }

    private func letter(to person: Person, at email: String, link: String) -> Letter {
        let words = DeskPhrasebook.of(person.language ?? masthead.languages.first).link
        let (subject, text) =
            switch person.door {
            case .desk: (words.letterSubject, words.letterText)
            case .portal: (words.portalLetterSubject, words.portalLetterText)
            }
        return Letter(
            to: email, subject: subject.replacing("%@", with: masthead.name),
            text: [
                words.letterGreeting.replacing("%@", with: person.fullName),
                text.replacing("%@", with: masthead.name), link, words.letterEnd,
            ].joined(separator: "\n\n") + "\n")
    }
}

/// Names of those who forgot their passwords, on their way to the program that writes to them. A flood of them is let go.
struct Forgotten: Sendable {
    let stream: AsyncStream<(name: String, door: Door)>
    private let continuation: AsyncStream<(name: String, door: Door)>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(100)) }

    func add(_ name: String, at door: Door = .desk) { continuation.yield((name, door)) }
}
