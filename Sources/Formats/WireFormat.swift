import News

/// One way of writing news down: how to recognise it, read it and write it.
///
/// `all` is the list that the commands, the desk's menus and the tests walk.
package struct WireFormat: Sendable {
    /// As typed after `--as`: "newsml-g2", "ninjs-3.1".
    package var name: String
    /// As its owners spell it, with version: "NewsML-G2 2.35".
    package var title: String
    package var contentType: String
    /// Without a dot.
    package var fileExtension: String
    /// Whether these bytes look like it; cheap, and never wrong about another format in `all`.
    package var recognises: @Sendable ([UInt8]) -> Bool
    /// `nil` for formats that are only written.
    package var read: (@Sendable ([UInt8]) throws(ReadFailure) -> Reading)?
    /// `nil` for formats that are only read. What it returns is valid by the format's own schema for any version.
    package var write: (@Sendable (Version, Masthead) -> [UInt8])?

    package init(
        name: String, title: String, contentType: String, fileExtension: String,
        recognises: @escaping @Sendable ([UInt8]) -> Bool = { _ in false },
        read: (@Sendable ([UInt8]) throws(ReadFailure) -> Reading)? = nil,
        write: (@Sendable (Version, Masthead) -> [UInt8])? = nil
    ) {
        self.name = name
        self.title = title
        self.contentType = contentType
        self.fileExtension = fileExtension
        self.recognises = recognises
        self.read = read
        self.write = write
    }

    package static let all: [WireFormat] = [.newsMLG2, .ninjs, .ninjs16, .ninjs22, .ninjs31, .plainWire]

    /// The format of that name.
    package static func named(_ name: String) -> WireFormat? { all.first { $0.name == name } }

    /// Names that `--as` takes.
    package static var writable: [String] { all.filter { $0.write != nil }.map(\.name) }

    /// Finds the format of some bytes and reads them.
    ///
    /// Whatever the bytes are it ends soon and in bounded memory (`ReadLimits`), and touches neither network nor files.
    package static func reading(_ bytes: [UInt8]) throws(ReadFailure) -> Reading {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        guard bytes.contains(where: { $0 > 32 }) else { throw ReadFailure("The file is empty.") }
        guard let format = all.first(where: { $0.recognises(bytes) }), let read = format.read else {
            throw ReadFailure("This is neither NewsML-G2 nor ninjs, the formats that can be read.")
        }
        return try read(bytes)
    }
}

/// What was found in one document.
package struct Reading: Sendable {
    /// The `WireFormat.name` that read it.
    package var format: String
    /// The version of the standard it declares, "2.35"; absent when it declares none.
    package var standardVersion: String?
    package var arrivals: [Arrival]
    /// What was broken and has been mended on the way in.
    package var repairs: [Repair]
    /// Items of the document that could not be read; the others were.
    package var refused: [ReadFailure]

    package init(
        format: String, standardVersion: String? = nil, arrivals: [Arrival] = [], repairs: [Repair] = [],
        refused: [ReadFailure] = []
    ) {
        self.format = format
        self.standardVersion = standardVersion
        self.arrivals = arrivals
        self.repairs = repairs
        self.refused = refused
    }
}

/// One slip in a document that was read all the same.
package struct Repair: Hashable, Sendable, Codable {
    /// The element or key, and the line where that is known: "itemMeta/versionCreated, line 12".
    package var place: String
    /// What was wrong and what was taken instead, in a sentence.
    package var what: String

    package init(_ place: String, _ what: String) {
        self.place = place
        self.what = what
    }
}

/// Why a document, or one item in it, could not be read.
package struct ReadFailure: Explained, Hashable, Sendable {
    /// The sentence a person reads: what is wrong and, where it helps, what to do.
    package var what: String
    /// From 1.
    package var line: Int?
    /// From 1.
    package var column: Int?
    /// The item it concerns, when the rest of the document could be read.
    package var guid: String?

    package init(_ what: String, line: Int? = nil, column: Int? = nil, guid: String? = nil) {
        self.what = what
        self.line = line
        self.column = column
        self.guid = guid
    }

    static func tooLarge(_ bytes: Int) -> ReadFailure {
        let megabytes = ReadLimits.bytes / 1_048_576
        return ReadFailure(
            "The file has \(bytes / 1_048_576) MB; at most \(megabytes) MB can be read. Split it into several messages."
        )
    }

    /// The sentence with its place: "line 3, column 7: …".
    package var sentence: String {
        switch (line, column) {
        case (let line?, let column?): "line \(line), column \(column): \(what)"
        case (let line?, nil): "line \(line): \(what)"
        default: what
        }
    }
}

/// Bounds that keep hostile or broken input cheap.
package enum ReadLimits {
    /// Largest document, in bytes.
    package static let bytes = 16 * 1_048_576
    /// Deepest nesting of elements, objects or arrays.
    package static let depth = 200
    /// Most elements, or JSON values, in one document.
    package static let nodes = 300_000
}
