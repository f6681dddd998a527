import Distribution
import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// House styles: written, tried on the last stories, and saved.
extension DeskSite {
    static let styleRoutes: [DeskRoute] = [
        .get("/desk/styles", .allowed(.manageSubscribers)) { desk in { try await desk.stylesPage($0) } },
        .get("/desk/styles/new", .allowed(.manageSubscribers)) { desk in
            { try await desk.stylePage($0, nil, StyleForm()) }
        },
        .post("/desk/styles", .allowed(.manageSubscribers)) { desk in { try await desk.addStyle($0) } },
        .get("/desk/styles/:name", .allowed(.manageSubscribers)) { desk in { try await desk.stylePage($0) } },
        .post("/desk/styles/:name", .allowed(.manageSubscribers)) { desk in { try await desk.changeStyle($0) } },
    ]

    /// Stories on which a style is tried.
    private static let tried = 10

    func stylesPage(_ asked: DeskRequest) async throws -> Response {
        let (styles, destinations) = try await store.read { db in (try db.houseStyles(), try db.destinations()) }
        let words = asked.words
        let model = StylesPage(
            frame: frame(words.style.styles, asked, current: "/desk/delivery"), t: words.words,
            heading: words.style.styles, tabs: deliveryTabs(asked, at: "/desk/styles"),
            lines: styles.map { style in
                StyleLine(
                    href: "/desk/styles/\(style.name)", name: style.name, rulesLine: words.line(of: style.rules),
                    users: destinations.filter { $0.manner.style?.name == style.name }.count)
            })
        return try page(model, with: "desk-styles")
    }

    func stylePage(_ asked: DeskRequest) async throws -> Response {
        let style = try await style(asked)
        return try await stylePage(asked, style, StyleForm(style))
    }

    func addStyle(_ asked: DeskRequest) async throws -> Response {
        try await dealing(asked, with: nil) { name, rules in
            if try await store.read({ try $0.houseStyle(named: name) }) != nil {
                throw FormProblem(asked.words.style.styleTaken)
            }
            try await newsroom.save(style: NamedStyle(name, rules), by: asked.actor)
        }
    }

    func changeStyle(_ asked: DeskRequest) async throws -> Response {
        let style = try await style(asked)
        return try await dealing(asked, with: style) { _, rules in
            try await newsroom.save(style: NamedStyle(style.name, rules), by: asked.actor)
        }
    }

    /// Tries what was typed, or saves it; where it can't be taken, the form again with the reason.
    private func dealing(
        _ asked: DeskRequest, with style: NamedStyle?, save: (String, HouseStyle) async throws -> Void
    ) async throws -> Response {
        var form = StyleForm(asked.form)
        return try await doing(
            {
                let rules = try form.rules(asked.words.style)
                if asked.form["then"] == "try" {
                    form.trial = try await trial(rules, asked)
                    return try await stylePage(asked, style, form)
                }
                let name = style?.name ?? form.name
                try await save(name, rules)
                return seeOther("/desk/styles/\(name)", told: asked.words.style.styleSaved)
            },
            orAgain: {
                form.problem = $0
                return try await stylePage(asked, style, form)
            }, asked.words)
    }

    private func trial(_ rules: HouseStyle, _ asked: DeskRequest) async throws -> [StyleTrial] {
        try await store.read { [settings = delivery.settings, now = asked.now] db in
            try settings.parcels.texts(in: rules, count: Self.tried, at: now, db).map {
                StyleTrial(headline: $0.headline, text: $0.text)
            }
        }
    }

    private func style(_ asked: DeskRequest) async throws -> NamedStyle {
        let name = try asked.context.word("name")
        guard let found = try await store.read({ try $0.houseStyle(named: name) }) else { throw HTTPError(.notFound) }
        return found
    }

    /// - Parameter style: `nil` for one that is added.
    func stylePage(_ asked: DeskRequest, _ style: NamedStyle?, _ form: StyleForm) async throws -> Response {
        let users = try await store.read { db in
            try style.map { style in try db.destinations().filter { $0.manner.style?.name == style.name } } ?? []
        }
        let words = asked.words
        let heading = style?.name ?? words.style.addStyle
        let acronyms = HouseStyle.Acronyms.allCases.map {
            Choice(value: $0.rawValue, label: $0.example, isChosen: form.acronyms == $0.rawValue)
        }
        let model = StylePage(
            frame: frame(heading, asked, current: "/desk/delivery"), t: words.words, heading: heading,
            tabs: deliveryTabs(asked, at: ""), problem: form.problem,
            action: style.map { "/desk/styles/\($0.name)" } ?? "/desk/styles", isNew: style == nil, name: form.name,
            patterns: patterns(form, words.style), acronyms: acronyms, spellings: form.spellings,
            parts: HouseStyle.Part.allCases.map {
                Choice(value: $0.rawValue, label: words.label(of: $0), isChosen: form.dropping.contains($0.rawValue))
            },
            wasTried: form.trial == nil ? nil : true, trial: form.trial ?? [],
            users: users.map { DeskLink(label: $0.name, href: "/desk/destinations/\($0.id)", key: nil) })
        return try page(model, with: "desk-style", status: form.problem == nil ? .ok : .unprocessableContent)
    }

    private func patterns(_ form: StyleForm, _ words: StylePhrases) -> [StylePattern] {
        let all = [
            ("byline", words.styleByline, form.byline, "{name} {NAME} {agency}"),
            ("dateline", words.styleDateline, form.dateline, "{place} {PLACE} {date} {agency}"),
            ("credit", words.styleCredit, form.credit, "{credit} {agency}"),
            ("caption-credit", words.styleCaptionCredit, form.captionCredit, "{credit} {agency}"),
            ("foot", words.styleFoot, form.foot, "{agency} {email}"),
        ]
        return all.map { field, label, value, known in
            StylePattern(field: field, label: label, pattern: value, known: words.styleFieldsAre.filled(known))
        } + [StylePattern(field: "end-mark", label: words.styleEndMark, pattern: form.endMark, known: nil)]
    }
}

/// `desk-styles.mustache`.
struct StylesPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var lines: [StyleLine]
}

struct StyleLine {
    var href: String
    var name: String
    var rulesLine: String
    var users: Int
}

/// `desk-style.mustache`: one that is changed or added.
struct StylePage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var problem: String?
    var action: String
    var isNew: Bool
    var name: String
    var patterns: [StylePattern]
    var acronyms: [Choice]
    var spellings: String
    var parts: [Choice]
    var wasTried: Bool?
    var trial: [StyleTrial]
    var users: [DeskLink]
}

/// A rule that is words with fields.
struct StylePattern {
    var field: String
    var label: String
    var pattern: String
    /// The fields it knows.
    var known: String?
}
