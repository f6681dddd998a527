import News

/// Parcels that were gathered, as one letter: their headlines, then each story, then where the pictures are.
struct DigestLetter {
    private let parcels: [Parcel]
    private let letters: [StoryLetter]
    private let route: MailRoute
    private let sender: String
    /// The newsroom's.
    private let name: String

    /// - Parameter parcel: the first one, with the others as its companions.
    init(_ parcel: Parcel, to route: MailRoute, from sender: String, of name: String) {
        parcels = [parcel] + parcel.companions
        letters = parcels.map { StoryLetter($0, to: route, from: sender, of: name) }
        self.route = route
        self.sender = sender
        self.name = name
    }

    func message() -> MailMessage {
        let marks = parcels.map(\.facts.mark).joined(separator: "/")
        let newest = parcels.map(\.facts.released).max() ?? parcels[0].facts.released
        var message = MailMessage(
            from: sender, name: name, to: route.recipients, subject: "\(name): \(parcels.count) stories", date: newest,
            key: "\(parcels[0].key)-\(Parcels.hash(Array(marks.utf8)).prefix(12))", parts: parts)
        message.headers = [
            ("List-Id", "<\(parcels[0].facts.destination).\(MailMessage.host(of: sender))>"),
            ("Dateline-Position", parcels.map { "\($0.position)" }.joined(separator: " ")),
        ]
        return message
    }

    private var parts: [MailMessage.Part] {
        [.text(letters.map { "- \($0.subject)\n" }.joined())] + letters.flatMap(\.textParts) + pictures
    }

    private var pictures: [MailMessage.Part] {
        let addresses = parcels.flatMap(\.facts.pictures).map(\.address)
        if route.pictures == .none || addresses.isEmpty { return [] }
        return [.text("Pictures:\n\(addresses.joined(separator: "\n"))\n")]
    }
}
