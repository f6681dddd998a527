import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// What stands round every page of the desk.
struct DeskFrame {
    var language: String
    var direction: String
    var title: String
    var masthead: String
    var cssName: String
    var faviconName: String
    /// "light" or "dark" for whoever chose; the system's choice without.
    var look: String?
    /// Scripts of every page, each under its hashed name.
    var scripts: [DeskScript]
    /// For the forms of who has signed in.
    var token: String?
    /// Who has signed in; nothing of the navigation without.
    var fullName: String?
    var queues: [QueueLink] = []
    /// The other places of the desk that this person may go to.
    var places: [DeskLink] = []
    var notice: NoticeModel?
    var mayRead = false
    /// Whether this person may move an urgent line, for the key that does it.
    var mayRelease = false
    var mayWrite = false
}

struct DeskScript { var src: String }

/// A place to go to, with the key that goes there after `g`.
struct DeskLink {
    var label: String
    var href: String
    var key: String?
    var current: String?
}

/// A queue in the navigation.
struct QueueLink {
    var name: String
    var label: String
    var href: String
    var key: String
    /// How many wait; absent where nobody counts.
    var count: Int?
    var current: String?
}

/// What was just done, with a button that takes it back.
struct NoticeModel {
    var text: String
    var undo: String?
    var offer: NoticeOffer?
    var fields: [NoticeField]
}

struct NoticeField { var name: String; var value: String }

extension DeskSite {
    static let scriptFiles = [
        "desk.js", "keyboard.js", "palette.js", "live.js", "editor.js", "editor-insert.js", "editor-paste.js",
        "editor-dialogs.js",
        "editor-find.js", "editor-counts.js",
        "autosave-browser.js", "autosave.js",
    ]

    /// - Parameter current: the address of the page, to mark it in the navigation.
    func frame(
        _ title: String?, for visitor: Visitor?, words: DeskPhrasebook, current: String? = nil, notice: Notice? = nil,
        counts: [String: Int] = [:]
    ) -> DeskFrame {
        var frame = DeskFrame(
            language: words.language, direction: "ltr",
            title: title.map { "\($0) – \(words.desk) – \(masthead.name)" } ?? "\(words.desk) – \(masthead.name)",
            masthead: masthead.name, cssName: pages.hashedName(of: "desk.css"),
            faviconName: pages.hashedName(of: "favicon.svg"),
            scripts: Self.scriptFiles.map { DeskScript(src: pages.hashedName(of: $0)) })
        frame.notice = notice.map { notice in
            NoticeModel(
                text: notice.text, undo: notice.undo, offer: notice.offer,
                fields: notice.fields.sorted { $0.key < $1.key }.map { NoticeField(name: $0.key, value: $0.value) })
        }
        guard let visitor else { return frame }
        let person = visitor.person
        frame.token = Secrets.formToken(of: visitor.token)
        frame.fullName = person.fullName
        frame.mayRead = person.may(.read)
        frame.mayRelease = person.may(.release)
        frame.mayWrite = person.may(.write)
        if person.may(.read) { frame.queues = queueLinks(words, current: current, counts: counts) }
        frame.places = places(for: person, words, current: current)
        return frame
    }

    /// The frame of a page that somebody asked for.
    func frame(_ title: String?, _ asked: DeskRequest, current: String? = nil, counts: [String: Int] = [:]) -> DeskFrame
    {
        var frame = frame(
            title, for: asked.visitor, words: asked.words, current: current ?? asked.request.uri.path,
            notice: Notice(of: asked.request), counts: counts)
        let look = Look.chosen(by: asked.request)
        if look != .system { frame.look = look.rawValue }
        return frame
    }

    private func places(for person: Person, _ words: DeskPhrasebook, current: String?) -> [DeskLink] {
        let all: [(Permission?, String, String, String)] = [
            (.answer, words.feedback, "/desk/feedback", "f"),
            (.watch, words.overview, "/desk/overview", "o"),
            (.watch, words.deliveries.delivery, "/desk/delivery", "d"),
            (.arrange, words.templates, "/desk/templates", "t"),
            (.audit, words.figures.books, "/desk/books", "b"),
            (.managePeople, words.people, "/desk/people", "p"),
            (nil, words.account, "/desk/account", "a"),
        ]
        return all.filter { permission, _, _, _ in permission.map(person.may) ?? true }.map { _, label, href, key in
            DeskLink(label: label, href: href, key: key, current: href == current ? "page" : nil)
        }
    }
}
