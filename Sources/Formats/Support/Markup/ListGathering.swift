import News

/// The entries of one HTML list: one a `li`, those of lists inside it following as entries of their own. What can't stand
/// in an entry parts the list in two.
struct ListGathering {
    private let ordered: Bool
    private var entries: [[Run]] = []
    private var blocks: [Block] = []

    static func read(
        _ list: XMLElement, ordered: Bool, inside: (XMLElement) -> [Block], _ style: ProseBuilder.Style
    ) -> [Block] {
        var gathering = ListGathering(ordered: ordered)
        for part in list.parts {
            switch part {
            case .text(let bytes): gathering.add(stray: bytes, style)
            case .element(let element): gathering.add(read(element, inside: inside))
            }
        }
        gathering.endList()
        return gathering.blocks
    }

    private init(ordered: Bool) { self.ordered = ordered }

    /// A list's child, be it an entry, as it should be, or anything else.
    private static func read(_ element: XMLElement, inside: (XMLElement) -> [Block]) -> [Block] {
        EditorLook(of: element).isHidden ? [] : inside(element)
    }

    private mutating func add(stray bytes: UnsafeBufferPointer<UInt8>, _ style: ProseBuilder.Style) {
        guard bytes.contains(where: { $0 > 32 }) else { return }
        var builder = ProseBuilder()
        builder.add(bytes, style)
        let runs = builder.take()
        if !runs.isEmpty { entries.append(runs) }
    }

    private mutating func add(_ more: [Block]) {
        var lines: [[Run]] = []
        for block in more {
            switch block {
            case .paragraph(let runs), .heading(_, let runs): lines.append(runs)
            case .quote(let paragraphs): lines += paragraphs
            case .list(_, let nested):
                endEntry(&lines)
                entries += nested
            case .table, .preserved, .picture:
                endEntry(&lines)
                endList()
                blocks.append(block)
            }
        }
        endEntry(&lines)
    }

    private mutating func endEntry(_ lines: inout [[Run]]) {
        let runs = lines.joinedLines
        if !runs.isEmpty { entries.append(runs) }
        lines = []
    }

    private mutating func endList() {
        blocks += Block.list(ordered, of: entries)
        entries = []
    }
}
