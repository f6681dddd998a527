import News

extension Parcels {
    /// A parcel that says of itself that it is a test, in every format: under embargo until further notice, with a note to
    /// editors, and without a place on the wire.
    ///
    /// - Parameter name: one that no other test has.
    package func test(_ destination: Destination, named name: String, at now: WireTime) throws -> Parcel {
        var copy = Copy(
            language: masthead.languages.first, headline: "TEST: please ignore",
            body: Body(paragraphs: [
                "This is a test of the line from \(masthead.name) to \"\(destination.name)\". Do not publish it.",
                "If it reads well here, stories will: Caf\u{E9}, \u{201C}quoted\u{201D}, \u{2014}, 100 \u{20AC}.",
            ]))
        copy.slug = "TEST"
        copy.editorsNote = "A test. Do not publish."
        copy.provider = masthead.party
        let version = Version(
            story: ID(0), guid: masthead.guid("test-\(name)", at: now), number: 1, tag: .first, act: .release,
            copy: copy, embargo: .untilFurtherNotice, firstCreated: now, created: now, released: now)
        var made = try make(version, at: 0, for: destination)
        made.address(to: destination, as: ["test"])
        var parcel = made.parcel
        parcel.key = "\(destination.id)-test-\(name)"
        parcel.facts.act = "test"
        parcel.facts.isTest = true
        parcel.text.name = "TEST-\(name)-\(parcel.text.name)"
        return parcel
    }
}

extension Distribution.Settings {
    /// Sends a test to a destination, beside everything that is due there and on no books.
    ///
    /// - Returns: the key it went under.
    /// - Throws: `DeliveryFailure`.
    package func sendTest(to destination: Destination, named name: String) async throws -> String {
        let parcel = try parcels.test(destination, named: name, at: now())
        try await transport(destination).deliver(parcel)
        return parcel.key
    }
}
