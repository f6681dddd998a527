/// Copies a newsroom from one database to another, whatever the engines, and compares what arrived.
///
/// It can be ended at any moment and run again: each page of rows is written together with the note how far it reaches.
/// From its first step on nobody writes at the source, and nobody at the target before its last.
package struct Move: Sendable {
    let source: Store
    let target: Store
    /// How the two are called in sentences.
    let from: String
    let to: String
    /// Tells this move from others; a new one where the source has not begun to move.
    let newToken: String
    /// When it is, as sentences say it.
    let date: String
    let progress: @Sendable (Step) -> Void

    /// How far it is, in rows.
    package enum Step: Sendable {
        case copied(Int, of: Int)
        case compared(Int, of: Int)
    }

    package init(
        from source: Store, named from: String, to target: Store, named to: String, token: String, date: String,
        progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) {
        self.source = source
        self.target = target
        self.from = from
        self.to = to
        newToken = token
        self.date = date
        self.progress = progress
    }

    /// - Returns: what each table holds, on both sides the same.
    /// - Throws: `MoveFailure`; what was copied stays, and the next run goes on from there.
    package func run() async throws -> [TableTally] {
        try await expectRoom()
        let token = try await closeSource()
        if try await hasArrived(token) {
            try await leave(token)
            return []
        }
        try await closeTarget(token)
        let shapes = try await shapes()
        let total = try await source.read { db in try shapes.map { try $0.count(in: db) }.reduce(0, +) }
        var done = 0
        for shape in shapes { try await copy(shape, token, done: &done, total: total) }
        try await copyHead(token)
        let tallies = try await compare(total: total)
        // In this order, so that never both can be written: what was canceled meanwhile stops here.
        try await leave(token)
        try await open(token)
        return tallies
    }

    /// Before the source is closed, so that a place that can't be used stops nobody.
    private func expectRoom() async throws {
        let token = try await source.read { try $0.move(.leaving)?.token }
        try await target.read { [to] db in
            if let token, try db.move(.arriving)?.token == token { return }
            guard try db.isVacant() else { throw MoveFailure.occupied(to) }
        }
    }

    private func closeSource() async throws -> String {
        try await source.tend { [newToken, to, date] db in
            try db.lockOut()
            if let leaving = try db.move(.leaving) {
                guard leaving.place == to else { throw MoveFailure.movingElsewhere(leaving.place) }
                return leaving.token
            }
            if let sentence = try db.row("SELECT closed FROM wire_head")?.optionalText("closed") {
                throw StoreFailure.closed(sentence)
            }
            try db.close(because: Self.underWay(to: to, since: date))
            try db.note(MoveNote(token: newToken, place: to), as: .leaving)
            return newToken
        }
    }

    private func hasArrived(_ token: String) async throws -> Bool {
        try await target.read { db in
            guard let arriving = try db.move(.arriving), arriving.token == token else { return false }
            return arriving.isFinished
        }
    }

    private func closeTarget(_ token: String) async throws {
        try await target.tend { [from, to] db in
            try db.lockOut()
            try db.takeTurn()
            if try db.move(.arriving)?.token == token { return }
            guard try db.isVacant() else { throw MoveFailure.occupied(to) }
            try db.close(because: Self.half(from: from))
            try db.note(MoveNote(token: token, place: from), as: .arriving)
        }
    }

    private func shapes() async throws -> [TableShape] {
        let shapes = try await source.read { db in try NewsroomTables.copied.map(db.shape) }
        let theirs = try await target.read { db in try NewsroomTables.copied.map(db.shape) }
        for (ours, theirs) in zip(shapes, theirs) where ours.columns.map(\.name) != theirs.columns.map(\.name) {
            throw MoveFailure.otherColumns(ours.table.name)
        }
        // The kinds are the target's, as it is what takes the values.
        return theirs
    }

    private func copy(_ shape: TableShape, _ token: String, done: inout Int, total: Int) async throws {
        var last = try await target.read { try $0.reached(in: shape.table) }
        if last != nil { done += try await target.read { try shape.count(in: $0) } }
        var page = try await source.read { [last] in try shape.page(after: last, in: $0) }
        while let end = page.last {
            let key = shape.key(of: end)
            // Read while this page is written.
            async let next = source.read { try shape.page(after: key, in: $0) }
            try await target.tend { [page, last] db in
                try db.expectArriving(token)
                guard try db.reached(in: shape.table) == last else { throw MoveFailure.overtaken }
                try shape.insert(page, in: db)
                try db.note(reached: key, in: shape.table)
            }
            done += page.count
            progress(.copied(done, of: total))
            last = key
            page = try await next
        }
        try await settle(shape, token)
    }

    private func settle(_ shape: TableShape, _ token: String) async throws {
        try await target.tend { db in
            try db.expectArriving(token)
            for text in db.dialect.afterFilling(shape.table.name, shape.columns.first(where: \.counts)?.name) {
                try db.run(text: text)
            }
        }
    }

    private func copyHead(_ token: String) async throws {
        let shape = try await target.read { try $0.shape(of: NewsroomTables.head) }
        guard let head = try await source.read({ try shape.page(after: nil, in: $0).first }) else {
            throw StoreFailure.damaged("the wire has no head")
        }
        try await target.tend { db in
            try db.expectArriving(token)
            try shape.replace(with: head, in: db)
        }
    }

    private func compare(total: Int) async throws -> [TableTally] {
        async let arrived = target.tallies()
        let sent = try await source.tallies { [progress] in progress(.compared($0, of: total)) }
        for (sent, arrived) in zip(sent, try await arrived) where sent != arrived {
            throw MoveFailure.differs(sent, arrived)
        }
        return sent
    }

    private func open(_ token: String) async throws {
        try await target.tend { [from] db in
            try db.expectArriving(token)
            try db.run("DELETE FROM move_page")
            try db.run("DELETE FROM move")
            try db.note(MoveNote(token: token, place: from, isFinished: true), as: .arriving)
            try db.close(because: nil)
        }
    }

    /// What the source says from now on; it is this move's to say as long as nobody has canceled it.
    private func leave(_ token: String) async throws {
        try await source.tend { [to, date] db in
            try db.lockOut()
            guard let leaving = try db.move(.leaving), leaving.token == token else { throw MoveFailure.overtaken }
            if leaving.isFinished { return }
            try db.close(because: Self.moved(to: to, on: date))
            try db.note(MoveNote(token: token, place: to, isFinished: true), as: .leaving)
        }
    }

    private static func underWay(to place: String, since date: String) -> String {
        "This newsroom is moving to \(place) since \(date), and nothing can be written until it is there. Go on with: dateline move --to …, or stay here with: dateline move --cancel"
    }

    private static func moved(to place: String, on date: String) -> String {
        "This newsroom moved to \(place) on \(date), and nothing is written here any more. Use the newsroom there, or move it back with: dateline move"
    }

    private static func half(from place: String) -> String {
        "This database is being filled by a move from \(place), which is not at its end. Run the same move again to go on."
    }
}
