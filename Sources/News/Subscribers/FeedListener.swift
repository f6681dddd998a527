/// A program that asked to be told when a public feed changes (https://www.w3.org/TR/websub/).
package struct FeedListener: Hashable, Sendable {
    /// The feed's own address.
    package var topic: String
    /// Where its changes are posted to.
    package var callback: String
    /// What signs them; absent where it asked for no signature.
    package var secret: String?
    /// Until when it is told.
    package var ends: WireTime
    /// The tag of the feed that it has.
    package var sent: String?
    /// Tries to tell it of the feed as it is now that came to nothing.
    package var attempts: Int

    package init(
        topic: String, callback: String, secret: String?, ends: WireTime, sent: String?, attempts: Int = 0
    ) {
        self.topic = topic
        self.callback = callback
        self.secret = secret
        self.ends = ends
        self.sent = sent
        self.attempts = attempts
    }
}

/// What a program asked of the hub, before its own address has confirmed it.
package struct FeedWish: Hashable, Sendable {
    package enum Mode: String, Sendable { case subscribe, unsubscribe }

    package var mode: Mode
    package var topic: String
    package var callback: String
    package var secret: String?
    /// For how long, in seconds.
    package var lease: Int64
    package var attempts = 0

    package init(mode: Mode, topic: String, callback: String, secret: String?, lease: Int64) {
        self.mode = mode
        self.topic = topic
        self.callback = callback
        self.secret = secret
        self.lease = lease
    }
}

/// A public feed as readers' programs get it.
package struct FeedDocument: Hashable, Sendable {
    package var body: [UInt8]
    package var contentType: String
    /// Changes when the bytes do.
    package var tag: String

    package init(body: [UInt8], contentType: String, tag: String) {
        self.body = body
        self.contentType = contentType
        self.tag = tag
    }
}
