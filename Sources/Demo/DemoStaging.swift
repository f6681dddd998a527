import News
import Pictures
import Storage
import Workflow

/// Plays the demo's stories into a newsroom through the desk's own verbs, each at the moment it is said to have happened.
package struct DemoStaging: Sendable {
    private let store: Store
    private let masthead: Masthead
    private let pictures: PictureFiles

    package init(store: Store, masthead: Masthead, pictures: PictureFiles) {
        self.store = store
        self.masthead = masthead
        self.pictures = pictures
    }

    /// One act in the order of time over all stories.
    private struct Step: Sendable {
        var key: String
        var act: DemoAct
    }

    /// - Parameter progress: called with the number of acts played so far.
    package func play(_ stories: [DemoStory], now: WireTime, progress: (Int, Int) -> Void = { _, _ in }) async throws {
        let guids = Dictionary(uniqueKeysWithValues: stories.map { ($0.key, guid(of: $0, now: now)) })
        let scenes = try await keepScenes(of: stories)
        let steps = stories.flatMap { story in story.acts.map { Step(key: story.key, act: $0) } }
            .sorted { $0.act.minutesAgo > $1.act.minutesAgo }
        var ids: [String: ID<Story>] = [:]
        for (index, step) in steps.enumerated() {
            let moment = step.act.moment(before: now).local(in: masthead.zone)
            let newsroom = Newsroom(store: store, masthead: masthead, now: { moment }, makeID: { step.key })
            try await play(step, in: newsroom, ids: &ids) { prepared($0, guids: guids, scenes: scenes) }
            progress(index + 1, steps.count)
        }
    }

    private func play(
        _ step: Step, in newsroom: Newsroom, ids: inout [String: ID<Story>], prepare: (Copy) -> Copy
    ) async throws {
        let desk = "desk"
        if case .file(let copy, let embargo) = step.act.deed, ids[step.key] == nil {
            ids[step.key] = try await newsroom.file(prepare(copy), embargo: embargo, by: "reporter").id
            return
        }
        guard let id = ids[step.key] else { throw Untold(key: step.key) }
        switch step.act.deed {
        case .file(let copy, let embargo):
            try await newsroom.file(prepare(copy), for: id, embargo: embargo, by: "reporter")
        case .release: _ = try await newsroom.release(id, by: desk)
        case .lead(let copy, let note):
            try await newsroom.file(prepare(copy), for: id, by: "reporter")
            _ = try await newsroom.lead(id, note: note, by: desk)
        case .correct(let copy, let correction):
            try await newsroom.file(prepare(copy), for: id, by: "reporter")
            _ = try await newsroom.correct(id, correction, by: desk)
        case .hold(let reason): _ = try await newsroom.hold(id, because: reason, by: desk)
        case .lift: _ = try await newsroom.lift(id, by: desk)
        case .kill(let reason, let substitute):
            _ = try await newsroom.kill(id, because: reason, substitute: substitute.flatMap { ids[$0] }, by: "chief")
        }
    }

    private func guid(of story: DemoStory, now: WireTime) -> String {
        masthead.guid(story.key, at: story.acts[0].moment(before: now))
    }

    /// Paints and keeps every scene that a story shows, as many at a time as there are cores.
    private func keepScenes(of stories: [DemoStory]) async throws -> [String: Rendition] {
        let named = stories.flatMap(\.copies).flatMap(\.pictures).flatMap(\.renditions).compactMap(\.href)
        return try await withThrowingTaskGroup(of: (String, Rendition).self) { group in
            for href in Set(named) where href.hasPrefix("scene:") {
                group.addTask {
                    (href, try pictures.keep(Painter.png(scene: String(href.dropFirst("scene:".count)))))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// The copy with its links led to the stories' guids and its pictures to the kept files.
    private func prepared(_ copy: Copy, guids: [String: String], scenes: [String: Rendition]) -> Copy {
        var copy = copy
        for index in copy.links.indices where copy.links[index].target.hasPrefix(DemoNewsroom.linkScheme) {
            let key = String(copy.links[index].target.dropFirst(DemoNewsroom.linkScheme.count))
            copy.links[index].target = guids[key] ?? key
            copy.links[index].isReference = true
        }
        for picture in copy.pictures.indices {
            for index in copy.pictures[picture].renditions.indices {
                let rendition = copy.pictures[picture].renditions[index]
                guard let href = rendition.href, var kept = scenes[href] else { continue }
                kept.name = rendition.name
                copy.pictures[picture].renditions[index] = kept
            }
        }
        return copy
    }

    /// A story that does something before it is filed.
    private struct Untold: Explained {
        var key: String
        var sentence: String { "The demo's story \(key) does something before it is filed." }
    }
}
