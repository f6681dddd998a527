/// Keeping a newsroom from being written.
extension Store {
    /// The sentence that says why nothing may be written; `nil` where the newsroom is open.
    package func closedBecause() async throws -> String? {
        try await read { try $0.row("SELECT closed FROM wire_head")?.optionalText("closed") }
    }

    /// Closes the newsroom, or opens it with `nil`. What is being written ends before.
    package func close(because sentence: String?) async throws {
        try await tend { try $0.close(because: sentence) }
    }
}

extension Transaction {
    /// Waits until nobody writes, and keeps writers out to the transaction's end. What decides about closing reads after it.
    func lockOut() throws {
        if let lock = dialect.closingLock { try run(text: lock) }
    }

    /// Ends with nobody writing, on any node, until the newsroom is opened again.
    func close(because sentence: String?) throws {
        try lockOut()
        try run("UPDATE wire_head SET closed = \(sentence)")
    }
}
