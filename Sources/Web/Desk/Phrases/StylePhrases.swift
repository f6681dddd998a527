import News

/// House styles: how subscribers print.
struct StylePhrases: Sendable {
    let styles: String
    let stylesHint: String
    let noStyles: String
    let addStyle: String
    let saveStyle: String
    let tryStyle: String
    let styleRules: String
    let styleUsers: String
    let styleByline: String
    let styleDateline: String
    let styleCredit: String
    let styleCaptionCredit: String
    let styleFoot: String
    let styleEndMark: String
    let styleFieldsAre: String
    let styleAcronyms: String
    let acronymsAsWritten: String
    let spellings: String
    let spellingsHint: String
    let styleDropping: String
    let partByline: String
    let partDateline: String
    let partCredit: String
    let partCaptionCredit: String
    let partEndMark: String
    let partEmail: String
    let partNotes: String
    let asTheDeskWroteIt: String
    let badSpelling: String
    let styleTaken: String
    let styleSaved: String
    let styleTrial: String
    let styleTrialNone: String

    static let english = StylePhrases(
        styles: "House styles",
        stylesHint:
            "How subscribers want copy to be printed. A destination names its style; what no rule names stays as the desk wrote it.",
        noStyles: "There is no house style yet.", addStyle: "Add a style", saveStyle: "Save the style",
        tryStyle: "Try it on the last stories", styleRules: "Rules", styleUsers: "Destinations", styleByline: "Byline",
        styleDateline: "Dateline", styleCredit: "Credit", styleCaptionCredit: "Credit behind captions",
        styleFoot: "Last paragraph", styleEndMark: "End mark in place of (END)", styleFieldsAre: "Fields: %1",
        styleAcronyms: "Acronyms", acronymsAsWritten: "As written", spellings: "Spellings",
        spellingsHint: "One a line: the word, =, and what is printed in its place.", styleDropping: "Leave out",
        partByline: "Byline", partDateline: "Dateline", partCredit: "Credit",
        partCaptionCredit: "Credit behind captions",
        partEndMark: "End mark", partEmail: "Paragraph of a mail address", partNotes: "Change note and editor's note",
        asTheDeskWroteIt: "As the desk wrote it",
        badSpelling: "\"%1\" is no spelling. Write the word, =, and what is printed in its place.",
        styleTaken: "There is a style of that name already. Choose another name, or change that one.",
        styleSaved: "The style is saved; its destinations follow at once.",
        styleTrial: "The last stories in this style, as plain text; nothing is saved",
        styleTrialNone: "No story is on the wire that could be shown.")

    static let korean = StylePhrases(
        styles: "표기 규칙",
        stylesHint: "구독사가 원하는 표기 방식입니다. 전송처마다 규칙을 고르며, 규칙이 없는 것은 쓴 그대로 나갑니다.",
        noStyles: "아직 표기 규칙이 없습니다.", addStyle: "규칙 추가", saveStyle: "규칙 저장", tryStyle: "최근 기사로 시험",
        styleRules: "규칙", styleUsers: "전송처", styleByline: "바이라인", styleDateline: "발신지", styleCredit: "출처 표시",
        styleCaptionCredit: "사진 설명 뒤 출처", styleFoot: "마지막 문단", styleEndMark: "(END) 대신 쓸 끝 표시",
        styleFieldsAre: "쓸 수 있는 항목: %1", styleAcronyms: "약어", acronymsAsWritten: "쓴 그대로", spellings: "표기",
        spellingsHint: "한 줄에 하나씩: 낱말, =, 대신 쓸 말.", styleDropping: "뺄 것", partByline: "바이라인",
        partDateline: "발신지", partCredit: "출처 표시", partCaptionCredit: "사진 설명 뒤 출처", partEndMark: "끝 표시",
        partEmail: "메일 주소 문단", partNotes: "변경 안내와 편집자 주", asTheDeskWroteIt: "쓴 그대로",
        badSpelling: "\"%1\"은(는) 표기 규칙이 아닙니다. 낱말, =, 대신 쓸 말을 적으십시오.",
        styleTaken: "같은 이름의 규칙이 이미 있습니다. 다른 이름을 쓰거나 그 규칙을 고치십시오.",
        styleSaved: "규칙을 저장했습니다. 해당 전송처에 바로 적용됩니다.",
        styleTrial: "이 규칙으로 본 최근 기사(본문 텍스트). 저장되지 않았습니다", styleTrialNone: "보여 줄 기사가 없습니다.")
}

extension DeskPhrasebook {
    func label(of part: HouseStyle.Part) -> String {
        switch part {
        case .byline: style.partByline
        case .dateline: style.partDateline
        case .credit: style.partCredit
        case .captionCredit: style.partCaptionCredit
        case .endMark: style.partEndMark
        case .email: style.partEmail
        case .notes: style.partNotes
        }
    }

    /// The rules in one line.
    func line(of rules: HouseStyle) -> String {
        let patterns = [
            (style.styleByline, rules.byline), (style.styleDateline, rules.dateline), (style.styleCredit, rules.credit),
            (style.styleCaptionCredit, rules.captionCredit), (style.styleFoot, rules.foot),
            (style.styleEndMark, rules.endMark), (style.styleAcronyms, rules.acronyms?.example),
        ]
        var parts = patterns.compactMap { label, pattern in pattern.map { "\(label): \($0)" } }
        parts += rules.spellings.map { "\($0.word)=\($0.instead)" }
        let dropped = HouseStyle.Part.allCases.filter(rules.dropping.contains).map { label(of: $0) }
        if !dropped.isEmpty { parts.append("\(style.styleDropping): \(dropped.joined(separator: ", "))") }
        return parts.isEmpty ? style.asTheDeskWroteIt : parts.joined(separator: "; ")
    }
}

extension HouseStyle.Acronyms {
    var example: String {
        switch self {
        case .plain: "US"
        case .points: "U.S."
        }
    }
}
