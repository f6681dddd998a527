import News

/// Copy to begin with: a form of story that the newsroom writes often.
package struct CopyTemplate: Hashable, Sendable {
    package var id: ID<CopyTemplate>
    package var name: String
    package var copy: Copy
    package var changed: WireTime
    /// When it was deleted; absent while it can be chosen.
    package var removed: WireTime?
}

extension Transaction {
    /// All templates by name, without those that were deleted.
    package func templates() throws -> [CopyTemplate] {
        try rows("SELECT * FROM copy_template WHERE removed IS NULL ORDER BY name, id").map(template)
    }

    package func template(_ id: ID<CopyTemplate>) throws -> CopyTemplate? {
        try row("SELECT * FROM copy_template WHERE id = \(id)").map(template)
    }

    package func template(named name: String) throws -> CopyTemplate? {
        try row("SELECT * FROM copy_template WHERE name = \(name)").map(template)
    }

    package func addTemplate(_ name: String, _ copy: Copy, at now: WireTime) throws -> ID<CopyTemplate> {
        let row = try row(
            """
            INSERT INTO copy_template (name, document, changed) VALUES (\(name), \(try Documents.write(copy)), \(now))
            RETURNING id
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no template") }
        return try row.id("id")
    }

    package func save(_ template: CopyTemplate) throws {
        try run(
            """
            UPDATE copy_template SET name = \(template.name), document = \(try Documents.write(template.copy)),
                changed = \(template.changed), removed = \(template.removed)
            WHERE id = \(template.id)
            """)
    }

    private func template(_ row: Row) throws -> CopyTemplate {
        CopyTemplate(
            id: try row.id("id"), name: try row.text("name"),
            copy: try Documents.read(Copy.self, from: try row.text("document")), changed: try row.time("changed"),
            removed: try row.optionalTime("removed"))
    }
}
