import News

/// Tables of XHTML and NITF.
enum MarkupTable {
    static func read(_ element: XMLElement) -> Table {
        var table = Table()
        for child in element.children { read(child, into: &table, isHead: false) }
        return table
    }

    private static func read(_ element: XMLElement, into table: inout Table, isHead: Bool) {
        if element.isNamed("caption") {
            table.caption = element.presentText
        } else if element.isNamed("tr") {
            addRow(element, to: &table, isHead: isHead)
        } else {
            let isHead = element.isNamed("thead")
            for child in element.children { read(child, into: &table, isHead: isHead) }
        }
    }

    private static func addRow(_ row: XMLElement, to table: inout Table, isHead: Bool) {
        let cells = Array(row.children)
        guard !cells.isEmpty else { return }
        let runs = cells.map(cell)
        let allAreHeads = table.rows.isEmpty && cells.allSatisfy { $0.isNamed("th") }
        if isHead || allAreHeads { table.head.append(runs) } else { table.rows.append(runs) }
    }

    /// Paragraphs of a cell become one, parted by line breaks.
    private static func cell(_ element: XMLElement) -> [Run] {
        if element.holdsTextOnly { return element.presentText.map { [Run($0)] } ?? [] }
        var runs: [Run] = []
        for paragraph in MarkupReading.paragraphs(of: element) {
            if !runs.isEmpty { runs.append(Run("\n")) }
            runs += paragraph
        }
        return runs
    }
}
