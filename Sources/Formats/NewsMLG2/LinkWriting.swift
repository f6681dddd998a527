import News

/// `link`, `itemRef` and `remoteContent`.
extension ItemWriting {
    mutating func write(_ name: StaticString, _ link: Link) {
        guard let target = XMLValues.present(link.target) else { return }
        let relation = CodeForms(attribute: link.relation.rawValue)
        output.open(
            name,
            [
                "rel": relation.qcode, "reluri": relation.uri, "href": link.isReference ? nil : XMLValues.uri(target),
                "residref": link.isReference ? target : nil,
                "version": link.version.flatMap { $0 > 0 ? String($0) : nil },
                "contenttype": XMLValues.present(link.contentType),
            ])
        write("title", text: link.title)
        output.close(name)
        output.raw("\n")
    }

    mutating func write(_ rendition: Rendition) {
        let name = CodeForms(attribute: rendition.name)
        let seconds = rendition.duration.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
        output.empty(
            "remoteContent",
            [
                "rendition": name.qcode, "renditionuri": name.uri,
                "href": XMLValues.uri(masthead.address(of: rendition)),
                "residref": XMLValues.present(rendition.reference),
                "contenttype": XMLValues.present(rendition.contentType), "size": count(rendition.size),
                "width": count(rendition.width), "height": count(rendition.height), "duration": seconds.map { "\($0)" },
                "durationunit": seconds == nil ? nil : "timeunit:seconds",
            ])
        output.raw("\n")
    }

    private func count(_ number: Int?) -> String? { number.flatMap { $0 >= 0 ? String($0) : nil } }
}

/// A story's picture travels as a link that brings along its renditions, caption, credit and rights, so that a receiver
/// may show it without asking for another item.
extension ItemWriting {
    mutating func write(_ picture: Picture) {
        output.open("link", ["rel": "irel:associatedWith", "residref": XMLValues.present(picture.guid)])
        output.raw("\n")
        write("itemClass", code: "ninat:picture")
        for rights in picture.rights { write(rights) }
        if let date = picture.dateTaken { write("contentCreated", text: date.description) }
        if let creator = picture.creator { write("creator", creator, takesRole: true, isPerson: true) }
        for person in picture.people { write("subject", Subject(person.name, kind: .person, detail: person.position)) }
        write("creditline", line: picture.creditLine)
        write("description", text: picture.caption, ["role": "drol:caption"])
        write("contentMetaExtProperty", own: OwnCodes.pictureReference, picture.reference)
        write("contentMetaExtProperty", own: OwnCodes.pictureOrigin, picture.origin.rawValue)
        write("contentMetaExtProperty", own: OwnCodes.pictureOriginName, picture.originName)
        write("contentMetaExtProperty", own: OwnCodes.pictureIsForSale, picture.isForSale ? "true" : "false")
        write("contentMetaExtProperty", own: OwnCodes.pictureAlternative, picture.alternative)
        for rendition in picture.renditions { write(rendition) }
        output.raw("</link>\n")
    }
}
