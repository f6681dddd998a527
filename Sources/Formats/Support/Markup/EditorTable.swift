import News

/// Tables that people paste, and the story's own on their way back.
enum EditorTable {
    /// Most columns that one cell counts for, and most empty cells that spans add to a table.
    private static let widestSpan = 64
    private static let mostAdded = 10_000

    /// Whether it only arranges what is in it, as mails do: it says so, holds tables, or has one column.
    static func isLayout(_ table: XMLElement) -> Bool {
        if let role = table.attribute("role"), role == "presentation" || role == "none" { return true }
        return holdsTable(table) || rows(of: table, isHead: false).allSatisfy { $0.cells.count < 2 }
    }

    private static func holdsTable(_ element: XMLElement) -> Bool {
        element.children.contains { $0.isNamed("table") || holdsTable($0) }
    }

    /// The table, and what can't stand in its cells after it.
    static func read(_ element: XMLElement, inside: (XMLElement) -> [Block]) -> [Block] {
        var others: [Block] = []
        var table = Table(caption: caption(of: element))
        var added = 0
        for row in rows(of: element, isHead: false) where !EditorLook(of: row.element).isHidden {
            var cells: [[Run]] = []
            for cell in row.cells {
                let (runs, rest) = words(inside(cell))
                cells.append(EditorLook(of: cell).isHidden ? [] : runs)
                others += rest
                let span = min(cell.attribute("colspan").flatMap { Int($0) } ?? 1, widestSpan, mostAdded - added) - 1
                if span > 0 {
                    cells += Array(repeating: [], count: span)
                    added += span
                }
            }
            if row.isHead(in: table) { table.head.append(cells) } else { table.rows.append(cells) }
        }
        table.trim()
        return (table.head.isEmpty && table.rows.isEmpty ? [] : [.table(table)]) + others
    }

    /// The table in a figure that was written by `EditorMarkup`, cell by cell as it is; `nil` when there is none.
    static func own(in figure: XMLElement, inside: (XMLElement) -> [Block]) -> Block? {
        guard let element = figure.children.first(where: { $0.isNamed("table") }) else { return nil }
        var table = Table(caption: caption(of: element))
        for row in rows(of: element, isHead: false) {
            let cells = row.cells.map { words(inside($0)).runs }
            if row.isHead { table.head.append(cells) } else { table.rows.append(cells) }
        }
        return table.head.isEmpty && table.rows.isEmpty ? nil : .table(table)
    }

    private static func caption(of table: XMLElement) -> String? { table.first("caption")?.text.tidyLine }

    /// The words of a cell, one paragraph a line; preserved lines are lines as well.
    private static func words(_ blocks: [Block]) -> (runs: [Run], others: [Block]) {
        var lines: [[Run]] = []
        var others: [Block] = []
        for block in blocks {
            switch block {
            case .paragraph, .heading, .list, .quote: lines += block.proseParagraphs ?? []
            case .preserved(let text): lines.append([Run(text)].lines)
            case .table, .picture: others.append(block)
            }
        }
        return (lines.joinedLines, others)
    }

    private struct Row {
        let element: XMLElement
        let cells: [XMLElement]
        let isHead: Bool

        func isHead(in table: Table) -> Bool {
            isHead || (table.rows.isEmpty && !cells.isEmpty && cells.allSatisfy { $0.isNamed("th") })
        }
    }

    private static func rows(of element: XMLElement, isHead: Bool) -> [Row] {
        element.children.flatMap { child -> [Row] in
            if child.isNamed("caption") || child.isNamed("colgroup") || child.isNamed("col") { return [] }
            if child.isNamed("tr") { return [Row(element: child, cells: Array(child.children), isHead: isHead)] }
            return rows(of: child, isHead: isHead || child.isNamed("thead"))
        }
    }
}

extension Table {
    /// Leaves out rows and closing columns in which nothing stands, as spreadsheets send them.
    fileprivate mutating func trim() {
        let width = (head + rows).map { ($0.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
        let trimmed: ([[[Run]]]) -> [[[Run]]] = { rows in
            rows.filter { $0.contains { !$0.isEmpty } }.map { Array($0.prefix(width)) }
        }
        head = trimmed(head)
        rows = trimmed(rows)
    }
}

extension String {
    /// Words on one line as `ProseBuilder` leaves them; `nil` for none.
    var tidyLine: String? {
        let words = String([Run(self)].lines.text.map { $0 == "\n" ? " " : $0 })
        return words.isEmpty ? nil : words
    }
}
