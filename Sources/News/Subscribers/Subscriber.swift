/// Who buys the news, what of it, from when to when, and what they may do with it.
package struct Subscriber: Hashable, Sendable {
    package var id: ID<Subscriber>
    /// The name they are called by in commands, lower-case.
    package var name: String
    /// As contracts write it.
    package var title: String
    package var period: Period
    package var products: Set<ID<Product>>
    package var rights: SubscriberRights
    /// Whom to reach, the first one first.
    package var contacts: [Contact]

    package init(
        id: ID<Subscriber>, name: String, title: String, period: Period = Period(), products: Set<ID<Product>> = [],
        rights: SubscriberRights = SubscriberRights(), contacts: [Contact] = []
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.period = period
        self.products = products
        self.rights = rights
        self.contacts = contacts
    }

    /// When a contract runs: from its first moment up to, and without, its end.
    package struct Period: Hashable, Sendable {
        /// Absent where it always ran.
        package var from: WireTime?
        /// Absent where no end is agreed.
        package var until: WireTime?

        package init(from: WireTime? = nil, until: WireTime? = nil) {
            self.from = from
            self.until = until
        }

        package func contains(_ moment: WireTime) -> Bool {
            (from.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true)
        }
    }

    package struct Contact: Hashable, Sendable, Codable {
        package var name: String
        package var email: String?
        package var phone: String?

        package init(name: String, email: String? = nil, phone: String? = nil) {
            self.name = name
            self.email = email
            self.phone = phone
        }
    }
}

/// What a contract allows beyond the products themselves.
package struct SubscriberRights: Hashable, Sendable, Codable {
    /// Where they publish, as restrictions name it; empty when they may publish anywhere.
    package var territories: Set<String> = []
    /// Whether stories from before their period are theirs too.
    package var archive = false
    /// Whether they get copy under embargo ahead of its time, to prepare.
    package var advance = false
    /// Partners whose pictures the contract covers.
    package var partners: [PartnerContract] = []

    package init() {}

    package struct PartnerContract: Hashable, Sendable, Codable {
        /// The partner's name or URI.
        package var partner: String
        /// When it runs out; absent for never.
        package var until: WireTime?

        package init(_ partner: String, until: WireTime? = nil) {
            self.partner = partner
            self.until = until
        }
    }

    /// Whether pictures of a partner are covered at a moment; a partner that nobody can name is not.
    func cover(_ partner: [String], at moment: WireTime) -> Bool {
        let names = Set(partner.map { $0.lowercased() })
        return partners.contains { contract in
            names.contains(contract.partner.lowercased()) && contract.until.map { moment < $0 } ?? true
        }
    }
}
