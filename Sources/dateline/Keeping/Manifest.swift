/// What a backup holds. It is written last: a folder without one is no backup.
struct Manifest: Codable {
    /// The form of the manifest itself.
    var form = 1
    var made: String
    /// The step of the database's schema.
    var schema: Int
    /// What the wire, the chains and the books had at that moment; absent where the database is not in the backup.
    var wire: Int64?
    var stories: Int64?
    var entries: Int64?
    /// How many pictures were in the newsroom's folder.
    var pictures: Int
    /// Absent where the stories are kept in PostgreSQL.
    var database: File?
    var settings: File

    struct File: Codable, Equatable {
        var name: String
        var sha256: String
        var bytes: Int
    }
}
