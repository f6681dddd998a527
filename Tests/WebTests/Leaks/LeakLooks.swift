import Distribution
import Foundation
import LoopbackClient
import News
import Storage
import Testing

/// Where it is looked for what nobody may see.
extension LeakRoom {
    mutating func deliver() async throws {
        let store = site.newsroom.store
        let lease = try await store.writeApart { try $0.lease(Distribution.follower, to: "one", for: .seconds(60)) }
        try await distribution.deliverDue(try #require(lease))
        try await store.writeApart { [lease] in if let lease { try $0.giveBack(lease) } }
        for (name, parcel) in parcels.take() {
            guard let index = buyers.firstIndex(where: { $0.name == name }) else { continue }
            judge(parcel, at: index)
        }
    }

    mutating func judge(_ parcel: Parcel, at buyer: Int) {
        looked += 1
        var text = parcel.text.name
        if case .bytes(let bytes) = parcel.text.content { text += String(decoding: bytes, as: UTF8.self) }
        let files = parcel.pictures.map(\.name).joined(separator: " ")
        var got: [(ID<Story>, Int)] = []
        for word in SecretWord.found(in: text) {
            guard let (story, version) = place(of: word) else {
                leaks.append("\(buyers[buyer].name) got copy that never moved (\(word.text))")
                continue
            }
            seen += 1
            if word == version.words.headline {
                if !mayKnow(version, of: story, buyers[buyer]) {
                    leaks.append("\(buyers[buyer].name) got the headline of story \(story.id) v\(version.number)")
                }
            } else if word == version.words.unsold || !story.mayHave(version, buyers[buyer], at: site.clock.now) {
                leaks.append("\(buyers[buyer].name) got story \(story.id) v\(version.number): \(word.text)")
            } else {
                got.append((story.id, version.number))
            }
        }
        for version in stories.flatMap(\.versions) where files.contains(version.words.unsoldFile.prefix(16)) {
            leaks.append("\(buyers[buyer].name) got a picture's file that is not for sale (v\(version.number))")
        }
        for (story, number) in got { buyers[buyer].got[story, default: []].insert(number) }
    }

    /// A recall bears the headline that they know.
    func mayKnow(_ version: KnownVersion, of story: KnownStory, _ buyer: KnownBuyer) -> Bool {
        let numbers = story.versions.filter { $0.words == version.words }.map(\.number)
        return buyer.got[story.id]?.isDisjoint(with: numbers) == false
            || story.mayHave(version, buyer, at: site.clock.now)
    }

    func place(of word: SecretWord) -> (KnownStory, KnownVersion)? {
        for story in stories {
            if let version = story.versions.last(where: { $0.words.all.contains(word) && $0.status == .usable })
                ?? story.versions.last(where: { $0.words.all.contains(word) })
            {
                return (story, version)
            }
        }
        return nil
    }

    /// Asks the site for all that there is and for what there should not be.
    mutating func look(at touched: [Int]) async throws {
        let lists = [
            "/", "/section/national", "/section/sports", "/feed.xml", "/rss.xml", "/feed.json",
            "/section/sports/feed.json",
        ]
        var pages = lists
        for index in touched {
            let story = stories[index]
            pages += ["/story/\(story.id)", story.path, story.path + "/history"]
            pages += (1...(story.versions.count + 1)).map { "\(story.path)/version/\($0)" }
            let files = story.versions.map(\.words) + [story.filed]
            pages += files.flatMap { ["/picture/\($0.soldFile)", "/picture/\($0.unsoldFile)"] }
        }
        pages += ["/story/\(stories.count + 1)", "/story/\(stories.count + 1)/x/version/1"]
        let asked = pages.map { (path: $0, tag: tags[$0]) }
        for (path, answers) in try await answers(to: asked) { judge(path, answers) }
    }

    typealias Answers = (whole: LoopbackClient.Answer, head: LoopbackClient.Answer, again: LoopbackClient.Answer?)

    /// Each page by GET and HEAD, and once more as one who had it before.
    func answers(to pages: [(path: String, tag: String?)]) async throws -> [(String, Answers)] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { [port = site.port] in
                continuation.resume(
                    with: Result {
                        let client = try LoopbackClient(port: port)
                        return try pages.map { path, tag in
                            (
                                path,
                                (
                                    try client.get(path), try client.send("HEAD", path),
                                    try tag.map { try client.get(path, headers: ["If-None-Match": $0]) }
                                )
                            )
                        }
                    })
            }
        }
    }

    mutating func judge(_ path: String, _ answers: Answers) {
        looked += 1
        let now = site.clock.now
        if answers.head.status != answers.whole.status {
            leaks.append("\(path) is \(answers.whole.status), and \(answers.head.status) by HEAD")
        }
        if path.hasPrefix("/picture/") { judge(picture: path, answers) }
        tags[path] = answers.whole.headers["etag"] ?? tags[path]
        if let again = answers.again, again.status == 304, answers.whole.status != 200 {
            leaks.append("\(path) says that it is as it was, and it is \(answers.whole.status)")
        }
        let told = answers.whole.text + answers.whole.headers.values.joined() + answers.head.headers.values.joined()
        for word in SecretWord.found(in: told) {
            guard let (story, version) = place(of: word) else {
                leaks.append("\(path) shows copy that never moved (\(word.text))")
                continue
            }
            seen += 1
            let isNotice = word == version.words.headline && story.newest?.status != .usable
            if !story.isPublic(at: now) && !isNotice {
                leaks.append("\(path) shows story \(story.id) v\(version.number): \(word.text)")
            }
        }
    }

    mutating func judge(picture path: String, _ answers: Answers) {
        let mayShow = stories.contains { story in
            story.isPublic(at: site.clock.now)
                && story.versions.contains { path.hasSuffix($0.words.soldFile) || path.hasSuffix($0.words.unsoldFile) }
        }
        if mayShow { return }
        if answers.whole.status == 200 || answers.head.status == 200 || answers.again?.status == 304 {
            leaks.append("\(path) is there")
        }
    }
}
