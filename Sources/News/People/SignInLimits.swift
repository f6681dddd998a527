/// How often somebody may fail to sign in. Both limits are of the network that tries: whoever is elsewhere is never shut out
/// by it, however hard it tries.
package enum SignInLimits {
    /// Failures for one name from one network within `accountMinutes`.
    package static let ofAccount: Int64 = 10
    package static let accountMinutes: Int64 = 15
    /// Failures from one network over all names within `networkMinutes`.
    package static let ofNetwork: Int64 = 100
    package static let networkMinutes: Int64 = 60
    /// How long the desk waits for the code after the password.
    package static let ticketMinutes: Int64 = 5
    /// How long a link lives that somebody asked for because they forgot.
    package static let resetMinutes: Int64 = 30
    /// How long an invitation lives, and a link that an administrator made.
    package static let invitationHours: Int64 = 72
}

/// Why somebody was not signed in. The words are the same whether or not there is such a person.
package enum SignInRefusal: Explained, Hashable, Sendable {
    case wrong, tooMany, ticketIsOver

    package var sentence: String {
        switch self {
        case .wrong: "This name and password do not fit together. Check both and try again."
        case .tooMany:
            "There were too many tries from your network. Wait \(SignInLimits.accountMinutes) minutes, or ask an administrator for a link."
        case .ticketIsOver: "The time for the code has run out. Sign in again with your password."
        }
    }
}
