import News

/// The head of an NITF text; it counts for the lines that `contentMeta` leaves out.
extension ItemReading {
    mutating func readNITFHead(_ root: XMLElement) {
        let body = root.isNamed("nitf") ? root.first("body") : root.isNamed("body") ? root : nil
        guard let head = body?.first("body.head") else { return }
        if copy.headline.text.isEmpty, let text = head.first("hedline")?.first("hl1")?.presentText {
            copy.headline.text = text
        }
        if copy.byline == nil {
            let bylines = head.children("byline").compactMap(\.presentText)
            copy.byline = bylines.isEmpty ? nil : bylines.joined(separator: "; ")
        }
        if copy.dateline == nil {
            copy.dateline = head.first("dateline")?.presentText.map { Dateline(asReceived: $0) }
        }
    }
}
