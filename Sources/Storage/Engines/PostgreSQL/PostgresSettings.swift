/// How a node uses its PostgreSQL; an operator may change any of it.
package struct PostgresSettings: Sendable {
    /// Connections that only read, each with a thread of its own.
    package var readers = 4
    /// Connections on which followers write, beside the one that writes the acts: acts take turns, so more than one would
    /// only wait for each other, and acts that wait in one queue share a commit.
    package var followers = 2
    /// How long to try again when the database can't be reached, or others are in the way.
    package var patience = Duration.seconds(10)
    /// How long one attempt to connect may take.
    package var connecting = Duration.seconds(3)
    /// How long an answer may take before the server is asked at its door whether it is still there.
    package var silence = Duration.seconds(4)
    /// How long one statement may take, and how long the server lets a silent node keep others waiting.
    package var statement = Duration.seconds(30)
    /// Prepared statements that a connection keeps.
    package var statements = 200

    package init() {}
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
