import CLibPQ

/// Where a PostgreSQL database is: a URL, or libpq's `key=value` words. What it leaves out comes from the PG* variables.
struct PostgresAddress: Sendable {
    /// The connection string as given; it may hold a password and is never shown.
    let text: String
    /// Database and host, for sentences.
    let place: String

    /// - Returns: `nil` for the path of a file.
    /// - Throws: `StoreFailure.badAddress` for a URL that can't be read.
    init?(_ text: String) throws {
        let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
        guard isURL || text.contains("=") else { return nil }
        var reason: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(text, &reason)
        defer {
            PQconninfoFree(options)
            PQfreemem(reason)
        }
        guard let options else {
            // A path may hold a "=" too.
            guard isURL else { return nil }
            throw StoreFailure.badAddress(Self.masked(reason.map { String(cString: $0) } ?? "it can't be read"))
        }
        self.text = text
        place = Self.place(options)
    }

    /// Connection words in the order in which libpq takes them: later ones win, and the address may change the first.
    func words(_ settings: PostgresSettings) -> [(key: String, value: String)] {
        [
            ("application_name", "dateline"),
            ("connect_timeout", String(max(2, settings.connecting.components.seconds))),
            // Of several hosts, the one that can write.
            ("target_session_attrs", "read-write"),
            // A host that vanished is noticed within this time, in milliseconds; while nothing is under way, in about 10 s.
            ("tcp_user_timeout", String((settings.silence + settings.connecting).milliseconds)),
            ("keepalives_idle", "5"), ("keepalives_interval", "2"), ("keepalives_count", "3"),
            ("dbname", text),
            ("client_encoding", "UTF8"),
        ]
    }

    private static func place(_ options: UnsafeMutablePointer<PQconninfoOption>) -> String {
        var found: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        let name = found["dbname"] ?? found["service"] ?? found["user"] ?? "of this user"
        guard let host = found["host"] ?? found["hostaddr"] else { return name }
        return "\(name) at \(host)\(found["port"].map { ":\($0)" } ?? "")"
    }

    /// libpq quotes what it could not read, and that may be a password.
    private static func masked(_ reason: String) -> String {
        let plain = reason.split(separator: "\"", maxSplits: 1).first.map(String.init) ?? reason
        return plain.split(separator: ":", maxSplits: 1).first.map(String.init) ?? plain
    }
}
