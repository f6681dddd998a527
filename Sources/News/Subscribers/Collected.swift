/// That a subscriber came for a version and got it: the receipt of copy that was not sent but asked for.
package struct Collected: Hashable, Sendable {
    package var subscriber: ID<Subscriber>
    package var position: Int64
    package var story: ID<Story>
    package var number: Int
    /// Whether they got no text, only the word that the story may not be used.
    package var isNotice: Bool
    /// By what way: "api archive import", "portal eva".
    package var channel: String
    /// "ninjs-3.1".
    package var format: String
    package var collected: WireTime
    package var acknowledged: WireTime?

    package init(
        subscriber: ID<Subscriber>, position: Int64, story: ID<Story>, number: Int, isNotice: Bool = false,
        channel: String, format: String, collected: WireTime, acknowledged: WireTime? = nil
    ) {
        self.subscriber = subscriber
        self.position = position
        self.story = story
        self.number = number
        self.isNotice = isNotice
        self.channel = channel
        self.format = format
        self.collected = collected
        self.acknowledged = acknowledged
    }
}
