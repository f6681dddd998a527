import News

/// Items that go with an item: pictures to print with it, links to everything else.
extension NinjsFields {
    mutating func readAssociations(of item: JSONObject, into copy: inout Copy) {
        if item.value(anyCase: "associations") != nil {
            var count = 0
            let found = entries(item, "associations") { fields, name, entry -> Association? in
                count += 1
                return fields.association(entry, named: name, number: count)
            }
            for association in found {
                switch association {
                case .picture(let picture): copy.pictures.append(picture)
                case .link(let link): copy.links.append(link)
                }
            }
        }
        for name in ["trustindicators", "trustindicator"] {
            copy.links += objects(item, [name], textAs: "href") { $0.trustIndicator($1) }
        }
    }

    private enum Association {
        case picture(Picture)
        case link(Link)
    }

    private mutating func association(_ entry: JSONObject, named name: String?, number: Int) -> Association? {
        let type = text(entry, "type")
        if type == "picture" || type == "graphic" || type == nil, entry.value(anyCase: "renditions") != nil {
            return .picture(picture(entry, reference: name ?? "picture-\(number)"))
        }
        let renditions = renditions(of: entry)
        guard let target = text(entry, "uri") ?? renditions.lazy.compactMap(\.href).first else {
            repair("uri", "An association without a uri leads nowhere; it was left out.")
            return nil
        }
        var link = Link(relation(text(entry, "rel") ?? name), to: target)
        link.isReference = !(target.hasPrefix("http://") || target.hasPrefix("https://"))
        link.version = text(entry, "version").flatMap { Int($0) }
        link.title = texts(of: entry, "headlines", "headline").first?.value ?? text(entry, "title")
        link.contentType = text(entry, "mimetype")
        return .link(link)
    }

    /// By the code of the relation, which ninjs 1 can only write as the association's key: "irel_seeAlso_2".
    private func relation(_ name: String?) -> Link.Relation {
        guard let name else { return .other("associated") }
        var code = name
        if code.hasPrefix("irel_"), let mark = code.utf8.lastIndex(of: UInt8(ascii: "_")),
            Int(code[code.utf8.index(after: mark)...]) != nil
        {
            code = String(code[..<mark])
        }
        code = NinjsIdentity.code(fromKey: code)
        let relation = Link.Relation(rawValue: code)
        if case .other = relation {
            let known = Link.Relation(rawValue: "irel:" + code)
            if case .other = known { return relation }
            return known
        }
        return relation
    }

    private mutating func picture(_ entry: JSONObject, reference: String) -> Picture {
        var picture = Picture(reference: reference, guid: text(entry, "uri"), origin: .partner)
        let texts = texts(of: entry, "descriptions", "description")
        picture.alternative = texts.first { $0.role == "alternative" }?.value
        let captions = texts.filter { $0.role != "alternative" }
        picture.caption =
            NinjsText.description(among: captions) ?? self.texts(of: entry, "headlines", "headline").first?.value ?? ""
        picture.creator = (text(entry, "byline") ?? text(entry, "by")).map { Party(name: $0) }
        picture.creditLine =
            objects(entry, ["infosources", "infosource"]) { $0.party($1) }.first { $0.role == NinjsText.creditRole }?
            .name
        picture.dateTaken = text(entry, "contentcreated").flatMap { LocalDate(iso8601: String($0.prefix(10))) }
        picture.people = objects(entry, ["people", "person"]) { $0.text($1, "name").map { Picture.PersonShown($0) } }
        picture.renditions = renditions(of: entry)
        if var rights = rights(of: entry) {
            picture.isForSale = !rights.removeTerm(RightsWording.notForSale)
            if !rights.isEmpty { picture.rights = [rights] }
        }
        return picture
    }

    private mutating func trustIndicator(_ entry: JSONObject) -> Link? {
        guard let href = text(entry, "href") else { return nil }
        var role = text(entry, "role")
        if let code = text(entry, "code") {
            role = text(entry, "scheme").map { NinjsIdentity.joined(scheme: $0, code: code) } ?? code
        }
        return Link(.other(role ?? "trustindicator"), to: href, title: text(entry, "title"))
    }
}

extension Rights {
    /// Takes one line out of the terms; whether it was there.
    fileprivate mutating func removeTerm(_ term: String) -> Bool {
        var found = false
        usageTerms = usageTerms.compactMap { terms in
            let lines = terms.split(separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.filter { $0 != term }
            if kept.count < lines.count { found = true }
            return kept.isEmpty ? nil : kept.joined(separator: "\n")
        }
        return found
    }
}
