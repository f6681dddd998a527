import News

/// The code that lets somebody set a newsroom up, for as long as nobody has.
extension Transaction {
    /// `nil` before one was made, and after it was used.
    package func setupCode() throws -> String? {
        try row("SELECT setup_code FROM desk_state")?.optionalText("setup_code")
    }

    package func keep(setupCode code: String?) throws {
        try run(
            """
            INSERT INTO desk_state (one, setup_code) VALUES (1, \(code))
            ON CONFLICT (one) DO UPDATE SET setup_code = excluded.setup_code
            """)
    }
}
