import News
import Storage

extension Newsroom {
    /// Looks through all of the books, a page at a time so that nobody waits for it, and notes what it found.
    @discardableResult
    package func checkBooks(by actor: String) async throws -> BooksState {
        let now = now()
        let counted = try await store.read { try $0.countedEntries() }
        var last: AuditEntry?
        var fault: String?
        while fault == nil, (last?.number ?? 0) < counted {
            let page = try await store.read { [last] db in try db.audit(after: last?.number ?? 0) }
            if page.isEmpty { break }
            for entry in page where fault == nil {
                if !entry.isSealed { fault = "Entry \(entry.number) was changed after it was written." }
                if !entry.follows(last) { fault = "Entry \(entry.number) does not follow the one before it." }
                last = entry
            }
        }
        let found = last?.number ?? 0
        if fault == nil, found < counted {
            fault = "The books have \(found) entries, and \(counted) were written into them."
        }
        let state = BooksState(checked: now, entries: found, fault: fault)
        return try await store.write { db in
            try db.save(state)
            try db.audit(
                "check-books", by: actor, detail: state.fault ?? "\(state.entries) entries, all whole", at: now)
            return state
        }
    }
}
