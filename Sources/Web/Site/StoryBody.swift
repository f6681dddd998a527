import Formats
import News

/// A story's blocks as the stretches that its page is made of.
struct StoryBody {
    private(set) var topFigures: [Figure] = []
    private(set) var opening: Opening?
    private(set) var parts: [BodyPart] = []

    private let site: Site
    private let words: Phrasebook
    private let pictures: [String: Picture]
    private var figures = 0

    init(site: Site, copy: Copy, words: Phrasebook) {
        self.site = site
        self.words = words
        pictures = Dictionary(copy.pictures.map { ($0.reference, $0) }) { first, _ in first }
        placeTopFigures(copy)
        placeBlocks(copy)
    }

    /// Pictures that the body doesn't place, and an item that is a picture itself.
    private mutating func placeTopFigures(_ copy: Copy) {
        let placed = Set(copy.body.pictureReferences)
        for picture in copy.pictures where !placed.contains(picture.reference) { topFigures.append(figure(picture)) }
        if copy.pictures.isEmpty, let own = copy.mainPicture { topFigures.append(figure(own)) }
    }

    private mutating func placeBlocks(_ copy: Copy) {
        var blocks = copy.body.blocks[...]
        let dateline = copy.dateline?.line.withDash
        if case .paragraph(let runs) = blocks.first {
            opening = Opening(
                dateline: dateline.flatMap { runs.text.repeats($0) ? nil : $0 }, wordsHTML: Markup.inline(runs))
            blocks = blocks.dropFirst()
        } else if dateline != nil {
            opening = Opening(dateline: dateline, wordsHTML: "")
        }
        var stretch: [Block] = []
        for block in blocks {
            switch block {
            case .paragraph, .heading, .list, .quote: stretch.append(block)
            case .table, .preserved, .picture:
                flush(&stretch)
                if let part = part(block) { parts.append(part) }
            }
        }
        flush(&stretch)
    }

    private mutating func flush(_ stretch: inout [Block]) {
        if !stretch.isEmpty { parts.append(BodyPart(blocksHTML: Markup.xhtmlText(stretch))) }
        stretch = []
    }

    private mutating func part(_ block: Block) -> BodyPart? {
        switch block {
        case .table: BodyPart(tableHTML: Markup.xhtmlText([block]))
        case .preserved(let text): BodyPart(preserved: text)
        case .picture(let reference): pictures[reference].map { BodyPart(figure: figure($0)) }
        case .paragraph, .heading, .list, .quote: nil
        }
    }

    private mutating func figure(_ picture: Picture) -> Figure {
        figures += 1
        return Figure(
            picture: site.image(of: picture), caption: picture.caption, rightsLine: rightsLine(picture),
            isLazy: figures > 1)
    }

    /// "(PHOTO NOT FOR SALE) (Agency)", with where the picture came from when its caption does not say.
    private func rightsLine(_ picture: Picture) -> String? {
        var parts: [String] = []
        if let origin = originWords(picture) { parts.append("(\(origin))") }
        if !picture.isForSale { parts.append("(\(words.notForSale))") }
        if let credit = picture.creditLine { parts.append("(\(credit))") }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func originWords(_ picture: Picture) -> String? {
        let name = picture.originName
        if let name, picture.caption.contains(name) { return nil }
        return switch picture.origin {
        case .own, .partner: nil
        case .handoutReleased: name.map { "\(words.releasedBy) \($0)" }
        case .handoutProvided: name.map { "\(words.providedBy) \($0)" }
        case .downloaded: name.map { "\(words.downloadedFrom) \($0)" }
        case .file: words.filePhoto
        case .pool: words.poolPhoto
        case .screenshot: words.screenshot
        }
    }
}

extension String {
    /// A dateline with the dash that parts it from the text, if it has none of its own; the two hyphens never part.
    fileprivate var withDash: String? {
        var line = self[...]
        while let last = line.last, last.isWhitespace { line.removeLast() }
        if line.isEmpty { return nil }
        return ["-", "–", "—"].contains(line.last) ? String(line) : "\(line) -\u{2060}-"
    }

    /// Whether it begins with a dateline already, as copy of other wires may.
    fileprivate func repeats(_ dateline: String) -> Bool {
        hasPrefix(dateline) || hasPrefix(dateline.prefix { $0 != "-" && $0 != "–" && $0 != "—" })
    }
}
