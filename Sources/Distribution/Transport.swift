import News

/// One way of bringing parcels to a subscriber, with the settings of one destination.
package protocol Transport: Sendable {
    /// Returns once the other end has taken the parcel. A parcel that comes again with the same key takes the place of itself.
    ///
    /// - Throws: `DeliveryFailure` where it is known what to do about it; everything else is tried again.
    func deliver(_ parcel: Parcel) async throws
}

/// What goes to one destination for one entry of the wire.
package struct Parcel: Sendable {
    /// The same whenever this entry goes to this destination, and never used for anything else.
    package var key: String
    package var position: Int64
    /// The story as text, in the destination's format.
    package var text: File
    /// Its pictures, which must be there before the text is.
    package var pictures: [File]
    package var facts: Facts
    /// Parcels of other entries that go in the same letter, behind this one.
    package var companions: [Parcel] = []

    package struct File: Sendable {
        /// Unique over all parcels of the destination; the same when the parcel comes again.
        package var name: String
        package var contentType: String
        package var content: Content
    }

    package enum Content: Sendable {
        case bytes([UInt8])
        /// The path of a file that never changes.
        case file(String)
    }

    /// What a transport may say of the story beside it: in headers, in a letter's subject.
    package struct Facts: Sendable {
        package var destination: String
        package var story: ID<Story>
        package var guid: String
        package var number: Int
        package var act: String
        package var status: Status
        /// Names of the subscriber's products that it belongs to.
        package var products: [String] = []
        package var language: String?
        /// The headline for a line of mail, with its tag.
        package var subject: String
        package var released: WireTime
        package var isAlert: Bool
        /// Where its pictures can be fetched, in the order of `pictures`.
        package var pictures: [PictureLink]
        package var isTest = false
    }

    package struct PictureLink: Sendable {
        package var address: String
        package var contentType: String
        /// Bytes.
        package var size: Int
    }
}

extension Parcel.Facts {
    /// A few digits that tell this version from every other, in this newsroom and any that takes its place.
    var mark: String { String(Parcels.hash(Array("\(guid)/\(number)/\(act)".utf8)).prefix(12)) }
}

/// Why a parcel was not taken.
package struct DeliveryFailure: Explained, Hashable {
    package var remedy: Remedy
    package var sentence: String
    /// Whether any part of the parcel may have become the subscriber's; unknown counts as yes.
    package var mayHaveArrived: Bool

    package init(_ remedy: Remedy, _ sentence: String, mayHaveArrived: Bool = true) {
        self.remedy = remedy
        self.sentence = sentence
        self.mayHaveArrived = mayHaveArrived
    }

    package enum Remedy: Hashable, Sendable {
        /// Try again, and not before some seconds where the other end says so.
        case retry(after: Int64?)
        /// Another attempt would fail in the same way until a person has changed something.
        case giveUp
    }
}
