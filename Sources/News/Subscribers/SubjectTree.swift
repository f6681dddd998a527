/// Which subjects are broader than which, by URI; a subject may have several broader ones.
package struct SubjectTree: Hashable, Sendable, Codable {
    /// The subjects right above each.
    package var broader: [String: [String]]

    /// A tree in which every subject stands alone.
    package static let flat = SubjectTree(broader: [:])

    package init(broader: [String: [String]]) { self.broader = broader }

    /// Whether a subject is one of some others or lies anywhere below one. A tree that goes in circles is walked once.
    package func isBelow(_ subject: String, any others: Set<String>) -> Bool {
        var (seen, waiting) = (Set([subject]), [subject])
        while let next = waiting.popLast() {
            if others.contains(next) { return true }
            waiting += (broader[next] ?? []).filter { seen.insert($0).inserted }
        }
        return false
    }
}
