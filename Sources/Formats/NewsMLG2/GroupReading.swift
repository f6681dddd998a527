import News

/// `groupSet` of a package, and the names of items that are no news.
extension ItemReading {
    /// The root group comes first, the others as they stand.
    mutating func readGroups() {
        guard kind == .packageItem else { return }
        guard let set = item.first("groupSet") else { return readLooseMembers() }
        copy.groups = set.children("group").enumerated().map { group($0.element, number: $0.offset + 1) }
        guard let root = set.presentAttribute("root") else { return }
        if let place = copy.groups.firstIndex(where: { $0.id == root }) {
            copy.groups.insert(copy.groups.remove(at: place), at: 0)
        } else {
            note(set, "Its root group \"\(root.prefix(60))\" is not there; the first one was taken.")
        }
    }

    private func group(_ element: XMLElement, number: Int) -> Copy.Group {
        Copy.Group(
            id: element.presentAttribute("id") ?? "g\(number)", role: code(of: element, "role", uri: "roleuri"),
            mode: code(of: element, "mode", uri: "modeuri"),
            members: element.children("itemRef").compactMap { link($0) },
            groups: element.children("groupRef").compactMap { $0.presentAttribute("idref") })
    }

    /// Some packages name their members without any group.
    private mutating func readLooseMembers() {
        let members = item.children("itemRef").compactMap { link($0) }
        guard !members.isEmpty else { return }
        note(item, "Its members stand outside any group; one was made for them.")
        copy.groups = [Copy.Group(id: "g1", members: members)]
    }

    /// Concepts are known by their name, and explained by their definition.
    mutating func readConcepts() {
        guard kind == .conceptItem, let concept = item.first("concept") else { return }
        copy.title = name(of: concept) ?? copy.title
        copy.description = copy.description ?? concept.first("definition")?.presentText
    }
}
