import CCurl

/// What a mail server said when it took a letter.
package struct MailReceipt: Hashable, Sendable {
    /// Bytes sent, without what the protocol adds.
    package let size: Int
    /// Its last words, which often name the letter in its queue.
    package let reply: String
}

extension Courier {
    /// Hands a letter to a mail server, for all of its recipients or for none.
    ///
    /// - Throws: `TransferFailure`, or `CancellationError`.
    package func send(_ letter: Letter, by server: MailServer) async throws -> MailReceipt {
        let line = try server.line()
        let greeting = try Peer(line.peer.scheme, host: server.ownName, port: nil).host
        return try await run { [self] cancellation in
            let outgoing = try Outgoing(.bytes(letter.wireMessage))
            let exchange = try outgoing.sent {
                try visit(line, until: cancellation) { visit in
                    try visit.step("/\(greeting)", sending: outgoing) {
                        $0.set(CURLOPT_MAIL_FROM, "<\(letter.sender ?? "")>")
                        $0.set(CURLOPT_MAIL_RCPT, letter.recipients.map { "<\($0)>" })
                    }
                }
            }
            return MailReceipt(size: outgoing.size, reply: exchange.lines.last ?? "")
        }
    }
}
