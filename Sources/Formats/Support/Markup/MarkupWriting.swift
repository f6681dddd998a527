import News

/// Writes blocks as XHTML.
struct MarkupWriting {
    private var output = MarkupBytes()
    private let picture: (String) -> [UInt8]?

    init(picture: @escaping (String) -> [UInt8]?) { self.picture = picture }

    var bytes: [UInt8] { output.bytes }

    mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let runs): element("p", runs)
        case .heading(let level, let runs): element(level <= 2 ? "h2" : level == 3 ? "h3" : "h4", runs)
        case .list(true, let entries): box("ol") { $0.elements("li", entries) }
        case .list(false, let entries): box("ul") { $0.elements("li", entries) }
        case .quote(let paragraphs): box("blockquote") { $0.elements("p", paragraphs) }
        case .table(let table): write(table)
        case .preserved(let text): output.element("pre", text)
        case .picture(let reference): if let markup = picture(reference) { output.append(markup) }
        }
    }

    private mutating func write(_ table: Table) {
        box("table") { writing in
            if let caption = table.caption { writing.output.element("caption", caption) }
            if !table.head.isEmpty { writing.box("thead") { $0.rows(table.head, cell: "th") } }
            if !table.rows.isEmpty { writing.box("tbody") { $0.rows(table.rows, cell: "td") } }
        }
    }

    private mutating func rows(_ rows: [[[Run]]], cell: StaticString) {
        for row in rows { box("tr") { $0.elements(cell, row) } }
    }

    private mutating func elements(_ name: StaticString, _ contents: [[Run]]) {
        for runs in contents { element(name, runs) }
    }

    private mutating func element(_ name: StaticString, _ runs: [Run]) {
        output.open(name)
        for run in runs { write(run) }
        output.close(name)
    }

    private mutating func box(_ name: StaticString, _ content: (inout MarkupWriting) -> Void) {
        output.open(name)
        content(&self)
        output.close(name)
    }

    mutating func write(_ run: Run) {
        let link = run.link.flatMap(Markup.safeAddress)
        if let link { output.open("a", ["href": link]) }
        if run.marks.contains(.strong) { output.open("strong") }
        if run.marks.contains(.emphasis) { output.open("em") }
        writeLines(run.text)
        if run.marks.contains(.emphasis) { output.close("em") }
        if run.marks.contains(.strong) { output.close("strong") }
        if link != nil { output.close("a") }
    }

    private mutating func writeLines(_ text: String) {
        guard text.utf8.contains(10) else { return output.text(text) }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { output.empty("br") }
            output.text(String(line))
        }
    }
}
