/// HTML as it comes out of nowhere: elements inside any others, styles, marks that nobody closed; with the words that a
/// browser would show.
struct RandomPages {
    private var dice: Dice
    private var html = ""
    private(set) var visible: [String] = []
    private var count = 0

    init(seed: Int) { dice = Dice(seed) }

    private static let boxes = [
        "p", "div", "h1", "h2", "h3", "h6", "ul", "ol", "li", "blockquote", "section", "article", "figure",
        "figcaption",
        "header", "footer", "nav", "form", "dl", "dt", "dd", "center", "pre", "details", "address",
    ]
    private static let inlines = [
        "b", "i", "strong", "em", "span", "font", "u", "a href=\"https://a.example/\"", "a href=\"javascript:x()\"",
        "o:p", "mark",
        "sup", "code", "q", "cite", "label", "button", "s", "small", "unknown-thing", "span style=\"font-weight:700\"",
        "b style=\"font-weight:normal\"", "span style='FONT-STYLE: italic'",
        "p class=MsoListParagraph style='mso-list:l0 level1 lfo1'",
        "p class=MsoQuote", "div style=\"color:red\"",
    ]
    private static let unseen = [
        "script", "style", "span style=\"display:none\"", "div hidden", "span style='visibility : hidden'", "noscript",
        "template",
        "p style='mso-hide:all'", "title", "div style='font-size:0px'",
    ]
    private static let mess = [
        "<br>", "<br/>", "&nbsp;", "<!-- c -->", "\n", "  ", "<hr>", "<img src=x>", "<![if !x]>", "<![endif]>", "</b>",
        "<wbr>",
    ]

    /// Well nested where it matters for what is seen; everything else as it comes.
    mutating func page() -> (html: String, visible: [String]) {
        for _ in 0...dice.upTo(3) { element(depth: 0) }
        return (html, visible)
    }

    private mutating func element(depth: Int) {
        switch dice.upTo(9) {
        case 0: hidden()
        case 1: html += dice.pick(Self.mess)
        case 2 where depth < 4: table(depth: depth)
        case 3...5 where depth < 4: box(dice.pick(Self.boxes), depth: depth)
        case 6...7 where depth < 4: box(dice.pick(Self.inlines), depth: depth)
        default: word()
        }
    }

    private mutating func word() {
        count += 1
        let word = "w\(count)x"
        visible.append(word)
        html += dice.pick(["", " "]) + word + dice.pick(["", " ", "\n"])
    }

    private mutating func box(_ tag: String, depth: Int) {
        html += "<\(tag)>"
        for _ in 0...dice.upTo(3) { element(depth: depth + 1) }
        html += dice.upTo(9) == 0 ? "" : "</\(tag.split(separator: " ")[0])>"
    }

    private mutating func hidden() {
        count += 1
        let tag = dice.pick(Self.unseen)
        html += "<div><\(tag)>h\(count)x</\(tag.split(separator: " ")[0])></div>"
    }

    private mutating func table(depth: Int) {
        html += "<table>"
        for _ in 0...dice.upTo(2) {
            html += "<tr>"
            for _ in 0...dice.upTo(2) { box(dice.pick(["td", "th", "td colspan=2"]), depth: depth + 1) }
            html += "</tr>"
        }
        html += "</table>"
    }
}
