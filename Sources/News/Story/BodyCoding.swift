/// Blocks are written as `{"type": "paragraph", "runs": […]}`: the form the store and the API share.
extension Body: Codable {
    package init(from decoder: any Decoder) throws {
        blocks = try decoder.singleValueContainer().decode([Block].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(blocks)
    }
}

extension Block: Codable {
    private enum CodingKeys: CodingKey { case type, runs, level, ordered, entries, table, text, picture }

    private enum Kind: String, Codable { case paragraph, heading, list, quote, table, preserved, picture }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .type) {
        case .paragraph: self = .paragraph(try container.decode([Run].self, forKey: .runs))
        case .heading:
            let level = try container.decode(Int.self, forKey: .level)
            self = .heading(level: level, try container.decode([Run].self, forKey: .runs))
        case .list:
            let ordered = try container.decode(Bool.self, forKey: .ordered)
            self = .list(ordered: ordered, try container.decode([[Run]].self, forKey: .entries))
        case .quote: self = .quote(try container.decode([[Run]].self, forKey: .entries))
        case .table: self = .table(try container.decode(Table.self, forKey: .table))
        case .preserved: self = .preserved(try container.decode(String.self, forKey: .text))
        case .picture: self = .picture(try container.decode(String.self, forKey: .picture))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .paragraph(let runs):
            try container.encode(Kind.paragraph, forKey: .type)
            try container.encode(runs, forKey: .runs)
        case .heading(let level, let runs):
            try container.encode(Kind.heading, forKey: .type)
            try container.encode(level, forKey: .level)
            try container.encode(runs, forKey: .runs)
        case .list(let ordered, let entries):
            try container.encode(Kind.list, forKey: .type)
            try container.encode(ordered, forKey: .ordered)
            try container.encode(entries, forKey: .entries)
        case .quote(let entries):
            try container.encode(Kind.quote, forKey: .type)
            try container.encode(entries, forKey: .entries)
        case .table(let table):
            try container.encode(Kind.table, forKey: .type)
            try container.encode(table, forKey: .table)
        case .preserved(let text):
            try container.encode(Kind.preserved, forKey: .type)
            try container.encode(text, forKey: .text)
        case .picture(let reference):
            try container.encode(Kind.picture, forKey: .type)
            try container.encode(reference, forKey: .picture)
        }
    }
}

extension Run: Codable {
    private enum CodingKeys: CodingKey { case text, strong, emphasis, link }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        text = try container.decode(String.self, forKey: .text)
        link = try container.decodeIfPresent(String.self, forKey: .link)
        marks = []
        if try container.decodeIfPresent(Bool.self, forKey: .strong) == true { marks.insert(.strong) }
        if try container.decodeIfPresent(Bool.self, forKey: .emphasis) == true { marks.insert(.emphasis) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        if marks.contains(.strong) { try container.encode(true, forKey: .strong) }
        if marks.contains(.emphasis) { try container.encode(true, forKey: .emphasis) }
        try container.encodeIfPresent(link, forKey: .link)
    }
}
