import Hummingbird
import News

/// The map of keys as a page, for who has no script to open it, and how the desk looks on this browser.
extension DeskSite {
    static let keyRoutes: [DeskRoute] = [
        .get("/desk/keys", .signedIn) { desk in { try desk.keysPage($0) } },
        .post("/desk/look", .signedIn) { desk in { desk.chooseLook($0) } },
    ]

    func keysPage(_ asked: DeskRequest) throws -> Response {
        let words = asked.words
        let frame = frame(words.keys, asked)
        let places = frame.places.compactMap { place in place.key.map { KeyRow(place.label, "g", $0) } }
        let groups = [
            KeyGroup(label: words.keyboard.anywhere, rows: anywhere(words)),
            KeyGroup(label: words.keyboard.lists, rows: lists(words.keyboard)),
            KeyGroup(label: words.queues, rows: frame.queues.map { KeyRow($0.label, "g", $0.key) }),
            KeyGroup(label: words.keyboard.placesGroup, rows: places),
            KeyGroup(label: words.keyboard.storyGroup, rows: story(words)),
        ]
        return try page(
            KeysPage(frame: frame, t: words.words, heading: words.keys, groups: groups.filter { !$0.rows.isEmpty }),
            with: "desk-keys")
    }

    private func anywhere(_ words: DeskPhrasebook) -> [KeyRow] {
        [
            KeyRow(words.keyboard.commands, "Ctrl", "K"), KeyRow(words.keys, "?"), KeyRow(words.search, "/"),
            KeyRow(words.newStory, "n"), KeyRow(words.urgent, "u"), KeyRow(words.undo, "z"),
            KeyRow(words.keyboard.leave, "Esc"),
        ]
    }

    private func lists(_ words: KeyPhrases) -> [KeyRow] {
        [
            KeyRow(words.lineDown, "j", "↓"), KeyRow(words.lineUp, "k", "↑"), KeyRow(words.lineOpen, "o", "Enter"),
        ]
    }

    private func story(_ words: DeskPhrasebook) -> [KeyRow] {
        let edits = [
            KeyRow(words.story.headline, "e"), KeyRow(words.story.textLabel, "i"),
            KeyRow(words.story.save, "Ctrl", "S"), KeyRow(words.story.toRelease, "Ctrl", "Enter"),
            KeyRow(words.story.comment, "m"), KeyRow(words.story.allHistory, "d"), KeyRow(words.story.takeOver, "t"),
        ]
        return edits + DeskAct.allCases.compactMap { act in act.key.map { KeyRow(words.verb.label(of: act), $0) } }
    }
}

/// `desk-keys.mustache`.
struct KeysPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var groups: [KeyGroup]
}

/// Keys that belong together.
struct KeyGroup {
    var label: String
    var rows: [KeyRow]
}

/// What is done by which keys.
struct KeyRow {
    var label: String
    var signs: [String]

    init(_ label: String, _ signs: String...) {
        self.label = label
        self.signs = signs
    }
}
