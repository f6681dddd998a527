/// What an element of XHTML, HTML or NITF means to a body.
enum MarkupTag {
    case paragraph, heading(Int), list(ordered: Bool), quote, table, preserved
    case strong, emphasis, anchor, lineBreak, picture, figure
    /// A box: its text stands apart from what is before and after it.
    case division
    /// No part of the text.
    case dropped
    /// Anything else: its words belong to the text round it.
    case inline

    private static let named: [String: MarkupTag] = [
        "p": .paragraph, "hl2": .heading(3),
        "h1": .heading(2), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(4),
        "h6": .heading(4),
        "ul": .list(ordered: false), "ol": .list(ordered: true), "dl": .list(ordered: false),
        "blockquote": .quote, "bq": .quote, "table": .table, "pre": .preserved,
        "strong": .strong, "b": .strong, "em": .emphasis, "i": .emphasis, "cite": .emphasis,
        "a": .anchor, "br": .lineBreak, "img": .picture,
        "html": .division, "body": .division, "div": .division, "section": .division, "article": .division,
        "main": .division, "aside": .division, "footer": .division, "address": .division, "center": .division,
        "block": .division, "nitf": .division, "body.content": .division, "hr": .division, "details": .division,
        "note": .division, "li": .division, "dt": .division, "dd": .division, "caption": .division, "tr": .division,
        "head": .dropped, "header": .dropped, "nav": .dropped, "script": .dropped, "style": .dropped,
        "template": .dropped, "noscript": .dropped, "iframe": .dropped, "object": .dropped, "form": .dropped,
        "button": .dropped, "select": .dropped, "textarea": .dropped, "title": .dropped,
        "figure": .figure, "media": .dropped, "video": .dropped, "audio": .dropped, "picture": .figure,
        "svg": .dropped, "math": .dropped, "body.head": .dropped, "body.end": .dropped, "docdata": .dropped,
    ]

    private static let byKey = NameTable(named)

    static func of(_ element: XMLElement) -> MarkupTag { byKey[element.nameKey] ?? .inline }

    /// Boxes that a page shows beside the text, by the class their provider gives them.
    static func isBesideText(_ element: XMLElement) -> Bool {
        guard let classes = element.attributeBytes("class"), classes.count >= shortest else { return false }
        return classes.split(separator: 32).contains { word in beside.contains { $0.elementsEqual(word) } }
    }

    private static let beside = ["notepad", "closingline", "slugline", "np-nonpublic"].map { Array($0.utf8) }
    private static let shortest = 7
}
