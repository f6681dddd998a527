import News

/// How subscribers print.
extension Transaction {
    /// Keeps a style under its name, in place of one that has it.
    package func save(_ style: NamedStyle, at now: WireTime) throws {
        try run(
            """
            INSERT INTO house_style (name, rules, created) VALUES (\(style.name), \(try Documents.write(style.rules)), \(now))
            ON CONFLICT (name) DO UPDATE SET rules = excluded.rules
            """)
    }

    /// All styles, by name.
    package func houseStyles() throws -> [NamedStyle] {
        try rows("SELECT * FROM house_style ORDER BY name").map(houseStyle)
    }

    package func houseStyle(named name: String) throws -> NamedStyle? {
        try row("SELECT * FROM house_style WHERE name = \(name)").map(houseStyle)
    }

    private func houseStyle(_ row: Row) throws -> NamedStyle {
        NamedStyle(try row.text("name"), try Documents.read(HouseStyle.self, from: try row.text("rules")))
    }
}
