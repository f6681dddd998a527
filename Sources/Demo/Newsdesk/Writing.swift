import News

/// Turning what a story says into full copy, with everything the agency adds to each.
extension NewsDesk {
    /// Full copy for one version of a story.
    ///
    /// - Parameters:
    ///   - short: the headline for narrow outputs, where the whole is too long for them.
    ///   - ago: minutes since the version was written; sets the dateline's date.
    ///   - sources: who gave the information, by name.
    func copy(
        _ headline: String, short: String? = nil, _ tongue: Tongue = .english, slug: String, urgency: Int = 5,
        by: [Reporter], from places: [Place], ago: Int, in sections: [String], on topics: [Topic],
        about: [Subject] = [],
        keywords: [String], sources: [String] = [], genre: Genre? = nil, note: String? = nil, pictures: [Picture] = [],
        links: [Link] = [], _ body: [Block]
    ) -> Copy {
        let forms: [Headline.Output: String] = short.map { [.alert: $0, .wire: $0] } ?? [:]
        var copy = Copy(language: tongue.rawValue, headline: Headline(headline, forms: forms), body: Body(body))
        copy.slug = slug
        copy.urgency = Urgency(urgency)
        copy.genres = genre.map { [$0.subject(in: tongue)] } ?? []
        copy.byline = byline(by, tongue)
        copy.creators = by.map { $0.party() }
        copy.dateline = places.isEmpty ? nil : dateline(places, ago, tongue)
        copy.sections = sections
        copy.subjects = topics.map { $0.subject(in: tongue) } + places.map { $0.subject(in: tongue) } + about
        copy.keywords = keywords
        copy.informationSources = sources.map { Party(name: $0) }
        copy.editorsNote = note
        copy.pictures = pictures
        copy.links = links
        copy.provider = Party(name: DemoNewsroom.name, uri: "https://\(DemoNewsroom.domain)")
        copy.creditLine = DemoNewsroom.credit
        copy.contentCreated = moment(ago, places.first ?? .tessmark)
        copy.rights = [rights]
        return copy
    }

    private func byline(_ reporters: [Reporter], _ tongue: Tongue) -> String? {
        if reporters.isEmpty { return nil }
        let names = reporters.map(\.name).joined(separator: tongue.of(" and ", " et ", " و"))
        return tongue.of("By ", "Par ", "من ") + names
    }

    private var rights: Rights {
        let holder = Party(name: DemoNewsroom.name, uri: "https://\(DemoNewsroom.domain)")
        return Rights(
            holder: holder, notice: "© \(date(0, .tessmark).year) \(DemoNewsroom.name)",
            usageTerms: ["For Farlight subscribers. Resale and use in an archive only by agreement."],
            restrictions: [Restriction(.mandatoryCredit), Restriction(.noResale)])
    }

    /// A picture painted by the project, as one of a story's pictures.
    ///
    /// - Parameters:
    ///   - reference: its name in the story's body.
    ///   - scene: the name by which `Painter` knows it; the rendition's address is `scene:<name>` until the bytes are kept.
    func picture(
        _ reference: String, scene: String, _ caption: String, sees alternative: String,
        _ origin: Picture.Origin = .own,
        of originName: String? = nil, taken: LocalDate? = nil, showing people: [Picture.PersonShown] = []
    ) -> Picture {
        let isOurs = origin == .own || origin == .file
        return Picture(
            reference: reference, caption: caption, alternative: alternative, origin: origin, originName: originName,
            isForSale: isOurs, creditLine: originName.map { "\($0) via \(DemoNewsroom.credit)" } ?? DemoNewsroom.credit,
            creator: isOurs ? Reporter.photographer.party("crol:photographer") : originName.map { Party(name: $0) },
            dateTaken: taken, people: people,
            renditions: [
                Rendition(
                    name: "rnd:highRes", href: "scene:\(scene)", contentType: "image/png", width: 1200, height: 800)
            ],
            rights: isOurs
                ? [rights]
                : [
                    Rights(
                        holder: originName.map { Party(name: $0) },
                        usageTerms: ["For use with this story only. Not for sale."],
                        restrictions: [Restriction(.noResale), Restriction(.noArchive)])
                ])
    }

    /// A form of story, shown beside the headline.
    enum Genre: String {
        case interview, newsFocus = "news-focus", digest, explainer

        func subject(in tongue: Tongue) -> Subject {
            let label =
                switch self {
                case .interview: tongue.of("Interview", "Entretien", "مقابلة")
                case .newsFocus: tongue.of("News Focus", "Éclairage", "تحليل إخباري")
                case .digest: tongue.of("News Summary", "L’essentiel", "موجز الأنباء")
                case .explainer: tongue.of("Explainer", "Décryptage", "شرح")
                }
            return Subject(label, uri: "https://\(DemoNewsroom.domain)/genre/\(rawValue)")
        }
    }
}

extension Link {
    static func seeAlso(_ key: String, _ title: String? = nil) -> Link {
        Link(.seeAlso, to: DemoNewsroom.linkScheme + key, title: title, isReference: true)
    }

    static func translation(of key: String) -> Link {
        Link(.translationOf, to: DemoNewsroom.linkScheme + key, isReference: true)
    }
}

extension [Block] {
    /// Plain paragraphs, one a string.
    static func text(_ paragraphs: String...) -> [Block] { paragraphs.map { .paragraph([Run($0)]) } }

    /// The same with a picture after its nth paragraph.
    func placing(_ picture: String, after paragraphs: Int) -> [Block] {
        Array(prefix(paragraphs)) + [.picture(picture)] + Array(dropFirst(paragraphs))
    }
}

extension ChangeNote {
    /// What changed, with the paragraphs that are not as they were: "ADDS minister's reaction in paras 3-4".
    static func between(_ old: Copy, _ new: Copy, _ verb: Verb, _ what: String) -> ChangeNote {
        let before = Set(old.body.paragraphs)
        let changed = new.body.paragraphs.enumerated().filter { !before.contains($0.element) }.map { $0.offset + 1 }
        if changed.isEmpty { return ChangeNote(verb, what) }
        if changed.count == new.body.paragraphs.count { return ChangeNote(verb, "\(what) throughout") }
        return ChangeNote(verb, "\(what) in \(changed.count == 1 ? "para" : "paras") \(runs(changed))")
    }

    /// "1, 3-5".
    private static func runs(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(
            separator: ", ")
    }
}

extension Body {
    /// The words of each paragraph, as change notes count them: headings, lists and pictures don't count.
    var paragraphs: [String] {
        blocks.compactMap { if case .paragraph(let runs) = $0 { runs.text } else { nil } }
    }
}
