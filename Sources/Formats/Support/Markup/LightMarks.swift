import News

/// A body as plain text with light marks, for editing without script.
///
/// `# `, `## ` and `### ` begin headings, `- ` and `1. ` entries of lists, `> ` lines of quotations; an empty line parts
/// paragraphs. `**heavy**`, `*slanted*`, `[words](https://…)`; lines between two lines of three backticks are
/// kept as they are; `[picture NAME]` and `[table 1]` stand for what plain text can't hold. A backslash before a mark takes
/// it for what it is, and at the end of a line carries a heading or an entry on; alone on a line it parts two lists.
package enum LightMarks {
    package static func write(_ body: Body) -> String {
        var writing = LightMarksWriting()
        for block in body.blocks.lazy.flatMap(\.tidied) { writing.write(block) }
        return writing.text
    }

    /// The body that a text stands for; any text stands for one.
    ///
    /// - Parameter old: what was written out before. Its tables are those that `[table 1]` names, and blocks that nobody
    ///   has touched come back exactly as they were.
    package static func read(_ text: String, keeping old: Body = Body()) -> Body {
        let tables = old.blocks.lazy.flatMap(\.tidied).filter { if case .table = $0 { true } else { false } }
        var reading = LightMarksReading(text, tables: Array(tables))
        return old.kept(in: reading.read().flatMap(\.tidied))
    }
}
