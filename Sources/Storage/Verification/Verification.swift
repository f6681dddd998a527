/// Looks through a whole newsroom, in pages and in one moment, for anything that is not as an act left it.
package struct Verification: Sendable {
    private let store: Store
    private let hasPicture: @Sendable (String) -> Bool
    private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    /// - Parameters:
    ///   - hasPicture: whether the bytes of a digest are kept.
    ///   - progress: told how many rows are done.
    package init(
        _ store: Store, hasPicture: @escaping @Sendable (String) -> Bool,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.store = store
        self.hasPicture = hasPicture
        self.progress = progress
    }

    package func run() async throws -> [Check] {
        try await store.read { [hasPicture, progress] db in
            let total = try db.rowsToVerify()
            var done = 0
            let step: (Int) -> Void = {
                done += $0
                progress(done, total)
            }
            let (wire, pictures) = try db.checkWire(hasPicture: hasPicture, step: step)
            return [
                wire, try db.checkChains(step: step), try db.checkBooks(step: step), pictures,
                try db.checkFiles(step: step), try db.checkFollowers(), try db.checkIntake(step: step),
                try db.checkFeedback(step: step),
            ]
        }
    }
}

extension Transaction {
    fileprivate func rowsToVerify() throws -> Int {
        let row = try row(
            """
            SELECT (SELECT count(*) FROM wire) + (SELECT count(*) FROM story) + (SELECT count(*) FROM audit)
                + (SELECT count(*) FROM intake_file) + (SELECT count(*) FROM intake)
                + (SELECT count(*) FROM feedback) AS total
            """)
        return Int(try row?.integer("total") ?? 0)
    }
}
