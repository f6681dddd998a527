import News
import Storage

extension Newsroom {
    /// What a filter would have let through.
    package struct Trial: Sendable {
        /// Entries of the wire that were looked at.
        package var looked = 0
        package var passed = 0
        /// The newest that passed, the newest last.
        package var examples: [Example] = []

        package struct Example: Sendable {
            package var story: ID<Story>
            package var number: Int
            package var headline: String
            /// BCP 47, of the headline.
            package var language: String?
            package var released: WireTime

            init(_ version: Version) {
                story = version.story
                number = version.number
                headline = version.taggedHeadline
                language = version.copy.language
                released = version.released
            }
        }
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
            trial.examples = (trial.examples + passing.map { .init($0.0.version) }).suffix(examples)
        }
    }
}
