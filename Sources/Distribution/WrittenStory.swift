import Formats
import News

/// A version in a destination's format and set of characters.
struct WrittenStory {
    let bytes: [UInt8]
    let contentType: String
    let fileExtension: String
    /// Characters that had to be written otherwise, in a sentence.
    let remark: String?

    init(_ version: Version, for destination: Destination, _ style: HouseStyle, _ masthead: Masthead) throws {
        guard let format = WireFormat.named(destination.format), let write = format.write else {
            throw DeliveryFailure(
                .giveUp, "\"\(destination.format)\" is no format to write. Choose another for the destination.",
                mayHaveArrived: false)
        }
        fileExtension = format.fileExtension
        let isPlain = format.name == WireFormat.plainWire.name
        let text =
            isPlain
            ? WireFormat.plainWireText(version, masthead, endMark: style.plainEndMark) : write(version, masthead)
        guard isPlain, let charset = destination.manner.charset.flatMap(Charset.init) else {
            (bytes, contentType, remark) = (text, format.contentType, nil)
            return
        }
        let encoded = charset.encode(String(decoding: text, as: UTF8.self))
        (bytes, contentType) = (encoded.bytes, "text/plain; charset=\(charset.name)")
        remark = encoded.sentence(charset)
    }
}

extension HouseStyle {
    /// What ends plain text; empty for nothing.
    var plainEndMark: String { dropping.contains(.endMark) ? "" : endMark ?? "(END)" }
}
