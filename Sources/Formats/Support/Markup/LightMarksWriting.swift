import News

/// Writes tidied blocks with light marks, an empty line between them.
struct LightMarksWriting {
    private(set) var text = ""
    private var tables = 0
    private var last: Block?

    mutating func write(_ block: Block) {
        if let last {
            text += last.runsTogether(with: block) ? "\n\n\\\n\n" : "\n\n"
        }
        last = block
        switch block {
        case .paragraph(let runs): text += LightMarksLine.paragraph(runs)
        case .heading(let level, let runs):
            text += String(repeating: "#", count: level - 1) + " " + LightMarksLine.single(runs)
        case .list(let ordered, let entries): write(entries, ordered: ordered)
        case .quote(let paragraphs): write(quote: paragraphs)
        case .table:
            tables += 1
            text += "[table \(tables)]"
        case .preserved(let lines): write(preserved: lines)
        case .picture(let reference): text += "[picture \(reference.escapingBrackets)]"
        }
    }

    private mutating func write(_ entries: [[Run]], ordered: Bool) {
        let lines = entries.enumerated().map { index, runs in
            (ordered ? "\(index + 1). " : "- ") + LightMarksLine.single(runs)
        }
        text += lines.joined(separator: "\n")
    }

    private mutating func write(quote paragraphs: [[Run]]) {
        let marked = paragraphs.map { runs in
            let lines = LightMarksLine.paragraph(runs).split { $0 == "\n" }
            return lines.map { "> \($0)" }.joined(separator: "\n")
        }
        text += marked.joined(separator: "\n>\n")
    }

    /// Between fences longer than any line of backticks among the lines.
    private mutating func write(preserved lines: String) {
        let backticks = (lines.split(separator: "\n") as [Substring]).map { line in line.prefix { $0 == "`" }.count }
        let longest = backticks.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        text += "\(fence)\n\(lines)\n\(fence)"
    }
}

extension Block {
    /// Whether both are lists of the same kind, which a reader would take for one.
    fileprivate func runsTogether(with next: Block) -> Bool {
        if case .list(let ordered, _) = self, case .list(let nextOrdered, _) = next { return ordered == nextOrdered }
        return false
    }
}

/// Runs with light marks.
enum LightMarksLine {
    /// Over as many lines as it has, each guarded against being taken for another block.
    static func paragraph(_ runs: [Run]) -> String {
        write(runs).split(separator: "\n", omittingEmptySubsequences: false).map { guarded(String($0)) }
            .joined(separator: "\n")
    }

    /// On one line; its line breaks bear a backslash.
    static func single(_ runs: [Run]) -> String {
        write(runs).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\\n")
    }

    private static func write(_ runs: [Run]) -> String {
        var text = ""
        var marks: Run.Marks = []
        for run in runs {
            text += toggles(marks.symmetricDifference(run.marks))
            marks = run.marks
            text += run.link.map { "[\(run.text.escaped)](\($0.escapingBrackets))" } ?? run.text.escaped
        }
        return text + toggles(marks)
    }

    private static func toggles(_ marks: Run.Marks) -> String {
        (marks.contains(.strong) ? "**" : "") + (marks.contains(.emphasis) ? "*" : "")
    }

    private static func guarded(_ line: String) -> String {
        if LightMarksOpening.of(line[...]) == nil { return line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? "\\" + line : digits + "\\" + line.dropFirst(digits.count)
    }
}

/// The mark at the beginning of a line that makes it another block than a paragraph.
enum LightMarksOpening {
    /// "## ", "- ", "12. ", ">", "```"; `nil` for a line of a paragraph.
    static func of(_ line: Substring) -> Substring? {
        guard let first = line.utf8.first else { return nil }
        return switch first {
        case UInt8(ascii: "#"): heading(line)
        case UInt8(ascii: "-"): line.hasPrefix("- ") ? line.prefix(2) : nil
        case UInt8(ascii: ">"): line.prefix(1)
        case UInt8(ascii: "`"): line.hasPrefix("```") ? line.prefix { $0 == "`" } : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number(line)
        default: nil
        }
    }

    private static func heading(_ line: Substring) -> Substring? {
        let hashes = line.prefix { $0 == "#" }
        return hashes.count <= 3 && line.dropFirst(hashes.count).first == " " ? line.prefix(hashes.count + 1) : nil
    }

    private static func number(_ line: Substring) -> Substring? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        return digits.count <= 6 && line.dropFirst(digits.count).hasPrefix(". ") ? line.prefix(digits.count + 2) : nil
    }
}

extension String {
    /// With a backslash before all that could be taken for a mark.
    fileprivate var escaped: String { escaping(["\\", "*", "[", "]"]) }

    fileprivate var escapingBrackets: String { escaping(["\\", "(", ")", "[", "]"]) }

    private func escaping(_ marks: Set<Unicode.Scalar>) -> String {
        guard unicodeScalars.contains(where: marks.contains) else { return self }
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if marks.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
