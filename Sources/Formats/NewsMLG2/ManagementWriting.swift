import News

/// `itemMeta`, in the one order the schema takes.
extension ItemWriting {
    mutating func writeManagement() {
        output.raw("<itemMeta>\n")
        write("itemClass", code: itemClass)
        writeProvider()
        write("versionCreated", text: XMLValues.dateTime(version.created))
        write("firstCreated", text: XMLValues.dateTime(version.firstCreated))
        writeEmbargo()
        write("pubStatus", code: "stat:" + version.status.rawValue)
        write("profile", line: copy.profile)
        for service in copy.services { writeService(service) }
        write("title", text: copy.title)
        writeNotes()
        for signal in signals { write("signal", code: signal) }
        if let expires = copy.expires { write("expires", text: XMLValues.dateTime(expires)) }
        for link in copy.links { write("link", link) }
        for picture in copy.pictures { write(picture) }
        write("itemMetaExtProperty", own: OwnCodes.versionTag, version.tag.label)
        output.raw("</itemMeta>\n")
    }

    private var itemClass: String {
        switch copy.kind {
        case .text, .picture, .graphic, .audio, .video, .animation, .package: "ninat:" + copy.kind.rawValue
        case .concept, .knowledge, .planning, .catalog, .other: OwnCodes.alias + ":" + copy.kind.rawValue
        }
    }

    /// The schema will not have an item without one, so the newsroom steps in.
    private mutating func writeProvider() {
        let provider = copy.provider ?? masthead.party
        let isKnown =
            CodeForms(provider.qcode).qcode != nil || XMLValues.uri(provider.uri) != nil
            || XMLValues.present(provider.name) != nil
        if isKnown {
            write("provider", provider, takesRole: false, isPerson: false)
        } else {
            output.raw("<provider/>\n")
        }
    }

    private mutating func writeEmbargo() {
        switch version.embargo {
        case .none: break
        case .until(let end): write("embargoed", text: XMLValues.dateTime(end))
        case .untilFurtherNotice: output.raw("<embargoed/>\n")
        }
    }

    private mutating func writeService(_ service: Party) {
        let id = identifiers(service.qcode, service.uri)
        guard id.qcode != nil || id.uri != nil || XMLValues.present(service.name) != nil else { return }
        output.open("service", ["qcode": id.qcode, "uri": id.uri])
        write("name", line: service.name)
        output.raw("</service>\n")
    }

    /// For those who handle the story: the desk's note, what changed, what was wrong, why it is held or killed.
    private mutating func writeNotes() {
        write("edNote", text: copy.editorsNote)
        write("edNote", text: version.changeNote?.line, ["role": OwnCodes.changeNote])
        write("edNote", text: version.correction?.explanation, ["role": OwnCodes.correction])
        write("edNote", text: version.reason, ["role": OwnCodes.reason])
    }

    /// The story's own, and one for the act where the standard has it.
    private var signals: [String] {
        let isCorrection = version.act == .correct || version.correction != nil
        let own = isCorrection ? "sig:correction" : version.act == .lead || version.act == .lift ? "sig:update" : nil
        guard let own, !copy.signals.contains(own) else { return copy.signals }
        return copy.signals + [own]
    }
}
