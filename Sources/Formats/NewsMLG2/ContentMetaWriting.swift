import News

/// `contentMeta`, its administrative part before its descriptive one.
extension ItemWriting {
    mutating func writeContentMeta() {
        output.raw("<contentMeta>\n")
        if let urgency = copy.urgency { write("urgency", text: String(urgency.value)) }
        if let time = copy.contentCreated { write("contentCreated", text: XMLValues.truncated(time)) }
        if let time = copy.contentModified { write("contentModified", text: XMLValues.truncated(time)) }
        write("digitalSourceType", code: copy.digitalSourceType)
        for place in copy.located { write("located", place) }
        for source in copy.informationSources { write("infoSource", source, takesRole: true, isPerson: false) }
        for creator in copy.creators { write("creator", creator, takesRole: true, isPerson: true) }
        for contributor in copy.contributors { write("contributor", contributor, takesRole: true, isPerson: true) }
        for (type, id) in copy.alternativeIDs.sorted(by: { $0.key < $1.key }) { writeAlternativeID(id, type: type) }
        writeDescription()
        for section in copy.sections { write("contentMetaExtProperty", own: OwnCodes.section, section) }
        writeStandInsForParts()
        output.raw("</contentMeta>\n")
    }

    private mutating func writeAlternativeID(_ id: String, type: String) {
        let forms = CodeForms(attribute: type)
        write("altId", line: id, ["type": forms.qcode, "typeuri": forms.uri])
    }

    private mutating func writeDescription() {
        if let language = XMLValues.language(copy.language) { output.empty("language", ["tag": language]) }
        for genre in copy.genres { write("genre", genre) }
        for keyword in copy.keywords { write("keyword", line: keyword) }
        for subject in copy.subjects { write("subject", subject) }
        write("slugline", line: copy.slug)
        write("headline", text: copy.headline.text)
        for output in Headline.Output.allCases {
            write("headline", text: copy.headline.forms[output], ["role": OwnCodes.headlineForm + output.rawValue])
        }
        write("dateline", text: copy.dateline?.line)
        write("by", text: copy.byline)
        write("creditline", line: copy.creditLine)
        write("description", text: copy.description)
    }
}
