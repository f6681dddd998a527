import News

extension RecallAlert {
    /// What goes to the contact; `nil` where there is none to write to.
    func letter(from masthead: Masthead) -> Letter? {
        guard let contact, let address = contact.email else { return nil }
        let words = masthead.languages.first == "ko" ? RecallWords.korean : .english
        let undelivered = missing.map { missing in
            words.undelivered(missing.destination) + (missing.problem.map { " \($0)" } ?? "")
        }
        let lines =
            [
                words.greeting(contact.name), "", words.happened(act, masthead.name, released), "", "    \(headline)",
                "",
                words.story(story, number),
            ] + (reason.map { [words.reason($0)] } ?? []) + undelivered + ["", words.ask, "", masthead.name]
        return Letter(
            to: address, subject: "\(words.tag(act)): \(headline) — \(words.confirm)",
            text: lines.joined(separator: "\n") + "\n")
    }
}

/// The words of an alert in one language.
private struct RecallWords: Sendable {
    var tag: @Sendable (Version.Act) -> String
    var confirm: String
    var greeting: @Sendable (String) -> String
    var happened: @Sendable (Version.Act, String, WireTime) -> String
    var story: @Sendable (ID<Story>, Int) -> String
    var reason: @Sendable (String) -> String
    var undelivered: @Sendable (String) -> String
    var ask: String

    static let english = RecallWords(
        tag: { $0 == .kill ? "KILL" : $0 == .hold ? "HOLD" : "CORRECTION" },
        confirm: "please confirm",
        greeting: { "Dear \($0)," },
        happened: { act, name, moment in
            let done = act == .kill ? "killed" : act == .hold ? "put on hold" : "corrected"
            return "at \(moment) \(name) \(done) a story that you were sent, and nobody of yours has confirmed it yet:"
                .capitalizedFirst
        },
        story: { "It is story \($0), version \($1)." },
        reason: { "Why: \($0)" },
        undelivered: { "It could not be delivered to \($0) so far." },
        ask:
            "Please see to it that what you publish follows, and confirm it: by the API, in the portal, or by a word to our desk."
    )

    static let korean = RecallWords(
        tag: { $0 == .kill ? "기사 취소" : $0 == .hold ? "기사 보류" : "정정" },
        confirm: "확인해 주십시오",
        greeting: { "\($0) 님께" },
        happened: { act, name, moment in
            let done = act == .kill ? "취소했습니다" : act == .hold ? "보류했습니다" : "정정했습니다"
            return "\(name)에서 \(moment)에 귀사에 보낸 다음 기사를 \(done). 아직 귀사의 확인을 받지 못했습니다."
        },
        story: { "기사 \($0), 버전 \($1)입니다." },
        reason: { "사유: \($0)" },
        undelivered: { "\($0)에는 아직 전달되지 못했습니다." },
        ask: "게재한 내용에 반영하시고 API나 포털 또는 저희 데스크를 통해 확인해 주십시오.")
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
