import News
import Transfer

/// What all transports of a newsroom share.
package struct Means: Sendable {
    /// Brings things to subscribers, at addresses that may be spoken to.
    package var courier: Courier
    /// The newsroom's own way of sending letters; absent where its settings name none.
    package var post: Post?
    /// The newsroom, as letters are signed.
    package var name: String
    package var now: @Sendable () -> WireTime
    package var limits = TimeLimits()

    /// - Parameter allowed: networks that are open although they are not public.
    package init(
        name: String = "Dateline", allowing allowed: [Network] = [], post: Post? = nil,
        now: @escaping @Sendable () -> WireTime
    ) {
        courier = Courier(guarding: AddressGuard(allowing: allowed))
        self.name = name
        self.post = post
        self.now = now
    }

    func settings(authorities: String?) -> TransferSettings {
        TransferSettings(limits: limits, certificates: Certificates(authorities: authorities))
    }
}

/// A mail server in the settings of a newsroom or of a destination.
package struct MailServerSettings: Codable, Hashable, Sendable {
    package var host: String
    /// Absent means the usual one.
    package var port: Int?
    /// "starttls", "tls" or "none"; absent means "starttls".
    package var security: Security?
    package var user: String?
    package var password: Secret?
    /// Whose word counts about its certificate, as a file; absent means those of the system.
    package var authorities: String?
    /// The address that letters come from.
    package var from: String?

    package enum Security: String, Codable, Sendable, CaseIterable {
        case unencrypted = "none"
        case starttls, tls
    }

    package init(
        host: String, port: Int? = nil, security: Security? = nil, user: String? = nil, password: Secret? = nil,
        authorities: String? = nil, from: String? = nil
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.authorities = authorities
        self.from = from
    }

    func server(greeting ownName: String, _ limits: TimeLimits) -> MailServer {
        MailServer(
            host: host, port: port, security: security?.ofServer ?? .startTLS,
            signIn: user.map { SignIn(name: $0, password: password?.words ?? "") }, ownName: ownName,
            settings: TransferSettings(limits: limits, certificates: Certificates(authorities: authorities)))
    }
}

extension MailServerSettings.Security {
    fileprivate var ofServer: MailServer.Security {
        switch self {
        case .unencrypted: .none
        case .starttls: .startTLS
        case .tls: .tls
        }
    }
}

/// Hands letters to the newsroom's own mail server, wherever that is: an administrator named it.
package struct Post: Sendable {
    package let settings: MailServerSettings
    /// The address that letters come from.
    package let sender: String
    let courier: Courier
    let limits: TimeLimits

    /// - Parameter host: the newsroom's own, for letters whose settings name no sender.
    package init(_ settings: MailServerSettings, host: String, limits: TimeLimits = TimeLimits()) {
        self.settings = settings
        self.limits = limits
        sender = settings.from ?? "wire@\(host)"
        courier = Courier(guarding: AddressGuard(allowing: ["0.0.0.0/0", "::/0"].compactMap(Network.init)))
    }

    /// - Throws: `TransferFailure`, or `CancellationError`.
    package func send(_ message: MailMessage, to recipients: [String]) async throws {
        let host = MailMessage.host(of: sender)
        let letter = try Transfer.Letter(from: sender, to: recipients, message: message.data)
        _ = try await courier.send(letter, by: settings.server(greeting: host, limits))
    }
}
