import News
import Transfer

/// People or machines that stories are mailed to.
package struct MailRoute: Codable, Hashable, Sendable {
    package var recipients: [String]
    /// Absent where the newsroom's own server sends it.
    package var server: MailServerSettings?
    package var pictures: Pictures

    package init(recipients: [String], server: MailServerSettings? = nil, pictures: Pictures = .attached) {
        self.recipients = recipients
        self.server = server
        self.pictures = pictures
    }

    package enum Pictures: String, Codable, Sendable, CaseIterable {
        /// In the letter, as long as they are not too large together; else as links.
        case attached
        /// Their addresses, below the text.
        case linked
        case none
    }

    var place: String { "mail to \(recipients.joined(separator: ", "))" }
}

/// Mails parcels, each as one letter. A repeat is the same letter, by its Message-ID.
struct MailTransport: Transport {
    let route: MailRoute
    let means: Means

    func deliver(_ parcel: Parcel) async throws {
        guard let sender = route.server?.from ?? means.post?.sender else {
            throw DeliveryFailure(
                .giveUp,
                "There is no server to send mail by. Name one as \"mail server\" in newsroom.yaml, or with the destination.",
                mayHaveArrived: false)
        }
        let message =
            parcel.companions.isEmpty
            ? try StoryLetter(parcel, to: route, from: sender, of: means.name).message()
            : DigestLetter(parcel, to: route, from: sender, of: means.name).message()
        try await DeliveryFailure.told { try await send(message, from: sender) }
    }

    private func send(_ message: MailMessage, from sender: String) async throws {
        guard let server = route.server else {
            try await means.post?.send(message, to: route.recipients)
            return
        }
        let letter = try Transfer.Letter(from: sender, to: route.recipients, message: message.data)
        _ = try await means.courier.send(
            letter, by: server.server(greeting: MailMessage.host(of: sender), means.limits))
    }
}
