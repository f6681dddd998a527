import News

/// A story's picture: a `link` that brings along the picture's content and caption.
extension ItemReading {
    /// `nil` for any other link.
    mutating func picture(_ link: XMLElement) -> Picture? {
        var renditions: [Rendition] = []
        for element in link.children("remoteContent") { renditions.append(rendition(element)) }
        let reference = ownProperty(link, OwnCodes.pictureReference)
        guard let reference = reference ?? (renditions.isEmpty ? nil : link.presentAttribute("residref")) else {
            return nil
        }
        var picture = Picture(reference: reference, guid: link.presentAttribute("residref"), renditions: renditions)
        picture.caption = link.first("description")?.presentText ?? ""
        picture.alternative = ownProperty(link, OwnCodes.pictureAlternative)
        picture.origin = ownProperty(link, OwnCodes.pictureOrigin).flatMap(Picture.Origin.init) ?? .partner
        picture.originName = ownProperty(link, OwnCodes.pictureOriginName)
        picture.isForSale = ownProperty(link, OwnCodes.pictureIsForSale) != "false"
        picture.creditLine = link.first("creditline")?.presentText
        picture.creator = link.first("creator").map { party($0) }
        picture.dateTaken = link.first("contentCreated").flatMap { LocalDate(iso8601: $0.text) }
        picture.people = people(link)
        picture.rights = link.children("rightsInfo").map { rights($0) }
        return picture
    }

    private func people(_ link: XMLElement) -> [Picture.PersonShown] {
        link.children("subject").compactMap { element in
            let person = subject(element)
            guard person.kind == .person, let name = person.name else { return nil }
            return Picture.PersonShown(name, position: person.detail)
        }
    }

    private func ownProperty(_ link: XMLElement, _ rel: String) -> String? {
        link.children("contentMetaExtProperty").first { $0.attribute("rel") == rel }?.presentAttribute("value")
    }
}
