extension Version {
    /// The version as a subscriber prints it. Times, numbers, rights and what a kill says are nobody's style and stay.
    package func styled(by style: HouseStyle, _ masthead: Masthead) -> Version {
        var version = self
        version.copy.spell(by: style)
        version.copy.set(style, agency: masthead.credit)
        if style.dropping.contains(.notes) { (version.changeNote, version.copy.editorsNote) = (nil, nil) }
        return version
    }
}

extension Copy {
    fileprivate mutating func spell(by style: HouseStyle) {
        let spelling = StyleSpelling(style)
        if spelling.isEmpty { return }
        headline.text = spelling.headline(headline.text)
        headline.forms = headline.forms.mapValues(spelling.headline)
        description = description.map { spelling.text($0, isEnd: true) }
        for index in pictures.indices { pictures[index].caption = spelling.text(pictures[index].caption, isEnd: true) }
        body.blocks = body.blocks.map { $0.spelled(by: spelling) }
    }

    /// Everything around the words, as the house has it.
    fileprivate mutating func set(_ style: HouseStyle, agency: String) {
        let drops = style.dropping
        byline = drops.contains(.byline) ? nil : byline.map { Self.byline($0, style, agency) }
        dateline = drops.contains(.dateline) ? nil : dateline.map { $0.styled(style, agency: agency) }
        creditLine = drops.contains(.credit) ? nil : Self.credit(creditLine, style.credit, agency)
        for index in pictures.indices { pictures[index].set(style, agency: agency) }
        if drops.contains(.email), let last = body.blocks.last, last.isAddress { body.blocks.removeLast() }
        if let foot = style.foot.flatMap({ self.foot($0, agency) }) { body.blocks.append(.paragraph([Run(foot)])) }
    }

    private static func byline(_ byline: String, _ style: HouseStyle, _ agency: String) -> String {
        guard let pattern = style.byline else { return byline }
        let start = ["By ", "BY ", "Par ", "PAR ", "Von ", "VON ", "Por ", "POR "].first(where: byline.hasPrefix) ?? ""
        let name = String(byline.dropFirst(start.count))
        return HouseStyle.fill(pattern, ["name": name, "NAME": name.uppercased(), "agency": agency])
    }

    /// A pattern that names the credit needs one to name.
    fileprivate static func credit(_ credit: String?, _ pattern: String?, _ agency: String) -> String? {
        guard let pattern, credit != nil || !pattern.contains("{credit}") else { return credit }
        return HouseStyle.fill(pattern, ["credit": credit ?? "", "agency": agency])
    }

    /// `nil` where it asks for an address that the story does not have, and for recalls, which have no text to end.
    private func foot(_ pattern: String, _ agency: String) -> String? {
        let address = creators.lazy.compactMap(\.email).first
        if body.isEmpty || pattern.contains("{email}") && address == nil { return nil }
        return HouseStyle.fill(pattern, ["agency": agency, "email": address ?? ""])
    }
}

extension Picture {
    fileprivate mutating func set(_ style: HouseStyle, agency: String) {
        if style.dropping.contains(.captionCredit) {
            (creditLine, originName) = (nil, nil)
        } else if style.captionCredit != nil {
            creditLine = Copy.credit(creditLine ?? originName, style.captionCredit, agency)
        }
    }
}

extension Dateline {
    /// A line that came unparted and names no place stays as it is: there is nothing to set anew.
    fileprivate func styled(_ style: HouseStyle, agency: String) -> Dateline {
        guard let pattern = style.dateline, !places.isEmpty else { return self }
        let place = places.joined(separator: "/")
        var styled = self
        styled.asReceived = HouseStyle.fill(
            pattern,
            [
                "place": place, "PLACE": place.uppercased(), "agency": credit ?? agency,
                "date": Dateline(date: date).line.trimmingComma,
            ])
        return styled
    }
}

extension String {
    fileprivate var trimmingComma: String { hasPrefix(", ") ? String(dropFirst(2)) : self }
}

extension Block {
    /// Whether it is a paragraph of one address of mail.
    fileprivate var isAddress: Bool {
        guard case .paragraph = self else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let word = words.first else { return false }
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
    }

    fileprivate func spelled(by spelling: StyleSpelling) -> Block {
        switch self {
        case .paragraph(let runs): .paragraph(spelling.runs(runs))
        case .heading(let level, let runs): .heading(level: level, spelling.runs(runs))
        case .list(let isOrdered, let entries): .list(ordered: isOrdered, entries.map(spelling.runs))
        case .quote(let paragraphs): .quote(paragraphs.map(spelling.runs))
        case .table(var table):
            {
                table.caption = table.caption.map { spelling.text($0, isEnd: true) }
                table.rows = table.rows.map { $0.map(spelling.runs) }
                table.head = table.head.map { $0.map(spelling.runs) }
                return .table(table)
            }()
        // Its spacing carries meaning, which another spelling would shift.
        case .preserved, .picture: self
        }
    }
}
