import News

/// `desk-release.mustache`: the look before the act.
struct ReleasePage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    /// The headline with the tag that it will bear; absent when no copy waits.
    var moves: String?
    var movesLanguage: String?
    var choices: [SheetOption]
    /// Whether there is an older version, so that a note or a correction is asked for.
    var isOnWire: Bool
    var verbs: [SheetOption]
    var detail: String
    var explanation: String
    /// What readers asked for, which a correction settles.
    var embargoes: [SheetOption]
    var embargoMoment: MomentModel
    var whens: [SheetOption]
    var moment: MomentModel
    /// Names of time zones to choose from.
    var zones: [String]
    var findings: [FindingLine]
    var facts: [FactLine]
    /// Who will get it.
    var recipients = RecipientsModel()
    var formats: [FormatPreview]
    var previewHref: String?
    /// Correction requests of readers; empty for none.
    var requests: [SheetOption] = []
    /// Who else has the story open; absent for nobody.
    var writer: String?
    var problem: String?
}

/// The fields of a moment.
struct MomentModel {
    var date: String
    var time: String
    var zone: String
    /// The two that a clock shows alike, to choose from; empty for a time that is one.
    var offsets: [SheetOption] = []

    init(_ fields: ReleaseForm.MomentFields) {
        (date, time, zone) = (fields.date, fields.time, fields.zone)
    }
}

/// A finding of the checks.
struct FindingLine {
    /// "blocks", "warns" or "notes".
    var severity: String
    var label: String
    var sentence: String
    /// "Para 3"; absent for the story as a whole.
    var spot: String?

    init(_ finding: Finding, _ words: DeskPhrasebook) {
        severity = finding.severity.rawValue
        label =
            switch finding.severity {
            case .blocks: words.release.blocks
            case .warns: words.release.warns
            case .notes: words.release.notes
            }
        sentence = words.told(finding)
        spot = words.release.place(of: finding.place)
    }
}

/// A fact that changed, before and after.
struct FactLine {
    var kind: String
    var at: String
    var was: String
    var became: String

    init(_ change: FactChange, _ words: ReleasePhrases) {
        kind =
            switch change.kind {
            case .figure: words.kindFigure
            case .name: words.kindName
            case .date: words.kindDate
            case .quotation: words.kindQuotation
            }
        at =
            switch change.place {
            case .headline: words.placeHeadline
            case .paragraph(let number): "\(words.placeParagraph) \(number)"
            case .caption(let number): "\(words.placePicture) \(number)"
            }
        was = change.before
        became = change.after
    }
}

/// What a client will get in one format.
struct FormatPreview {
    var title: String
    var text: String
}

extension ReleasePhrases {
    /// In words, where a finding is; `nil` for the story as a whole.
    func place(of place: Finding.Place) -> String? {
        switch place {
        case .story: nil
        case .headline: placeHeadline
        case .paragraph(let number): "\(placeParagraph) \(number)"
        case .picture(let number): "\(placePicture) \(number)"
        case .embargo: placeEmbargo
        }
    }
}
