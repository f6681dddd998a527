/// What an element means in what people write and paste. Wires mark up their texts with care (`MarkupTag`); people paste
/// whatever a page, a mail or a word processor makes, and expect to get every word of it that they saw.
enum EditorTag {
    case division, heading(Int), list(ordered: Bool), quote, table, preserved
    case strong, emphasis, anchor, lineBreak, image, figure
    /// Words that a browser shows between quotation marks of its own.
    case quoted
    /// Nothing that was to be seen.
    case unseen
    /// Anything else: its words belong to the text round it.
    case inline

    private static let named: [String: EditorTag] = {
        var tags: [String: EditorTag] = [
            "h1": .heading(2), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(4),
            "h6": .heading(4), "ul": .list(ordered: false), "ol": .list(ordered: true), "menu": .list(ordered: false),
            "dir": .list(ordered: false), "blockquote": .quote, "table": .table, "pre": .preserved,
            "listing": .preserved, "strong": .strong, "b": .strong, "em": .emphasis, "i": .emphasis,
            "cite": .emphasis, "a": .anchor, "br": .lineBreak, "img": .image, "figure": .figure, "q": .quoted,
        ]
        for name in divisions { tags[name] = .division }
        for name in unseenNames { tags[name] = .unseen }
        return tags
    }()

    private static let divisions = [
        "p", "html", "body", "div", "section", "article", "main", "aside", "header", "footer", "nav", "address",
        "center", "hr", "details", "summary", "form", "fieldset", "legend", "hgroup", "search", "dialog", "li", "dl",
        "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figcaption", "option", "optgroup",
    ]

    private static let unseenNames = [
        "head", "title", "script", "style", "template", "noscript", "noframes", "iframe", "object", "applet", "audio",
        "video", "canvas", "svg", "select", "datalist", "xml", "colgroup", "meta", "link", "rp",
    ]

    private static let byKey = NameTable(named)

    static func of(_ element: XMLElement) -> EditorTag { byKey[element.nameKey] ?? .inline }
}
