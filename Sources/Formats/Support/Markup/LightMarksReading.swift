import News

/// Reads a text with light marks line by line, leaving blocks behind that are still to be tidied.
struct LightMarksReading {
    private let lines: [Substring]
    private let tables: [Block]
    private var next = 0
    private var blocks: [Block] = []

    init(_ text: String, tables: [Block]) {
        lines = text.withLineFeeds.split(separator: "\n", omittingEmptySubsequences: false)
        self.tables = tables
    }

    mutating func read() -> [Block] {
        while next < lines.count {
            let line = lines[next].trimmedStart
            if line.isBlank || line == "\\" {
                next += 1
            } else if let opening = LightMarksOpening.of(line) {
                readBlock(line, opening)
            } else {
                readParagraph()
            }
        }
        return blocks
    }

    private mutating func readBlock(_ line: Substring, _ opening: Substring) {
        switch opening.utf8.first {
        case UInt8(ascii: "#"): blocks.append(.heading(level: opening.utf8.count, runs(wholeLine(opening))))
        case UInt8(ascii: ">"): readQuote()
        case UInt8(ascii: "`"): readPreserved(fence: opening)
        default: readList(ordered: opening != "- ")
        }
    }

    private func runs(_ text: String) -> [Run] { LightMarksRuns.read(text) }

    // MARK: - Blocks

    private mutating func readParagraph() {
        var text: [Substring] = []
        while next < lines.count {
            let line = lines[next].trimmedStart
            if line.isBlank || LightMarksOpening.of(line) != nil { break }
            if let block = block(named: line) {
                flush(&text)
                blocks.append(block)
            } else {
                text.append(line)
            }
            next += 1
        }
        flush(&text)
    }

    private mutating func flush(_ text: inout [Substring]) {
        if !text.isEmpty { blocks.append(.paragraph(runs(text.joined(separator: "\n")))) }
        text = []
    }

    /// A list goes on over empty lines.
    private mutating func readList(ordered: Bool) {
        var entries: [[Run]] = []
        while next < lines.count {
            let line = lines[next].trimmedStart
            if let opening = LightMarksOpening.of(line), opening.isEntry(ordered: ordered) {
                entries.append(runs(wholeLine(opening)))
            } else if let after = nextEntry(after: next, ordered: ordered) {
                next = after
            } else {
                break
            }
        }
        blocks.append(.list(ordered: ordered, entries))
    }

    /// Where the list goes on behind empty lines; `nil` where it does not.
    private func nextEntry(after index: Int, ordered: Bool) -> Int? {
        var index = index
        guard lines[index].isBlank else { return nil }
        while index < lines.count, lines[index].isBlank { index += 1 }
        guard index < lines.count, let opening = LightMarksOpening.of(lines[index].trimmedStart) else { return nil }
        return opening.isEntry(ordered: ordered) ? index : nil
    }

    private mutating func readQuote() {
        var text: [Substring] = []
        while next < lines.count, lines[next].trimmedStart.first == ">" {
            text.append(lines[next].trimmedStart.drop { $0 == ">" || $0 == " " || $0 == "\t" })
            next += 1
        }
        let paragraphs = text.split { $0.isBlank }.map { runs($0.joined(separator: "\n")) }
        blocks.append(.quote(paragraphs))
    }

    /// To the fence that is as long, or to the end.
    private mutating func readPreserved(fence: Substring) {
        var text: [Substring] = []
        next += 1
        while next < lines.count, lines[next] != fence {
            text.append(lines[next])
            next += 1
        }
        next += 1
        blocks.append(.preserved(text.joined(separator: "\n")))
    }

    // MARK: - Lines

    /// The rest of the line behind its mark, with the lines it carries on to by backslashes at its end.
    private mutating func wholeLine(_ opening: Substring) -> String {
        var text = String(lines[next].trimmedStart.dropFirst(opening.count))
        next += 1
        while text.endsInBackslash, next < lines.count {
            text.removeLast()
            text += "\n" + lines[next]
            next += 1
        }
        return text
    }

    /// The block that a line in brackets stands for: `[table 2]`, `[picture NAME]`.
    private func block(named line: Substring) -> Block? {
        let line = line.trimmedEnd
        guard line.first == "[", line.last == "]", !line.dropLast().endsInBackslash else { return nil }
        let words = line.dropFirst().dropLast()
        if words.hasPrefix("table "), let number = Int(words.dropFirst(6)), tables.indices.contains(number - 1) {
            return tables[number - 1]
        }
        guard words.hasPrefix("picture "), let reference = words.dropFirst(8).unescapedReference else { return nil }
        return .picture(reference)
    }
}

extension Substring {
    fileprivate var isBlank: Bool { utf8.allSatisfy { $0 <= 32 } }

    fileprivate var trimmedStart: Substring {
        var rest = self
        while let first = rest.utf8.first, first <= 32 { rest = Substring(rest.utf8.dropFirst()) }
        return rest
    }

    fileprivate var trimmedEnd: Substring {
        var rest = self
        while let last = rest.utf8.last, last <= 32 { rest = Substring(rest.utf8.dropLast()) }
        return rest
    }

    fileprivate func isEntry(ordered: Bool) -> Bool { ordered ? hasSuffix(". ") : self == "- " }

    /// `nil` when it holds brackets of its own, and so is something else.
    fileprivate var unescapedReference: String? {
        var kept = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in unicodeScalars {
            if !isEscaped && scalar == "\\" {
                isEscaped = true
                continue
            }
            if !isEscaped && (scalar == "[" || scalar == "]") { return nil }
            kept.append(scalar)
            isEscaped = false
        }
        return kept.isEmpty ? nil : String(kept)
    }
}

extension StringProtocol {
    /// Whether it ends in a backslash that no other takes for what it is.
    fileprivate var endsInBackslash: Bool { utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1 }
}

extension String {
    /// One kind of line end.
    fileprivate var withLineFeeds: String {
        guard utf8.contains(13) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var before: UInt8 = 0
        for byte in utf8 {
            if byte == 13 || byte != 10 || before != 13 { bytes.append(byte == 13 ? 10 : byte) }
            before = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
