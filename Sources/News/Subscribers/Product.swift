/// What a subscriber buys: a filter over the wire, with a name.
package struct Product: Hashable, Sendable {
    package var id: ID<Product>
    /// The name it is called by in commands, lower-case.
    package var name: String
    /// As contracts write it.
    package var title: String
    package var filter: ProductFilter

    package init(id: ID<Product>, name: String, title: String, filter: ProductFilter) {
        self.id = id
        self.name = name
        self.title = title
        self.filter = filter
    }
}

/// Which versions belong to a product. A version passes when it meets every demand; an empty demand is met by all, one with
/// several words by any of them.
package struct ProductFilter: Hashable, Sendable, Codable {
    /// URIs; what lies below one of them in the tree belongs to it.
    package var subjects: Set<String> = []
    package var sections: Set<String> = []
    /// BCP 47; the language alone is compared, "pt" for "pt-BR".
    package var languages: Set<String> = []
    /// The most and the least urgent that pass; copy that names none is normal.
    package var urgency: ClosedRange<Int>?
    /// Names or codes, without regard to case.
    package var genres: Set<String> = []
    /// URIs or names of places it is about, was made in or is datelined from, without regard to case.
    package var places: Set<String> = []
    /// Without regard to case.
    package var keywords: Set<String> = []
    package var kinds: Set<MediaKind> = []
    /// Names or URIs, without regard to case.
    package var providers: Set<String> = []
    /// Whose copy; both when absent.
    package var source: Source?

    package init() {}

    package enum Source: String, Codable, Sendable, CaseIterable { case own, partner }
}

extension ProductFilter {
    /// Whether a version belongs to the product.
    ///
    /// - Parameter source: whose story it is a version of; what the version itself says when `nil`.
    package func passes(_ version: Version, from source: Source? = nil, in tree: SubjectTree) -> Bool {
        let copy = version.copy
        return passes(copy.subjects, tree) && meets(sections, copy.sections) && passes(language: copy.language)
            && (urgency?.contains((copy.urgency ?? .normal).value) ?? true)
            && (kinds.isEmpty || kinds.contains(copy.kind))
            && (self.source.map { $0 == source ?? version.source } ?? true)
            && meetsFolded(keywords, copy.keywords) && meetsFolded(genres, copy.genres.flatMap(\.names))
            && meetsFolded(places, copy.placeNames) && meetsFolded(providers, copy.provider?.names ?? [])
    }

    private func passes(_ found: [Subject], _ tree: SubjectTree) -> Bool {
        subjects.isEmpty || found.lazy.compactMap(\.uri).contains { tree.isBelow($0, any: subjects) }
    }

    private func passes(language: String?) -> Bool {
        if languages.isEmpty { return true }
        guard let language = language?.primaryLanguage else { return false }
        return languages.contains { $0.primaryLanguage == language }
    }

    private func meets(_ demand: Set<String>, _ found: [String]) -> Bool {
        demand.isEmpty || found.contains(where: demand.contains)
    }

    private func meetsFolded(_ demand: Set<String>, _ found: [String]) -> Bool {
        if demand.isEmpty { return true }
        let folded = Set(demand.map { $0.lowercased() })
        return found.contains { folded.contains($0.lowercased()) }
    }
}

extension Version {
    /// Whose copy it is, as far as the version alone can say: our desk's changes to a partner's story bear no mark of it.
    package var source: ProductFilter.Source { providerNumber == nil ? .own : .partner }
}

extension String {
    /// The language of a tag alone: "pt" for "pt-BR".
    fileprivate var primaryLanguage: String? {
        split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() }
    }
}

extension Subject {
    /// All words it may be asked for by.
    var names: [String] { [uri, qcode, literal, name].compactMap { $0 } }
}

extension Party {
    /// All words it may be asked for by.
    var names: [String] { [name, uri, qcode].compactMap { $0 } }
}

extension Copy {
    fileprivate var placeNames: [String] { (places + located).flatMap(\.names) + (dateline?.places ?? []) }
}
