import Foundation
import Hummingbird
import News
import Storage

/// `desk-acts.mustache`: the buttons of a story's page, as `acts` of the page's model.
struct StoryActs {
    var label: String
    /// Those that lead to a sheet.
    var sheets: [ActLink]
    /// Those that act at once.
    var buttons: [ActButton]
}

/// An act with a sheet of its own.
struct ActLink {
    var label: String
    var href: String
    var key: String?
    /// How it looks: "primary", "danger" or nothing of its own.
    var look: String?
}

/// An act that needs no more words.
struct ActButton {
    var label: String
    var action: String
    var edition: String
    var key: String?
}

extension DeskSite {
    /// What whoever asks may do with a story now: exactly that, and nothing for anybody who may do nothing.
    func acts(on story: Story, _ asked: DeskRequest) -> StoryActs {
        let acts = asked.visitor.map { story.acts(of: $0.person) } ?? []
        let words = asked.words.verb
        var shown = StoryActs(label: words.acts, sheets: [], buttons: [])
        for act in acts {
            if let sheet = act.sheet {
                shown.sheets.append(
                    ActLink(
                        label: words.label(of: act), href: "/desk/story/\(story.id)/\(sheet)", key: act.key,
                        look: act.look))
            } else {
                shown.buttons.append(
                    ActButton(
                        label: words.label(of: act), action: "/desk/story/\(story.id)/\(act.address)",
                        edition: String(story.edition), key: act.key))
            }
        }
        return shown
    }
}

extension DeskAct {
    /// The page on which it is done; `nil` for those that are done at once.
    fileprivate var sheet: String? {
        switch self {
        case .release, .lead: "release"
        case .correct: "release?as=correct"
        case .sendBack: "send-back"
        case .hold: "hold"
        case .translate: "translate"
        case .arrange: "package"
        case .kill: "kill"
        case .ready, .unschedule, .lift, .withdraw, .restore: nil
        }
    }

    /// Its word in the address.
    fileprivate var address: String {
        switch self {
        case .sendBack: "send-back"
        case .release, .lead, .correct, .ready, .unschedule, .hold, .lift, .withdraw, .restore, .translate, .arrange,
            .kill:
            rawValue
        }
    }

    /// The key that does it on a story's page.
    var key: String? {
        switch self {
        case .release, .lead: "r"
        case .correct: "c"
        case .ready: "y"
        case .sendBack: "b"
        case .hold: "h"
        case .lift: "l"
        case .withdraw, .restore: "w"
        case .kill: "x"
        case .unschedule, .translate, .arrange: nil
        }
    }

    fileprivate var look: String? {
        switch self {
        case .release, .lead: "primary"
        case .kill: "danger"
        case .correct, .ready, .sendBack, .unschedule, .hold, .lift, .withdraw, .restore, .translate, .arrange: nil
        }
    }
}

extension VerbPhrases {
    func label(of act: DeskAct) -> String {
        switch act {
        case .release: actRelease
        case .lead: actLead
        case .correct: actCorrect
        case .ready: actReady
        case .sendBack: actSendBack
        case .unschedule: actUnschedule
        case .hold: actHold
        case .lift: actLift
        case .withdraw: actWithdraw
        case .restore: actRestore
        case .translate: actTranslate
        case .arrange: actArrange
        case .kill: actKill
        }
    }
}
