import News
import Storage

extension Newsroom {
    /// What a filter would have let through.
    package struct Trial: Sendable {
        /// Entries of the wire that were looked at.
        package var looked = 0
        package var passed = 0
        /// Tagged headlines of the newest that passed, the newest last.
        package var examples: [String] = []
    }

    /// Tries a filter against what moved in the last days, before anybody depends on it.
    package func tryFilter(_ filter: ProductFilter, in tree: SubjectTree, days: Int64, examples: Int) async throws
        -> Trial
    {
        let since = now().adding(seconds: -days * 86_400)
        guard let first = try await store.read({ try $0.firstPosition(since: since) }) else { return Trial() }
        var (trial, position) = (Trial(), first - 1)
        while true {
            let page = try await store.read { [position] db in
                try db.wire(after: position, limit: 100).map { entry in
                    (entry, try db.standing(of: entry.version.story).source)
                }
            }
            guard let last = page.last else { return trial }
            position = last.0.position
            let passing = page.filter { filter.passes($0.0.version, from: $0.1, in: tree) }
            trial.looked += page.count
            trial.passed += passing.count
            trial.examples = (trial.examples + passing.map(\.0.version.taggedHeadline)).suffix(examples)
        }
    }
}
