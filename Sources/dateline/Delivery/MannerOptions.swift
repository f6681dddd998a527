import ArgumentParser
import Distribution
import Formats
import News

/// How copy is made up for a destination, on the command line; what is not named stays as it is.
struct MannerOptions: ParsableArguments {
    @Option(
        name: .customLong("as"), help: "A format: \(WireFormat.writable.joined(separator: ", ")) (default: ninjs-3.1).")
    var format: String?

    @Option(help: "The house style, by its name; \"none\" for copy as the desk wrote it.")
    var style: String?

    @Option(help: "The set of characters of plain text: utf-8, \(Charset.names.joined(separator: ", ")).")
    var charset: String?

    @Option(
        help:
            "How files are named, with \(FileNames.fields.map { "{\($0)}" }.joined(separator: " ")) (default: \(FileNames.usual))."
    )
    var names: String?

    @Flag(inversion: .prefixedNo, help: "Only what is urgent, and what recalls or corrects what they have.")
    var alertsOnly: Bool?

    @Option(help: "One letter in so many minutes, with all stories since the last; 0 for a letter a story.")
    var digest: Int?

    @Flag(inversion: .prefixedNo, help: "Leave out leads that were replaced before they could be delivered.")
    var newestOnly: Bool?

    /// Changes what is named.
    func apply(to destination: inout Destination) {
        if let format { destination.format = format }
        if let style { destination.manner.style = style == "none" ? nil : NamedStyle(style, HouseStyle()) }
        if let charset { destination.manner.charset = charset.lowercased() == "utf-8" ? nil : charset.lowercased() }
        if let names { destination.manner.fileNames = names == FileNames.usual ? nil : names }
        if let alertsOnly { destination.manner.alertsOnly = alertsOnly }
        if let digest { destination.manner.digest = digest == 0 ? nil : digest }
        if let newestOnly { destination.newestOnly = newestOnly }
    }
}
