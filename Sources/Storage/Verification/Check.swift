/// One thing that was looked at in a newsroom, and what is wrong with it.
package struct Check: Sendable {
    /// What is looked at, as the report names it.
    package let name: String
    /// How many of it.
    package private(set) var count = 0
    package private(set) var faultCount = 0
    /// The first of them, a sentence each.
    package private(set) var faults: [String] = []
    /// What is no fault and yet worth knowing; the first of them.
    package private(set) var notes: [String] = []

    /// How many sentences of a kind are kept.
    package static let kept = 20

    package init(_ name: String) { self.name = name }

    package var isWhole: Bool { faultCount == 0 }

    package mutating func look() { count += 1 }

    package mutating func fault(_ sentence: String) {
        faultCount += 1
        if faults.count < Self.kept { faults.append(sentence) }
    }

    package mutating func note(_ sentence: String) { if notes.count < Self.kept { notes.append(sentence) } }

    mutating func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
        if !holds { fault(sentence()) }
    }
}
