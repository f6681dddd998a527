import Hummingbird
import News
import Storage

/// Every version of a story, for readers who want to know what changed.
extension Site {
    func history(of id: ID<Story>, for request: Request) async throws -> Response {
        let language = language(of: request)
        return try await page("history \(id) \(language)", for: request) { db, now in
            guard let story = try db.published(id) else { throw HTTPError(.notFound) }
            if let notice = try self.killedNotice(story, language: language, db: db, now: now) { return notice }
            guard story.isPublic(at: now) else { throw HTTPError(.notFound) }
            let versions = try db.versions(of: id)
            var answer = Answer.html(try self.history(story.version, versions: versions, at: now))
            answer.validUntil = versions.compactMap(\.copy.expires).filter { $0 > now }.min()
            return answer
        }
    }

    /// - Parameter now: of versions whose time has run out by then, no word is shown.
    private func history(_ newest: Version, versions: [Version], at now: WireTime) throws -> [UInt8] {
        let language =
            masthead.languages.first { Label.primary($0) == Label.primary(newest.copy.language) }
            ?? masthead.languages.first ?? "en"
        let words = Phrasebook.of(language)
        let times = Times(language: language, zone: masthead.zone)
        let headline = newest.copy.listingLine ?? newest.guid
        var frame = frame("\(words.history): \(headline)", in: language, path: "/", section: ("", false))
        frame.isHiddenFromSearch = true
        let path = path(of: newest)
        let entries = zip(versions, versions.dropFirst().map(Optional.some) + [nil]).map { version, before in
            HistoryEntry(
                number: version.number, act: words.act(version, after: before), at: times.moment(version.released),
                tag: version.tag.label,
                versionHeadline: version.isExpired(at: now) ? nil : version.copy.listingLine ?? version.guid,
                versionHref: version.isExpired(at: now) ? nil : href(version, newest: newest, path: path),
                note: version.correction?.explanation, isNewest: version.number == newest.number)
        }
        return try pages.render(
            HistoryPage(frame: frame, t: words.words, headline: headline, storyHref: path, versions: entries),
            with: "history")
    }

    /// Holds have no page of their own: they said that there was nothing to read.
    private func href(_ version: Version, newest: Version, path: String) -> String? {
        if version.number == newest.number { return path }
        return version.status == .usable ? "\(path)/version/\(version.number)" : nil
    }
}

extension Phrasebook {
    /// What the desk did to make a version.
    fileprivate func act(_ version: Version, after before: Version?) -> String {
        switch version.act {
        case .release: released
        case .lead: led
        case .correct: corrected
        case .hold: held
        // Readers never heard of an embargo: for them its end is the release.
        case .lift: before?.status == .withheld ? lifted : released
        case .kill: killed
        }
    }
}
