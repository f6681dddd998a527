/// What holds for every transfer to one place, whatever is carried.
package struct TransferSettings: Hashable, Sendable {
    package var limits: TimeLimits
    package var certificates: Certificates

    package init(limits: TimeLimits = TimeLimits(), certificates: Certificates = Certificates()) {
        self.limits = limits
        self.certificates = certificates
    }
}

/// How long a transfer may take before it is given up and tried again later.
package struct TimeLimits: Hashable, Sendable {
    /// Until the line stands.
    package var connect: Duration
    /// From the first to the last byte, all steps together.
    package var whole: Duration
    /// Bytes a second; one that stays slower for `patience` is ended.
    package var slowest: Int
    package var patience: Duration

    package init(
        connect: Duration = .seconds(10), whole: Duration = .seconds(300), slowest: Int = 100,
        patience: Duration = .seconds(30)
    ) {
        self.connect = connect
        self.whole = whole
        self.slowest = slowest
        self.patience = patience
    }
}

/// Whose word about a server counts in TLS, and what this side shows of itself. Files are in PEM.
package struct Certificates: Hashable, Sendable {
    /// The authorities that count; absent means those of the system.
    package var authorities: String?
    /// The certificate this side shows; absent where none is asked for.
    package var own: String?
    package var key: String?
    package var passphrase: String?

    package init(authorities: String? = nil, own: String? = nil, key: String? = nil, passphrase: String? = nil) {
        self.authorities = authorities
        self.own = own
        self.key = key
        self.passphrase = passphrase
    }
}

/// A name and its password.
package struct SignIn: Hashable, Sendable {
    package var name: String
    package var password: String

    package init(name: String, password: String) {
        self.name = name
        self.password = password
    }
}
