import News

/// Gathers the runs of one paragraph, collapsing white space as browsers do.
struct RunBuilder {
    private var runs: [Run] = []
    private var text: [UInt8] = []
    private var style = Style()
    private var spaceIsDue = false
    private var isAtLineStart = true

    /// Marks and address that a stretch shares.
    struct Style: Equatable {
        /// The raw value of `Run.Marks`.
        var marks = 0
        var link: String?

        var isPlain: Bool { marks == 0 && link == nil }
    }

    private var isEmpty: Bool { runs.isEmpty && text.isEmpty }

    /// Adds text; white space is collapsed, also over the border between two stretches.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Style) {
        var index = 0
        while index < bytes.count {
            if bytes[index] <= 32 {
                spaceIsDue = !isAtLineStart
                index += 1
                continue
            }
            let end = RunBuilder.endOfWords(in: bytes, from: index)
            if spaceIsDue { space(before: next) }
            if next != style { change(to: next) }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
            isAtLineStart = false
            index = end
        }
    }

    /// Where a stretch of words parted by single spaces ends.
    private static func endOfWords(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] <= 32 {
                guard bytes[index] == 32, index + 1 < bytes.count, bytes[index + 1] > 32 else { return index }
            }
            index += 1
        }
        return index
    }

    /// A line break inside the paragraph, as one line feed; `true` when it is the second in a row.
    mutating func lineBreak() -> Bool {
        spaceIsDue = false
        if isEmpty { return false }
        if isAtLineStart { return true }
        if !style.isPlain { change(to: Style()) }
        text.append(10)
        isAtLineStart = true
        return false
    }

    /// The runs so far, the builder being empty afterwards.
    mutating func take() -> [Run] {
        while let last = text.last, last <= 32 { text.removeLast() }
        flush()
        style = Style()
        spaceIsDue = false
        isAtLineStart = true
        defer { runs = [] }
        return runs
    }

    /// A space between two stretches goes to the one that bears no marks; between two marked ones it stands alone.
    private mutating func space(before next: Style) {
        spaceIsDue = false
        if next != style && !style.isPlain { change(to: Style()) }
        text.append(32)
    }

    private mutating func change(to next: Style) {
        flush()
        style = next
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        runs.append(Run(String(decoding: text, as: UTF8.self), Run.Marks(rawValue: style.marks), link: style.link))
        text.removeAll(keepingCapacity: true)
    }
}
