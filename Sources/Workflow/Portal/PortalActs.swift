import News
import Storage

extension Newsroom {
    /// Notes in the books that somebody of the newsroom looks into a subscriber's portal.
    package func lookIn(at name: String, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let subscriber = try db.expectSubscriber(name)
            try db.audit("look in", by: actor, detail: subscriber.name, at: now)
        }
    }

    /// Keeps what an editor of a subscriber took.
    package func note(_ uses: [PortalUse]) async throws {
        if uses.isEmpty { return }
        try await store.write { db in for use in uses { try db.note(use) } }
    }

    /// Lets a destination go on that was parked, for the subscriber whose it is. One that the newsroom paused stays paused.
    package func resume(_ id: ID<Destination>, for subscriber: ID<Subscriber>, by actor: String) async throws -> String
    {
        let now = now()
        return try await store.write { db in
            try db.takeTurn()
            guard let destination = try db.destination(id), destination.subscriber == subscriber,
                destination.state == .parked
            else { throw NotParked() }
            try db.restartDeliveries(to: destination)
            try db.set(.active, because: nil, of: id)
            try db.audit("resume destination", by: actor, detail: destination.name, at: now)
            return destination.name
        }
    }
}

/// A destination stands for another reason than that it could not be delivered to.
package struct NotParked: Explained, Hashable, Sendable {
    package var sentence: String {
        "This destination is not parked, so there is nothing to resume. If it stands still, ask the agency."
    }
}
