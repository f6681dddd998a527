import News

/// `link`, `itemRef` and `remoteContent`: everything that points elsewhere.
extension ItemReading {
    mutating func readLink(_ element: XMLElement) {
        guard let link = link(element) else { return note(element, "It points nowhere and was left out.") }
        if let picture = picture(element) { copy.pictures.append(picture) } else { copy.links.append(link) }
    }

    /// An item's guid is the better target: it stays when addresses change.
    func link(_ element: XMLElement) -> Link? {
        let reference = element.presentAttribute("residref")
        guard let target = reference ?? element.presentAttribute("href") else { return nil }
        let title = element.first("title")?.presentText ?? element.presentAttribute("title")
        return Link(
            Link.Relation(rawValue: code(of: element, "rel", uri: "reluri") ?? ""), to: target,
            version: element.presentAttribute("version").flatMap { Int($0) }, title: title,
            isReference: reference != nil, contentType: element.presentAttribute("contenttype"))
    }

    mutating func rendition(_ element: XMLElement) -> Rendition {
        Rendition(
            name: code(of: element, "rendition", uri: "renditionuri"), href: element.presentAttribute("href"),
            reference: element.presentAttribute("residref"), contentType: element.presentAttribute("contenttype"),
            width: number(element, "width"), height: number(element, "height"), size: number(element, "size"),
            duration: duration(element))
    }

    /// A whole number; one that is none, or blank, is noted and left out.
    mutating func number(_ element: XMLElement, _ name: StaticString) -> Int? {
        guard let written = element.attribute(name) else { return nil }
        if let number = Int(written.trimmed), number >= 0 { return number }
        note(element, "The \(name) \"\(written.prefix(20))\" is no number and was left out.")
        return nil
    }

    /// Seconds, whatever unit it was written in.
    private mutating func duration(_ element: XMLElement) -> Double? {
        guard let written = element.attribute("duration") else { return nil }
        let unit = code(of: element, "durationunit", uri: "durationunituri")?.suffix(after: ":").lowercased()
        let scale = unit == "milliseconds" ? 0.001 : unit == "minutes" ? 60 : 1
        let parts = written.trimmed.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        let seconds = parts.reduce(Optional(0.0)) { total, part in
            if let total, let part { total * 60 + part } else { nil }
        }
        if let seconds, seconds.isFinite, seconds >= 0 { return seconds * scale }
        note(element, "The duration \"\(written.prefix(20))\" is no number and was left out.")
        return nil
    }
}
