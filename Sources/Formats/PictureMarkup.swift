import News

/// Pictures in markup that leaves the newsroom: whole addresses, and the rights line where the caption is.
enum PictureMarkup {
    /// A figure with picture, caption and rights line; `nil` when no form of the picture can be fetched.
    ///
    /// - Parameter reference: the picture's name in the story, by which our own reader finds it again; `nil` leaves it out.
    static func figure(_ picture: Picture, reference: String?, _ masthead: Masthead) -> [UInt8]? {
        guard let rendition = shown(picture, masthead), let address = address(of: rendition, masthead) else {
            return nil
        }
        var markup = MarkupBytes(capacity: 512)
        markup.open("figure", ["data-picture": reference])
        markup.empty(
            "img",
            [
                "src": address, "alt": picture.alternative ?? "", "width": rendition.width.map { String($0) },
                "height": rendition.height.map { String($0) },
            ])
        let words = [picture.caption, RightsWording.line(of: picture)].filter { !$0.isEmpty }
        if !words.isEmpty { markup.element("figcaption", words.joined(separator: " ")) }
        markup.close("figure")
        return markup.bytes
    }

    /// The rendition that a page would show: one made for the web, else the largest still picture.
    static func shown(_ picture: Picture, _ masthead: Masthead) -> Rendition? {
        let candidates = picture.renditions.filter { isStill($0) && address(of: $0, masthead) != nil }
        let isForWeb: (Rendition) -> Bool = { $0.name?.lowercased().hasSuffix("web") ?? false }
        return candidates.first(where: isForWeb) ?? candidates.max { ($0.width ?? 0) < ($1.width ?? 0) }
    }

    private static func isStill(_ rendition: Rendition) -> Bool { rendition.contentType?.hasPrefix("image/") ?? true }

    /// The whole address of a rendition; a path is one of the newsroom's own.
    static func address(of rendition: Rendition, _ masthead: Masthead) -> String? {
        guard let address = masthead.address(of: rendition), !address.isEmpty else { return nil }
        if address.hasPrefix("/") && !address.hasPrefix("//") { return masthead.baseURL + address }
        return address.contains("://") ? address : nil
    }
}
