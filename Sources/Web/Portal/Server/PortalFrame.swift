import Hummingbird
import News
import Storage
import Workflow

/// What stands round every page of the portal.
struct PortalFrame {
    var language: String
    var direction: String
    var title: String
    var masthead: String
    var cssName: String
    var faviconName: String
    /// "light" or "dark" for whoever chose; the system's choice without.
    var look: String?
    var scripts: [DeskScript]
    /// For the forms of who has signed in.
    var token: String?
    /// Who has signed in; nothing of the navigation without.
    var fullName: String?
    /// Whose portal it is, as contracts write it.
    var company: String?
    /// The lists: everything, and each product.
    var lists: [DeskLink] = []
    var places: [DeskLink] = []
    var notice: NoticeModel?
    /// Says so to somebody of the newsroom who looks in.
    var looking: String?
    /// Present for who has signed in here.
    var isEditor: Bool?
}

extension PortalSite {
    static let scriptFiles = ["desk.js", "keyboard.js", "palette.js", "portal.js"]

    /// The frame of a page that somebody asked for.
    ///
    /// - Parameters:
    ///   - products: the subscriber's, where the page lists them.
    ///   - current: the address that the navigation marks.
    func frame(
        _ title: String?, _ asked: PortalRequest, products: [Product] = [], current: String? = nil
    ) -> PortalFrame {
        var frame = frame(
            title, for: asked.visitor, words: asked.words, products: products,
            current: current ?? asked.request.uri.path, notice: Notice(of: asked.request, at: .portal))
        let look = Look.chosen(by: asked.request)
        if look != .system { frame.look = look.rawValue }
        return frame
    }

    func frame(
        _ title: String?, for visitor: PortalVisitor?, words: DeskPhrasebook, products: [Product] = [],
        current: String? = nil, notice: Notice? = nil
    ) -> PortalFrame {
        let house = "\(words.portal.portal) – \(masthead.name)"
        var frame = PortalFrame(
            language: words.language, direction: "ltr", title: title.map { "\($0) – \(house)" } ?? house,
            masthead: masthead.name, cssName: pages.hashedName(of: "desk.css"),
            faviconName: pages.hashedName(of: "favicon.svg"),
            scripts: Self.scriptFiles.map { DeskScript(src: pages.hashedName(of: $0)) })
        frame.notice = notice.map { notice in
            NoticeModel(
                text: notice.text, undo: notice.undo, offer: notice.offer,
                fields: notice.fields.sorted { $0.key < $1.key }.map { NoticeField(name: $0.key, value: $0.value) })
        }
        guard let visitor else { return frame }
        frame.token = Secrets.formToken(of: visitor.token)
        frame.fullName = visitor.person.fullName
        frame.company = visitor.subscriber.title
        frame.lists = lists(products, words, current: current)
        frame.places = places(visitor, words, current: current)
        if visitor.isLookingIn {
            frame.looking = words.portal.lookingIn.replacing("%@", with: visitor.subscriber.title)
        } else {
            frame.isEditor = true
        }
        return frame
    }

    private func lists(_ products: [Product], _ words: DeskPhrasebook, current: String?) -> [DeskLink] {
        let all =
            [DeskLink(label: words.portal.everything, href: "/portal", key: "1")]
            + products.enumerated().map { index, product in
                DeskLink(
                    label: product.title, href: "/portal/product/\(product.name)",
                    key: index < 8 ? String(index + 2) : nil)
            }
        return all.map { link in
            var link = link
            link.current = link.href == current ? "page" : nil
            return link
        }
    }

    private func places(_ visitor: PortalVisitor, _ words: DeskPhrasebook, current: String?) -> [DeskLink] {
        let all: [(forLookers: Bool, String, String, String)] = [
            (false, words.portal.follows, "/portal/follows", "f"),
            (true, words.portal.deliveries, "/portal/deliveries", "d"),
            (false, words.portalKeys.apiKeys, "/portal/keys", "p"),
            (true, words.portal.usage, "/portal/usage", "u"),
            (false, words.account, "/portal/account", "a"),
        ]
        return all.filter { $0.forLookers || !visitor.isLookingIn }.map { _, label, href, key in
            DeskLink(label: label, href: href, key: key, current: href == current ? "page" : nil)
        }
    }
}
