import Hummingbird
import News

/// The map of keys as a page, for who has no script to open it.
extension PortalSite {
    static let keyboardRoutes: [PortalRoute] = [
        .get("/portal/keyboard", .reader) { portal in { try portal.keyboardPage($0) } }
    ]

    func keyboardPage(_ asked: PortalRequest) throws -> Response {
        let words = asked.words
        let frame = frame(words.keys, asked)
        let places = (frame.lists + frame.places).compactMap { place in place.key.map { KeyRow(place.label, "g", $0) } }
        let groups = [
            KeyGroup(
                label: words.keyboard.anywhere,
                rows: [
                    KeyRow(words.keyboard.commands, "Ctrl", "K"), KeyRow(words.keys, "?"), KeyRow(words.search, "/"),
                    KeyRow(words.undo, "z"), KeyRow(words.keyboard.leave, "Esc"),
                ]),
            KeyGroup(
                label: words.keyboard.lists,
                rows: [
                    KeyRow(words.keyboard.lineDown, "j", "↓"), KeyRow(words.keyboard.lineUp, "k", "↑"),
                    KeyRow(words.keyboard.lineOpen, "o", "Enter"),
                ]),
            KeyGroup(label: words.keyboard.placesGroup, rows: places),
            KeyGroup(
                label: words.keyboard.storyGroup,
                rows: [
                    KeyRow(words.portal.copyText, "c"), KeyRow(words.story.compare, "d"),
                    KeyRow(words.portal.followStory, "f"),
                ]),
        ]
        return try page(
            PortalKeysPage(frame: frame, t: words.words, heading: words.keys, groups: groups), with: "portal-keys")
    }
}

/// `portal-keys.mustache`.
struct PortalKeysPage {
    var frame: PortalFrame
    var t: [String: String]
    var heading: String
    var groups: [KeyGroup]
}
