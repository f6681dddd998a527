import News

/// Pictures and links, each as an item inside the item; a map in ninjs 1, a list later.
extension NinjsWriter {
    private enum Association {
        case picture(Picture)
        case link(Link)
    }

    func writeAssociations(_ json: inout JSONWriter) {
        let links = version.copy.links.filter { !Self.isTrustIndicator($0) } + version.copy.groups.flatMap(\.members)
        let associations = version.copy.pictures.map(Association.picture) + links.map(Association.link)
        guard !associations.isEmpty else { return }
        if line != .line1 {
            return json.member("associations", associations) { json, association in
                json.object { write(association, named: name(of: association), &$0) }
            }
        }
        var used: Set<String> = []
        json.member("associations") { json in
            for association in associations {
                let key = Self.unused(NinjsIdentity.key(fromCode: name(of: association)), &used)
                json.member(key) { write(association, named: nil, &$0) }
            }
        }
    }

    private func name(of association: Association) -> String {
        switch association {
        case .picture(let picture): picture.reference
        case .link(let link): link.relation.rawValue
        }
    }

    /// The key, or the key with the first number that makes it the only one.
    private static func unused(_ key: String, _ used: inout Set<String>) -> String {
        var candidate = key
        var number = 2
        while !used.insert(candidate).inserted {
            candidate = "\(key)_\(number)"
            number += 1
        }
        return candidate
    }

    private func write(_ association: Association, named name: String?, _ json: inout JSONWriter) {
        json.member("name", name)
        switch association {
        case .picture(let picture): write(picture, &json)
        case .link(let link):
            if line == .line3 { json.member("rel", link.relation.rawValue) }
            json.member("uri", link.target)
            json.member("version", link.version.map { String($0) })
            if line == .line1 { json.member("mimetype", link.contentType) }
            if line == .line1 {
                json.member("headline", link.title)
            } else {
                json.member("headlines", [link.title].compactMap { $0 }) { json, title in
                    json.object { $0.member("value", title) }
                }
            }
        }
    }

    private func write(_ picture: Picture, _ json: inout JSONWriter) {
        json.member("uri", picture.guid ?? "\(version.guid)#\(picture.reference)")
        json.member("type", "picture")
        json.member(line.spelled("contentCreated"), picture.dateTaken.map { "\($0)T00:00:00Z" })
        json.member(line.bylineName, picture.creator?.label)
        writeDescription(picture.caption, alternative: picture.alternative, &json)
        writeRights(picture.rights, holder: nil, terms: picture.isForSale ? [] : [RightsWording.notForSale], &json)
        writeSources([], credit: picture.creditLine ?? picture.originName, &json)
        json.member(line.list("person", "people"), picture.people) { json, person in
            json.object { $0.member("name", person.name) }
        }
        writeRenditions(picture.renditions, &json)
    }

    func writeRenditions(_ renditions: [Rendition], _ json: inout JSONWriter) {
        guard !renditions.isEmpty else { return }
        if line != .line1 {
            return json.member("renditions", Array(renditions.enumerated())) { json, entry in
                json.object { json in
                    json.member("name", entry.element.name ?? "rendition-\(entry.offset + 1)")
                    write(entry.element, &json)
                }
            }
        }
        var used: Set<String> = []
        json.member("renditions") { json in
            for (index, rendition) in renditions.enumerated() {
                let key = Self.unused(NinjsIdentity.key(fromCode: rendition.name ?? "rendition_\(index + 1)"), &used)
                json.member(key) { write(rendition, &$0) }
            }
        }
    }

    private func write(_ rendition: Rendition, _ json: inout JSONWriter) {
        json.member("href", PictureMarkup.address(of: rendition, masthead) ?? rendition.reference)
        json.member(line.mediaTypeName, rendition.contentType)
        json.member("width", rendition.width)
        json.member("height", rendition.height)
        json.member(line.spelled("sizeInBytes"), rendition.size)
        json.member("duration", rendition.duration)
    }
}
