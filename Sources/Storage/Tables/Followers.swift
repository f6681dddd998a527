import News

/// Those who carry the wire on, each from a place of its own.
extension Transaction {
    /// The last position a follower has dealt with; 0 for one that is new.
    package func position(of follower: String) throws -> Int64 {
        try row("SELECT position FROM follower WHERE name = \(follower)")?.integer("position") ?? 0
    }

    /// Notes that a follower has dealt with everything up to a position.
    ///
    /// - Throws: `StoreFailure.beyondWire` or `.backwards`: a follower never runs ahead of the wire, nor back unasked.
    package func advance(_ follower: String, to position: Int64, at now: WireTime) throws {
        let head = try wireHead()
        guard position <= head else {
            throw StoreFailure.beyondWire(follower: follower, position: position, head: head)
        }
        // One statement, so that two nodes can't both find the follower behind and the slower one set it back.
        let moved = try changes(
            of: """
                INSERT INTO follower (name, position, moved) VALUES (\(follower), \(position), \(now))
                ON CONFLICT (name) DO UPDATE SET position = excluded.position, moved = excluded.moved
                    WHERE follower.position <= excluded.position
                """)
        guard moved == 1 else {
            throw StoreFailure.backwards(follower: follower, from: try self.position(of: follower), to: position)
        }
    }

    /// Sends a follower back, or ahead, to deal with the wire from there again.
    package func replay(_ follower: String, from position: Int64, at now: WireTime) throws {
        let head = try wireHead()
        guard (0...head).contains(position) else {
            throw StoreFailure.beyondWire(follower: follower, position: position, head: head)
        }
        try run(
            """
            INSERT INTO follower (name, position, moved) VALUES (\(follower), \(position), \(now))
            ON CONFLICT (name) DO UPDATE SET position = excluded.position, moved = excluded.moved
            """)
    }

    /// Every follower and where it stands, by name.
    package func followers() throws -> [(name: String, position: Int64)] {
        try rows("SELECT name, position FROM follower ORDER BY name").map {
            (try $0.text("name"), try $0.integer("position"))
        }
    }
}
