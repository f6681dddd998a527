import News

/// What a database keeps of a move that it is part of.
struct MoveNote: Hashable, Sendable {
    var token: String
    /// The other database.
    var place: String
    var isFinished = false

    enum Role: String, SQLBindable { case leaving, arriving }
}

extension Transaction {
    func move(_ role: MoveNote.Role) throws -> MoveNote? {
        try row("SELECT token, place, finished FROM move WHERE role = \(role)").map { row in
            MoveNote(
                token: try row.text("token"), place: try row.text("place"),
                isFinished: try row.integer("finished") != 0)
        }
    }

    func note(_ note: MoveNote, as role: MoveNote.Role) throws {
        try run(
            """
            INSERT INTO move (role, token, place, finished)
            VALUES (\(role), \(note.token), \(note.place), \(note.isFinished))
            ON CONFLICT (role) DO UPDATE SET token = excluded.token, place = excluded.place, finished = excluded.finished
            """)
    }

    /// Sees to it that nobody else has brought the move to its end, nor goes on with it before this transaction's end.
    func expectArriving(_ token: String) throws {
        try takeTurn()
        guard let arriving = try move(.arriving), arriving.token == token, !arriving.isFinished else {
            throw MoveFailure.overtaken
        }
    }

    /// The key of the last row that arrived in a table; `nil` when none has.
    func reached(in table: NewsroomTable) throws -> [SQLValue]? {
        try row("SELECT reached FROM move_page WHERE name = \(table.name)").map {
            try Documents.read([SQLValue].self, from: try $0.text("reached"))
        }
    }

    func note(reached key: [SQLValue], in table: NewsroomTable) throws {
        try run(
            """
            INSERT INTO move_page (name, reached) VALUES (\(table.name), \(try Documents.write(key)))
            ON CONFLICT (name) DO UPDATE SET reached = excluded.reached
            """)
    }

    /// Whether nothing was ever kept here, so that a newsroom may be put in.
    func isVacant() throws -> Bool {
        guard try row("SELECT closed FROM wire_head")?.optionalText("closed") == nil else { return false }
        return try NewsroomTables.copied.allSatisfy { table in
            try row(
                "SELECT 1 AS one FROM \(SQL(stringLiteral: table.name)) WHERE \(table.condition ?? "1 = 1") LIMIT 1")
                == nil
        }
    }
}

/// Why a newsroom does not move.
package enum MoveFailure: Explained, Hashable {
    /// The other place to which it is moving already.
    case movingElsewhere(String)
    /// What is at the target.
    case occupied(String)
    case otherColumns(String)
    case differs(TableTally, TableTally)
    /// Somebody else goes on with the same move.
    case overtaken
    case notMoving
    /// Where it has moved to.
    case hasMoved(String)

    package var sentence: String {
        switch self {
        case .movingElsewhere(let place):
            "The newsroom is moving to \(place) already. Go on with that move, or give it up with: dateline move --cancel"
        case .occupied(let place):
            "There is something in \(place) already, and a move never writes over it. Name a new file or an empty database."
        case .otherColumns(let table):
            "The table \(table) has other columns at the target. Bring both to the same program first."
        case .differs(let sent, let arrived):
            "The table \(sent.table) did not arrive as it was: \(sent.rows) rows with hash \(sent.hash.prefix(12)) left, \(arrived.rows) with \(arrived.hash.prefix(12)) are there. The newsroom stays where it was; reopen it with dateline move --cancel, and move to another place."
        case .overtaken:
            "Another dateline move, or the end of one that was stopped, is at work on the same newsroom. When it has ended, run this again."
        case .notMoving: "The newsroom is not moving, so there is nothing to cancel."
        case .hasMoved(let place):
            "The newsroom has moved to \(place), and what was written there since is not here. Move it back with dateline move, or, where that place is lost for good: dateline move --cancel --abandon"
        }
    }
}
