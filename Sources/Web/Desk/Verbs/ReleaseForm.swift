import Foundation
import News

/// What somebody chose on the release sheet, as they typed it.
struct ReleaseForm {
    /// "release", "lead", "correction" or "refile".
    var act: String
    var verb: String
    var detail: String
    var explanation: String
    /// "none", "indefinite" or "until".
    var embargo: String
    var embargoMoment: MomentFields
    /// "now" or "at".
    var when: String
    var moment: MomentFields

    /// A day, a time and a zone, and for a time that occurs twice the offset that tells which.
    struct MomentFields {
        var date: String
        var time: String
        var zone: String
        /// Minutes east of UTC.
        var offset: Int?

        func moment() throws(LocalMomentRefusal) -> WireTime {
            try LocalMoment(date: date, time: time, zone: zone).moment(offset: offset)
        }
    }

    /// What the sheet proposes.
    ///
    /// - Parameter asked: the act that the address names; the one that fits when `nil`.
    init(for story: Story, asked: String?, zone: TimeZone) {
        let fitting = ReleaseAct.fitting(story)
        switch fitting {
        case .release: (act, verb, detail) = ("release", "", "")
        case .lead(let note): (act, verb, detail) = ("lead", note?.verb.rawValue ?? "", note?.detail ?? "")
        case .correct: (act, verb, detail) = ("correction", "", "")
        }
        if asked == "correct", story.latest != nil { act = "correction" }
        let difference = story.latest.flatMap { latest in
            story.filed.map { CopyDifference(from: latest.copy, to: $0.copy) }
        }
        explanation = difference?.facts.map(\.explanation).joined(separator: " ") ?? ""
        let embargo = story.filed?.embargo ?? .none
        self.embargo = embargo.state
        embargoMoment = MomentFields(embargo.end, zone: zone)
        when = story.filed?.scheduled == nil ? "now" : "at"
        moment = MomentFields(story.filed?.scheduled, zone: zone)
    }

    init(_ form: Form) {
        act = form["act"] ?? ""
        verb = form["verb"] ?? ""
        detail = form.trimmed("detail") ?? ""
        explanation = form.trimmed("explanation") ?? ""
        embargo = form["embargo"] ?? "none"
        embargoMoment = MomentFields(form, named: "embargo")
        when = form["when"] ?? "now"
        moment = MomentFields(form, named: "at")
    }

    /// The act with its note or correction.
    func releaseAct() throws -> ReleaseAct {
        switch act {
        case "release": .release
        case "lead": .lead(ChangeNote.Verb(rawValue: verb).map { ChangeNote($0, String(detail.prefix(300))) })
        case "correction": .correct(Correction(.correction, explanation))
        case "refile": .correct(Correction(.refile, explanation))
        default: throw NoSuchAct()
        }
    }

    func chosenEmbargo() throws -> Embargo {
        switch embargo {
        case "indefinite": .untilFurtherNotice
        case "until": .until(try embargoMoment.moment())
        default: .none
        }
    }

    /// When it moves by itself; `nil` for at once.
    func chosenMoment() throws -> WireTime? { when == "at" ? try moment.moment() : nil }
}

extension ReleaseForm.MomentFields {
    init(_ form: Form, named name: String) {
        date = form.trimmed("\(name)-date") ?? ""
        time = form.trimmed("\(name)-time") ?? ""
        zone = form.trimmed("\(name)-zone") ?? ""
        offset = form["\(name)-offset"].flatMap { Int($0) }
    }

    /// As a form shows a moment, or nothing yet, on a zone's clock.
    init(_ moment: WireTime?, zone: TimeZone) {
        let local = moment?.local(in: zone)
        date = local.map { LocalDate($0, in: zone).description } ?? ""
        time = local?.clock ?? ""
        self.zone = LocalMoment.name(of: zone)
        offset = local?.offset
    }
}

/// A form that names no act we know.
struct NoSuchAct: Explained {
    var sentence: String { "Choose how the story moves: as a release, a lead or a correction." }
}

/// A correction that was to wait.
struct CorrectionCantWait: Explained {
    var sentence: String { ReleasePhrases.english.correctionCantWait }
}
