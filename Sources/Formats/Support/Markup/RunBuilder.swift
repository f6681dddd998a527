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
        var marks: Run.Marks = []
        var link: String?

        var isPlain: Bool { marks.isEmpty && link == nil }
    }

    private var isEmpty: Bool { runs.isEmpty && text.isEmpty }

    /// Adds text; white space is collapsed, also over the border between two stretches.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Style) {
        for byte in bytes {
            if byte <= 32 {
                spaceIsDue = !isAtLineStart
                continue
            }
            if spaceIsDue { space(before: next) }
            if next != style { change(to: next) }
            text.append(byte)
            isAtLineStart = false
        }
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
        defer { self = RunBuilder() }
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
        runs.append(Run(String(decoding: text, as: UTF8.self), style.marks, link: style.link))
        text.removeAll(keepingCapacity: true)
    }
}
