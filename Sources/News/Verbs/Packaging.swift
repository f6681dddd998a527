/// An ordered set of stories that is a story itself.
extension Copy {
    /// The members of a package in their order.
    package var members: [Link] { groups.first?.members ?? [] }

    /// Puts a story at the end of the package.
    package mutating func add(_ member: Link) throws(PackageRefusal) {
        if kind != .package { throw .noPackage }
        if members.contains(where: { $0.target == member.target }) { throw .alreadyIn }
        if groups.isEmpty { groups = [Group(id: "main", role: "group:main", mode: "pgrmod:seq")] }
        groups[0].members.append(member)
    }

    /// Takes a story out of the package.
    package mutating func remove(_ guid: String) throws(PackageRefusal) {
        guard let place = members.firstIndex(where: { $0.target == guid }) else { throw .notIn }
        groups[0].members.remove(at: place)
        if groups[0].members.isEmpty, groups[0].groups.isEmpty { groups.removeFirst() }
    }

    /// Moves a story by so many places, -1 being one earlier; at the ends it stays.
    package mutating func move(_ guid: String, by places: Int) throws(PackageRefusal) {
        guard let place = members.firstIndex(where: { $0.target == guid }) else { throw .notIn }
        let target = min(max(0, place + places), members.count - 1)
        groups[0].members.insert(groups[0].members.remove(at: place), at: target)
    }
}

/// Why a package can't be as somebody asked.
package enum PackageRefusal: Explained, Hashable, Sendable {
    case noPackage, alreadyIn, notIn, itself, noStory, empty

    package var sentence: String {
        switch self {
        case .noPackage: "This story is no package, so no other story can be put into it."
        case .alreadyIn: "That story is in the package already. Move it with the arrows."
        case .notIn: "That story is no longer in the package."
        case .itself: "A package can't hold itself. Give the number of another story."
        case .noStory: "There is no story with that number. Look it up in the lists, and give its number alone."
        case .empty: "The package holds no story yet. Put at least one into it."
        }
    }
}
