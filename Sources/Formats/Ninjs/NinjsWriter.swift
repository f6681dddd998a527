import News

/// Writes a version as an item of one line of ninjs, valid by that line's schema whatever the version holds.
///
/// ninjs knows dated embargoes only: an embargo until further notice goes out as `pubstatus` withheld. A canceled
/// version goes out without its words and pictures: identity, status and the reason are all that clients need.
struct NinjsWriter {
    let line: NinjsLine
    let version: Version
    let masthead: Masthead

    static func write(_ version: Version, _ masthead: Masthead, as line: NinjsLine) -> [UInt8] {
        var json = JSONWriter()
        NinjsWriter(line: line, version: version, masthead: masthead).writeItem(&json)
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private var copy: Copy { version.copy }

    private func writeItem(_ json: inout JSONWriter) {
        json.object { json in
            writeStandard(&json)
            json.member("uri", version.guid)
            json.member("type", line.type(copy.kind))
            writeState(&json)
            writeHandling(&json)
            writeHeadlines(&json)
            if version.status != .canceled {
                writeBody(&json)
                writeDescription(copy.description, alternative: nil, &json)
                writeRenditions(copy.renditions, &json)
                writeAssociations(&json)
            }
            writeRights(copy.rights, holder: nil, terms: [], &json)
            writeSubjects(&json)
            writeMakers(&json)
        }
    }

    private func writeStandard(_ json: inout JSONWriter) {
        json.member(line.standardName) { json in
            json.member("name", "ninjs")
            json.member("version", line.rawValue)
            json.member("schema", line.schema)
        }
    }

    private func writeState(_ json: inout JSONWriter) {
        let isHeldBack = version.status == .usable && version.embargo == .untilFurtherNotice
        json.member("version", String(version.number))
        json.member(line.spelled("firstCreated"), stamp(version.firstCreated))
        json.member(line.spelled("versionCreated"), stamp(version.created))
        json.member(line.spelled("contentCreated"), copy.contentCreated.map(stamp))
        json.member(line.spelled("pubStatus"), (isHeldBack ? Status.withheld : version.status).rawValue)
        json.member(line.embargoName, version.embargo.end.map(stamp))
        json.member("expires", copy.expires.map(stamp))
    }

    private func writeHandling(_ json: inout JSONWriter) {
        json.member("urgency", copy.urgency?.value)
        json.member("language", copy.language)
        json.member("profile", copy.profile)
        json.member("slugline", copy.slug)
        let notes = RightsWording.clientNotes(of: version)
        json.member(line.spelled("edNote"), notes.isEmpty ? nil : notes.joined(separator: "\n"))
        writeAlternativeIDs(&json)
        if let source = copy.digitalSourceType {
            json.member(line.spelled("digitalSourceType")) {
                $0.member(NinjsIdentity.isURI(source) ? "uri" : "literal", source)
            }
        }
    }

    private func writeAlternativeIDs(_ json: inout JSONWriter) {
        let ids = copy.alternativeIDs.sorted { $0.key < $1.key }
        if line != .line1 {
            json.member(line.spelled("altIds"), ids) { json, id in
                json.object {
                    $0.member("role", id.key)
                    $0.member("value", id.value)
                }
            }
        } else if !ids.isEmpty {
            json.member("altids") { json in for id in ids { json.member(id.key, id.value) } }
        }
    }

    private func writeHeadlines(_ json: inout JSONWriter) {
        json.member("title", copy.title)
        guard !copy.headline.isEmpty else { return }
        let forms = Headline.Output.allCases.compactMap { output in
            copy.headline.forms[output].map { (output.rawValue, $0) }
        }
        if line == .line1 {
            json.member("headline", copy.headline.text)
            for (role, text) in forms { json.member("headline_" + role, text) }
        } else {
            json.member("headlines", [("main", copy.headline.text)] + forms) { json, form in
                json.object {
                    $0.member("role", form.0)
                    $0.member("value", form.1)
                }
            }
        }
    }

    /// A caption or summary, and what stands in for a picture that can't be seen.
    func writeDescription(_ text: String?, alternative: String?, _ json: inout JSONWriter) {
        let texts = [("caption", text), ("alternative", alternative)].compactMap { role, text in text.map { (role, $0) }
        }
        if line == .line1 {
            for (role, text) in texts { json.member("description_" + role, text) }
        } else {
            json.member("descriptions", texts.filter { !$0.1.isEmpty }) { json, text in
                json.object {
                    $0.member("role", text.0)
                    $0.member("value", text.1)
                }
            }
        }
    }

    /// `holder` stands in where no statement names one; `terms` follow the statements' own.
    func writeRights(_ statements: [Rights], holder: String?, terms: [String], _ json: inout JSONWriter) {
        json.member(line.spelled("copyrightHolder"), statements.lazy.compactMap { $0.holder?.label }.first ?? holder)
        json.member(line.spelled("copyrightNotice"), statements.lazy.compactMap(\.notice).first)
        let terms = RightsWording.terms(of: statements) + terms
        json.member(line.spelled("usageTerms"), terms.isEmpty ? nil : terms.joined(separator: "\n"))
        // A policy may be given or linked to, never both; the one that machines can act on comes first.
        let expression = statements.lazy.flatMap(\.expressions).first
        let link = statements.lazy.flatMap { $0.links + [$0.noticeLink].compactMap { $0 } }.first
        guard expression != nil || link != nil else { return }
        json.member(line.spelled("rightsInfo")) { json in
            json.member(line.spelled("langId"), expression?.language)
            json.member(line.spelled("encodedRights"), expression?.text)
            if expression == nil { json.member(line.spelled("linkedRights"), link) }
        }
    }

    func stamp(_ time: WireTime) -> String {
        WireTime(
            milliseconds: time.milliseconds, offset: time.offset,
            precision: time.precision == .millisecond ? .millisecond : .second
        ).description
    }
}
