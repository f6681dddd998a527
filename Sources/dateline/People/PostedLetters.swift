import Distribution
import News
import Workflow

extension NewsroomFolder {
    /// Sends letters to people: by the program of this machine where one is named, else by the newsroom's mail server.
    /// Absent where there is neither.
    var sending: (@Sendable (Letter) async throws -> Void)? {
        if let mail { return mail.sending }
        guard let post = means.post else { return nil }
        return { [name = masthead.name] letter in
            let message = MailMessage(
                from: post.sender, name: name, to: [letter.to], subject: letter.subject, date: Clock.now(),
                key: Clock.randomID(), parts: [.text(letter.text)])
            try await post.send(message, to: [letter.to])
        }
    }
}
