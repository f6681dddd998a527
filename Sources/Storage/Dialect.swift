/// The few words in which the engines' SQL differs; everything else is written once.
package struct Dialect: Sendable {
    /// A column that numbers its rows from 1 and never reuses a number.
    var identity: String
    /// The type of raw bytes.
    var bytes: String
    /// The type of 64-bit numbers.
    var integer: String
    /// Marks the place of the nth value, from 1.
    var marker: @Sendable (Int) -> String
    /// Statements that make rows of a table impossible to change or delete.
    var seal: @Sendable (_ table: String) -> [String]

    package static let sqlite = Dialect(
        identity: "INTEGER PRIMARY KEY AUTOINCREMENT", bytes: "BLOB", integer: "INTEGER",
        marker: { _ in "?" },
        seal: { table in
            ["UPDATE", "DELETE"].map { act in
                """
                CREATE TRIGGER \(table)_refuses_\(act.lowercased()) BEFORE \(act) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) rows are immutable'); END
                """
            }
        })
}
