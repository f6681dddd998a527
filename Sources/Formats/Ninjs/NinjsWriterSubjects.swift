import News

/// What a story is about, who made it and where it came from.
extension NinjsWriter {
    func writeSubjects(_ json: inout JSONWriter) {
        let subjects = version.copy.subjects
        let keywords = version.copy.keywords.map { Subject($0, kind: .untyped, relation: "keyword") }
        let lists: [(name: String, members: [Subject])] = [
            (line.list("subject", "subjects"), subjects.filter(Self.isTopic) + keywords),
            (line.list("person", "people"), subjects.filter { $0.kind == .person }),
            (line.list("organisation", "organisations"), subjects.filter { $0.kind == .organisation }),
            (line.list("place", "places"), subjects.filter { $0.kind == .place || $0.kind == .pointOfInterest }),
            (line.list("event", "events"), subjects.filter { $0.kind == .event }),
            (line.list("object", "objects"), subjects.filter { $0.kind == .object }),
        ]
        for list in lists { json.member(list.name, list.members) { write($1, hasRelation: true, &$0) } }
        json.member(line.list("genre", "genres"), version.copy.genres) { write($1, hasRelation: false, &$0) }
    }

    private static func isTopic(_ subject: Subject) -> Bool {
        switch subject.kind {
        case .abstract, .untyped, .other: true
        case .person, .organisation, .place, .pointOfInterest, .event, .object: false
        }
    }

    private func write(_ subject: Subject, hasRelation: Bool, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", subject.name)
            if hasRelation { json.member("rel", subject.relation) }
            writeIdentity(uri: subject.uri, code: subject.literal ?? (subject.uri == nil ? subject.qcode : nil), &json)
            if subject.kind == .organisation, let symbol = subject.detail {
                json.member("symbols", [symbol]) { json, symbol in json.object { $0.member("symbol", symbol) } }
            }
        }
    }

    /// `uri` and `literal`; in ninjs 1 a scheme and a code that joined give the URI.
    private func writeIdentity(uri: String?, code: String?, _ json: inout JSONWriter) {
        if line != .line1 {
            json.member("uri", uri)
            json.member("literal", code)
        } else if let uri {
            let parts = NinjsIdentity.parted(uri)
            json.member("scheme", parts?.scheme)
            json.member("code", parts?.code ?? uri)
        } else {
            json.member("code", code)
        }
    }

    func writeMakers(_ json: inout JSONWriter) {
        let copy = version.copy
        json.member(line.bylineName, copy.byline)
        let located = copy.located.isEmpty ? copy.dateline?.places ?? [] : copy.located.map(\.label)
        json.member("located", located.isEmpty ? nil : located.joined(separator: ", "))
        writeSources(copy.informationSources, credit: copy.creditLine, &json)
        let indicators = copy.links.filter(Self.isTrustIndicator)
        json.member(line.list("trustindicator", "trustIndicators"), indicators) { json, link in
            json.object { json in
                if line == .line1 {
                    let parts = NinjsIdentity.parted(link.relation.rawValue)
                    json.member("scheme", parts?.scheme)
                    json.member("code", parts?.code)
                } else {
                    json.member("role", link.relation.rawValue)
                }
                json.member("title", link.title)
                json.member("href", link.target)
            }
        }
    }

    /// Where the information came from, and whom to name, told apart by the role.
    func writeSources(_ sources: [Party], credit: String?, _ json: inout JSONWriter) {
        let credits = credit.map { [Party(name: $0, role: NinjsText.creditRole)] } ?? []
        json.member(line.list("infosource", "infoSources"), sources + credits) { json, party in
            json.object { json in
                json.member("name", party.name)
                json.member(line.partyRoleName, party.role)
                writeIdentity(uri: party.uri, code: party.uri == nil ? party.qcode : nil, &json)
                json.member(line.spelled("contactInfo"), [party.email].compactMap { $0 }) { json, email in
                    json.object {
                        $0.member("type", "email")
                        $0.member("value", email)
                    }
                }
            }
        }
    }

    /// Links to the rules a newsroom works by have a list of their own.
    static func isTrustIndicator(_ link: Link) -> Bool {
        link.relation.rawValue.hasPrefix("http://cv.iptc.org/newscodes/trustindicator/")
    }
}
