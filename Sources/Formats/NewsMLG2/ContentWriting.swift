import News

/// `contentSet` and `groupSet`.
extension ItemWriting {
    mutating func writeContent() {
        guard !copy.body.blocks.isEmpty || !copy.renditions.isEmpty else { return }
        output.raw("<contentSet>\n")
        for rendition in copy.renditions { write(rendition) }
        if !copy.body.blocks.isEmpty { writeBody() }
        output.raw("</contentSet>\n")
    }

    private mutating func writeBody() {
        output.open("inlineXML", ["contenttype": "application/xhtml+xml", "wordcount": String(copy.body.wordCount)])
        output.open("html", ["xmlns": "http://www.w3.org/1999/xhtml"])
        output.open("head")
        output.element("title", XMLValues.present(copy.headline.text) ?? "")
        output.close("head")
        output.open("body")
        output.append(Markup.xhtml(copy.body.blocks, picture: figure))
        output.raw("</body></html></inlineXML>\n")
    }

    /// The place of a picture in the text, readable for any receiver and known again by our own reader.
    private func figure(_ reference: String) -> [UInt8]? {
        guard let picture = copy.pictures.first(where: { $0.reference == reference }) else { return nil }
        var figure = MarkupBytes(capacity: 256)
        figure.open("figure")
        let address = picture.renditions.lazy.compactMap { masthead.address(of: $0) }.first
        figure.empty(
            "img", ["src": XMLValues.uri(address) ?? "", "alt": picture.alternative ?? "", "data-picture": reference])
        if let caption = XMLValues.present(picture.caption) { figure.element("figcaption", caption) }
        figure.close("figure")
        return figure.bytes
    }

    mutating func writeGroups() {
        guard !copy.groups.isEmpty else { return }
        output.open("groupSet", ["root": ids[copy.groups[0].id]])
        output.raw("\n")
        var written: Set<String> = []
        for group in copy.groups where written.insert(group.id).inserted { write(group) }
        output.raw("</groupSet>\n")
    }

    private mutating func write(_ group: Copy.Group) {
        let role = CodeForms(attribute: group.role)
        let mode = CodeForms(attribute: group.mode)
        output.open(
            "group",
            ["id": ids[group.id], "role": role.qcode, "roleuri": role.uri, "mode": mode.qcode, "modeuri": mode.uri])
        output.raw("\n")
        for inner in group.groups where copy.groups.contains(where: { $0.id == inner }) {
            output.empty("groupRef", ["idref": ids[inner]])
        }
        for member in group.members { write("itemRef", member) }
        output.raw("</group>\n")
    }
}
