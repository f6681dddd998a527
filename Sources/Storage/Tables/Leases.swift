import News

/// One holder's right to carry a follower on. It ends when it is given back, or when another takes the follower after
/// `held_until` has passed; from then on nothing can be written with it.
package struct Lease: Hashable, Sendable {
    package let follower: String
    package let holder: String
    /// Larger than that of every earlier holder of the follower.
    package let fence: Int64
}

/// Followers are shared by the nodes of a newsroom, and each is carried on by one of them at a time.
///
/// Times are the database's, so that clocks of nodes that differ can't make two believe that they hold one follower.
extension Transaction {
    /// Takes a follower that nobody holds, or whose holder has not been heard of in time; `nil` when it is held.
    package func lease(_ follower: String, to holder: String, for time: Duration) throws -> Lease? {
        let row = try row(
            """
            INSERT INTO follower (name, position, moved, holder, held_until, fence)
            VALUES (\(follower), 0, 0, \(holder), \(dialect.clock) + \(time.milliseconds), 1)
            ON CONFLICT (name) DO UPDATE
                SET holder = excluded.holder, held_until = excluded.held_until, fence = follower.fence + 1
                WHERE follower.holder IS NULL OR follower.held_until <= \(dialect.clock)
            RETURNING fence
            """)
        return try row.map { Lease(follower: follower, holder: holder, fence: try $0.integer("fence")) }
    }

    /// Holds a follower for some more time, from now on.
    ///
    /// - Throws: `StoreFailure.leaseLost` when another has taken it.
    package func renew(_ lease: Lease, for time: Duration) throws {
        try expectHeld(
            lease,
            changed: changes(
                of: """
                    UPDATE follower SET held_until = \(dialect.clock) + \(time.milliseconds)
                    WHERE name = \(lease.follower) AND fence = \(lease.fence) AND holder = \(lease.holder)
                    """))
    }

    /// Gives a follower back, so that another node can take it at once.
    package func giveBack(_ lease: Lease) throws {
        try run(
            """
            UPDATE follower SET holder = NULL, held_until = 0
            WHERE name = \(lease.follower) AND fence = \(lease.fence) AND holder = \(lease.holder)
            """)
    }

    /// Sees to it that a follower is still held, to the end of the transaction.
    ///
    /// - Throws: `StoreFailure.leaseLost` when another has taken it.
    package func expectHeld(_ lease: Lease, at now: WireTime) throws {
        // The row stays locked to the end of the transaction, so nobody takes the follower over meanwhile.
        try expectHeld(
            lease,
            changed: changes(
                of: """
                    UPDATE follower SET moved = \(now)
                    WHERE name = \(lease.follower) AND fence = \(lease.fence) AND holder = \(lease.holder)
                    """))
    }

    /// Notes that the follower has dealt with everything up to a position, in the transaction that did it where it was
    /// done in this store.
    ///
    /// - Throws: `StoreFailure.leaseLost` when another has taken the follower; `.beyondWire`, `.backwards`.
    package func advance(_ lease: Lease, to position: Int64, at now: WireTime) throws {
        try expectHeld(lease, at: now)
        try advance(lease.follower, to: position, at: now)
    }

    /// Who holds each follower, by name: where it stands, and until when it is held by the database's clock.
    package func leases() throws -> [(lease: Lease, position: Int64, until: WireTime)] {
        try rows("SELECT * FROM follower WHERE holder IS NOT NULL ORDER BY name").map { row in
            (
                Lease(
                    follower: try row.text("name"), holder: try row.text("holder"), fence: try row.integer("fence")),
                try row.integer("position"), try row.time("held_until")
            )
        }
    }

    private func expectHeld(_ lease: Lease, changed: Int) throws {
        guard changed == 1 else {
            throw StoreFailure.leaseLost(follower: lease.follower, holder: lease.holder)
        }
    }
}
