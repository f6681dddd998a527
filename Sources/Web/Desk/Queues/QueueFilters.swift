import Foundation
import News
import Storage

/// What a list is cut by, as its address says it: "?section=national&mine=1".
struct QueueFilters: Hashable, Sendable {
    var list: DeskList
    /// The desk's name.
    var desk: String?
    var section: String?
    var language: String?
    var urgency: Int?
    var provider: String?
    var kind: MediaKind?
    var isMine = false
    var words: String?
    var after: DeskPlace?

    init(_ list: DeskList) { self.list = list }

    /// - Parameter value: gives a word of the address; `nil` when absent or empty.
    init(_ list: DeskList, _ value: (String) -> String?) {
        self.list = list
        desk = value("desk")
        section = value("section")
        language = value("language")
        urgency = value("urgency").flatMap { Int($0) }.flatMap { Urgency($0)?.value }
        provider = value("provider")
        kind = value("kind").flatMap(MediaKind.init(rawValue:))
        isMine = value("mine") == "1"
        words = value("q").map { String($0.prefix(200)).trimmingCharacters(in: .whitespacesAndNewlines) }
            .flatMap { $0.isEmpty ? nil : $0 }
        after = value("after").flatMap { DeskPlace(word: $0) }
    }

    /// A list's address behind "/desk/queue/", as saved views keep it; `nil` for what is none.
    init?(query: String) {
        let parts = query.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let list = DeskList(rawValue: parts[0]) else { return nil }
        let form = Form(Data((parts.count > 1 ? parts[1] : "").utf8))
        self.init(list) { form.trimmed($0) }
        after = nil
    }

    var isEmpty: Bool { parameters.isEmpty }

    /// Every filter, without the page.
    private var parameters: [(String, String)] {
        let all: [(String, String?)] = [
            ("desk", desk), ("section", section), ("language", language), ("urgency", urgency.map { String($0) }),
            ("provider", provider), ("kind", kind?.rawValue), ("mine", isMine ? "1" : nil), ("q", words),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    /// The list's address behind "/desk/queue/", filters and all, from its beginning.
    var query: String { Self.address(list.rawValue, parameters) }

    var href: String { "/desk/queue/\(query)" }

    /// The address of the page that begins at a place.
    func href(after place: DeskPlace) -> String {
        "/desk/queue/" + Self.address(list.rawValue, parameters + [("after", place.word)])
    }

    static func address(_ path: String, _ parameters: [(String, String)]) -> String {
        guard !parameters.isEmpty else { return path }
        return path + "?" + parameters.map { "\($0)=\($1.addressWord)" }.joined(separator: "&")
    }

    /// As the store is asked; `nil` for a desk that there is none of.
    func asked(of person: Person, desks: [Desk]) -> DeskQuery? {
        var query = DeskQuery(list)
        if let desk {
            guard let found = desks.first(where: { $0.name == desk }) else { return nil }
            query.desk = found.id
        }
        query.section = section
        query.language = language
        query.urgency = urgency
        query.provider = provider
        query.kind = kind
        query.words = words
        query.after = after
        if isMine { query.whose = .of(person.id) }
        return query
    }
}

extension String {
    /// As a value in an address.
    var addressWord: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlQueryAllowed)) ?? ""
    }
}

extension DeskPlace {
    /// "c1778068800000-12" or "w345".
    var word: String {
        switch self {
        case .behind(let moment, let id): "c\(moment.milliseconds)-\(id)"
        case .before(let position): "w\(position)"
        }
    }

    init?(word: String) {
        let numbers = word.dropFirst().split(separator: "-").map { Int64($0) }
        switch (word.first, numbers.count) {
        case ("c", 2):
            guard let moment = numbers[0], let id = numbers[1] else { return nil }
            self = .behind(WireTime(milliseconds: moment), ID(id))
        case ("w", 1):
            guard let position = numbers[0] else { return nil }
            self = .before(position)
        default: return nil
        }
    }
}
