import HTTPTypes
import Hummingbird
import News

/// How the desk looks on one browser. It belongs to the eyes before a screen, so a cookie there keeps it, not the account.
enum Look: String, CaseIterable {
    case system, light, dark

    private static let cookieName = "desk-look"
    private static let year = 31_536_000

    var cookie: String { cookie(at: .desk) }

    /// For the pages behind one door only.
    func cookie(at door: Door) -> String {
        let age = self == .system ? 0 : Self.year
        return "\(Self.cookieName)=\(rawValue); Path=/\(door.rawValue); Max-Age=\(age); HttpOnly; SameSite=Lax"
    }

    /// What the browser that asks has chosen; the system's look when it has not.
    static func chosen(by request: Request) -> Look {
        request.cookies[cookieName].flatMap { Look(rawValue: $0.value) } ?? .system
    }

    func label(_ words: KeyPhrases) -> String {
        switch self {
        case .system: words.lookOfSystem
        case .light: words.lookLight
        case .dark: words.lookDark
        }
    }
}

extension DeskSite {
    func chooseLook(_ asked: DeskRequest) -> Response {
        let look = Look(rawValue: asked.form["look"] ?? "") ?? .system
        var response = seeOther("/desk/account", told: asked.words.keyboard.lookChosen)
        response.headers.append(HTTPField(name: .setCookie, value: look.cookie))
        return response
    }

    /// The looks to choose from, for the account page.
    func looks(_ asked: DeskRequest) -> [Choice] {
        let chosen = Look.chosen(by: asked.request)
        return Look.allCases.map {
            Choice(value: $0.rawValue, label: $0.label(asked.words.keyboard), isChosen: $0 == chosen)
        }
    }
}
