import Foundation

/// Ending a move without moving, and making room for one.
extension Store {
    /// Reopens a newsroom whose move is under way.
    ///
    /// - Parameter abandoning: also where it has moved, so that what was written at the other place is given up.
    /// - Throws: `MoveFailure.notMoving`, `.hasMoved`.
    package func cancelMove(abandoning: Bool = false) async throws {
        try await tend { db in
            try db.lockOut()
            guard let leaving = try db.move(.leaving) else { throw MoveFailure.notMoving }
            if leaving.isFinished, !abandoning { throw MoveFailure.hasMoved(leaving.place) }
            try db.run("DELETE FROM move WHERE role = 'leaving'")
            try db.close(because: nil)
        }
    }

    /// Makes room where a newsroom is to move to: an older state of the same newsroom, closed since it moved away, or
    /// what a canceled move left, is put aside under a dated name. What else is there stays, and refuses the move.
    ///
    /// - Parameters:
    ///   - path: of the SQLite file.
    ///   - name: this database's, as sentences call it.
    ///   - date: as it goes into a file's name.
    /// - Returns: where the old file is now; `nil` when nothing was in the way.
    package func putAside(_ path: String, for name: String, date: String) async throws -> String? {
        guard FileManager.default.fileExists(atPath: path), try await isInTheWay(path, of: name) else { return nil }
        let aside = Self.aside(path, date: date)
        for ending in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.moveItem(atPath: path + ending, toPath: aside + ending)
        }
        return aside
    }

    private func isInTheWay(_ path: String, of name: String) async throws -> Bool {
        let old = try Store.open(path)
        let token = try await read { try $0.move(.leaving)?.token }
        let (arriving, leaving) = try await old.read { (try $0.move(.arriving), try $0.move(.leaving)) }
        if let arriving, !arriving.isFinished { return arriving.place == name && arriving.token != token }
        // A move that arrived there, and of which only the end is missing.
        if let arriving, let token, arriving.token == token { return false }
        guard let leaving, leaving.isFinished else { return false }
        return try await isContinuation(of: old)
    }

    /// Whether everything on the other's wire is on this one, in its place.
    private func isContinuation(of old: Store) async throws -> Bool {
        let question: @Sendable (Int64) -> SQL = { "SELECT hash FROM wire WHERE position = \($0)" }
        let head = try await old.read { try $0.wireHead() }
        let theirs = try await old.read { try $0.row(question(head))?.text("hash") }
        return try await read { try $0.row(question(head))?.text("hash") } == theirs
    }

    private static func aside(_ path: String, date: String) -> String {
        let url = URL(fileURLWithPath: path)
        let stem = url.deletingPathExtension().path
        let ending = url.pathExtension.isEmpty ? "" : "." + url.pathExtension
        let names = ["\(stem)-until-\(date)\(ending)"] + (2...999).map { "\(stem)-until-\(date)-\($0)\(ending)" }
        return names.first { !FileManager.default.fileExists(atPath: $0) } ?? names[0]
    }
}
