/// One limit on what clients may do with a story or picture.
package struct Restriction: Hashable, Sendable, Codable {
    package var limit: Limit
    /// Countries or outlets it names, as written; empty for everywhere.
    package var territories: [String]
    /// When it ends; absent for never.
    package var until: WireTime?

    package init(_ limit: Limit, territories: [String] = [], until: WireTime? = nil) {
        self.limit = limit
        self.territories = territories
        self.until = until
    }

    package enum Limit: String, Codable, Sendable, CaseIterable {
        case noUse, noArchive, noResale, noOnline, noPrint, noBroadcast, noTextAndDataMining, mandatoryCredit
    }
}
