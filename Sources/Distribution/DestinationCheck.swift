import Formats
import News

/// Why a destination can't be set up as asked.
package enum DestinationRefusal: Explained, Hashable, Sendable {
    case format(String)
    case charset(String)
    case charsetOfFormat(String)
    case charsetByHTTP
    case digestNotByMail
    case badDigest(Int)
    case place(String)

    package var sentence: String {
        switch self {
        case .format(let name):
            "\"\(name)\" is no format to write. There are: \(WireFormat.writable.joined(separator: ", "))."
        case .charset(let name):
            "\"\(name)\" is no set of characters that is known. There are utf-8, \(Charset.names.joined(separator: ", "))."
        case .charsetOfFormat(let format):
            "\(format) is always UTF-8. Only \(WireFormat.plainWire.name) can be written in another set of characters."
        case .charsetByHTTP:
            "What is posted is signed as UTF-8, and receivers check it as that. Leave the set of characters out."
        case .digestNotByMail: "Only mail can be gathered into one letter. Leave the minutes out."
        case .badDigest(let minutes):
            "A letter every \(minutes) minutes can't be. Choose from 1 to 10080, which is a week."
        case .place(let sentence): sentence
        }
    }
}

extension Destination {
    /// Looks whether its route, format and manner go together, before it is added or changed.
    ///
    /// - Throws: `DestinationRefusal` or `FileNamesRefusal`.
    package func check() throws {
        guard WireFormat.writable.contains(format) else { throw DestinationRefusal.format(format) }
        if let names = manner.fileNames { _ = try FileNames(names) }
        let route = try Route(route)
        try route.check()
        try check(charset: manner.charset, route)
        guard let digest = manner.digest else { return }
        guard case .mail = route else { throw DestinationRefusal.digestNotByMail }
        guard (1...10_080).contains(digest) else { throw DestinationRefusal.badDigest(digest) }
    }

    private func check(charset: String?, _ route: Route) throws {
        guard let charset else { return }
        guard Charset(charset) != nil else { throw DestinationRefusal.charset(charset) }
        guard format == WireFormat.plainWire.name else { throw DestinationRefusal.charsetOfFormat(format) }
        if case .http = route { throw DestinationRefusal.charsetByHTTP }
    }
}
