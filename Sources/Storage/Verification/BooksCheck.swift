import News

/// The books: no entry was changed, taken out or put in, and none is missing at the end.
extension Transaction {
    func checkBooks(step: (Int) -> Void) throws -> Check {
        var check = Check("entries in the books")
        var previous = AuditEntry?.none
        while true {
            let page = try audit(after: previous?.number ?? 0)
            if page.isEmpty { break }
            for entry in page {
                check.look()
                check.expect(entry.hash == entry.seal, "Entry \(entry.number) was changed after it was written.")
                check.expect(entry.follows(previous), "Entry \(entry.number) does not follow the one before it.")
                previous = entry
            }
            step(page.count)
        }
        let counted = Int(try row("SELECT audit_entries FROM wire_head")?.integer("audit_entries") ?? 0)
        let found = check.count
        check.expect(counted == found, "The books have \(found) entries, and \(counted) were written into them.")
        return check
    }
}
