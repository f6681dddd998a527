/// What to look at before copy moves. The same copy at the same moment always gives the same findings, in order.
package struct ReleaseChecks {
    let story: Story
    let filing: Filing
    let act: ReleaseAct
    let now: WireTime

    /// Findings on the waiting copy, those that stop it first.
    ///
    /// - Parameter act: how it is to move.
    package static func findings(on story: Story, moving act: ReleaseAct, at now: WireTime) -> [Finding] {
        var trial = story
        var found: [Finding] = []
        do { _ = try trial.move(by: act, at: now) } catch { found.append(Finding(.blocks, .refused(error))) }
        guard let filing = story.filed else { return found }
        let checks = ReleaseChecks(story: story, filing: filing, act: act, now: now)
        return found + checks.headline + checks.about + checks.text + checks.pictures + checks.facts
    }

    private var copy: Copy { filing.copy }

    private var headline: [Finding] {
        Headline.Output.allCases.compactMap { output in
            let excess = copy.headline.excess(for: output)
            return excess > 0 ? Finding(.warns, .headlineTooLong(output, excess: excess), at: .headline) : nil
        }
    }

    private var about: [Finding] {
        var found: [Finding] = []
        if copy.kind.isTold, !copy.isOneLine {
            if copy.dateline?.line.isEmpty ?? true { found.append(Finding(.warns, .noDateline)) }
            if (copy.byline ?? "").allSatisfy(\.isWhitespace) { found.append(Finding(.notes, .noByline)) }
        }
        if copy.sections.isEmpty { found.append(Finding(.warns, .noSection)) }
        if (copy.language ?? "").isEmpty { found.append(Finding(.warns, .noLanguage)) }
        if let end = filing.embargo.end, end <= now { found.append(Finding(.warns, .embargoPast, at: .embargo)) }
        if let end = copy.expires, end > now { found.append(Finding(.notes, .expiresSoon(end))) }
        if copy.kind == .package, copy.members.isEmpty { found.append(Finding(.warns, .emptyPackage)) }
        return found
    }

    private var text: [Finding] {
        var found: [Finding] = []
        if !Self.isBalanced([copy.headline.text]) { found.append(Finding(.warns, .unbalancedQuotes, at: .headline)) }
        let paragraphs = copy.body.blocks.filter(\.hasWords)
        var seen: Set<String> = []
        for (index, block) in paragraphs.enumerated() {
            if case .preserved = block { continue }
            // A speech that goes on in the next paragraph opens again there and closes at its end only.
            let goesOn = paragraphs.indices.contains(index + 1) && Self.opens(paragraphs[index + 1].text)
            if !Self.isBalanced(Self.lines(of: block), goesOn: goesOn) {
                found.append(Finding(.warns, .unbalancedQuotes, at: .paragraph(index + 1)))
            }
            if block.text.count > 40, !seen.insert(block.text).inserted {
                found.append(Finding(.warns, .doubledParagraph, at: .paragraph(index + 1)))
            }
        }
        return found
    }

    private var pictures: [Finding] {
        var found: [Finding] = []
        for (index, picture) in copy.pictures.enumerated() {
            if picture.caption.allSatisfy(\.isWhitespace) {
                found.append(Finding(.warns, .pictureWithoutCaption, at: .picture(index + 1)))
            }
            if !picture.isForSale { found.append(Finding(.notes, .pictureNotForSale, at: .picture(index + 1))) }
        }
        let known = Set(copy.pictures.map(\.reference))
        if !known.isSuperset(of: copy.body.pictureReferences) { found.append(Finding(.warns, .pictureMissing)) }
        return found
    }

    /// Facts that gave way to others: only a correction may say that they were wrong.
    private var facts: [Finding] {
        guard let latest = story.latest, !act.isCorrection else { return [] }
        return CopyDifference(from: latest.copy, to: copy).facts.map { change in
            let place: Finding.Place =
                switch change.place {
                case .headline: .headline
                case .paragraph(let number): .paragraph(number)
                case .caption(let number): .picture(number)
                }
            return Finding(.warns, .changedFact(change), at: place)
        }
    }

    private static func lines(of block: Block) -> [String] {
        switch block {
        case .list(_, let entries), .quote(let entries): entries.map(\.text)
        case .paragraph, .heading, .table, .preserved, .picture: [block.text]
        }
    }

    private static func opens(_ text: String) -> Bool { text.first == "“" || text.first == "\"" }

    /// Whether every quotation mark has its other. A speech of several paragraphs leaves all but its last open.
    private static func isBalanced(_ lines: [String], goesOn: Bool = false) -> Bool {
        for (index, line) in lines.enumerated() {
            let mayStayOpen = goesOn || (lines.indices.contains(index + 1) && opens(lines[index + 1]))
            let curly = line.reduce(0) { $0 + ($1 == "“" ? 1 : $1 == "”" ? -1 : 0) }
            let straight = line.count { $0 == "\"" } % 2
            guard curly == 0 || (curly == 1 && mayStayOpen), straight == 0 || mayStayOpen else { return false }
        }
        return true
    }
}

/// How waiting copy is put on the wire.
package enum ReleaseAct: Hashable, Sendable {
    /// The first version.
    case release
    /// The next version, with what to tell clients of it.
    case lead(ChangeNote?)
    case correct(Correction)

    /// Whether it says that something was wrong.
    package var isCorrection: Bool {
        switch self {
        case .release, .lead: false
        case .correct: true
        }
    }

    /// The act that fits a story as it stands, before anybody has chosen one.
    package static func fitting(_ story: Story) -> ReleaseAct {
        guard let latest = story.latest else { return .release }
        guard story.stage != .held else { return .correct(Correction(.correction, "")) }
        return .lead(
            story.filed.flatMap { filing in
                ChangeNote(
                    CopyDifference(
                        from: latest.copy, to: filing.copy, embargoChanged: latest.embargo != filing.embargo))
            })
    }
}

extension Story {
    /// Puts the waiting copy on the wire.
    package mutating func move(by act: ReleaseAct, at now: WireTime) throws(Refusal) -> Version {
        switch act {
        case .release: try release(at: now)
        case .lead(let note): try lead(note: note, at: now)
        case .correct(let correction): try correct(correction, at: now)
        }
    }
}
