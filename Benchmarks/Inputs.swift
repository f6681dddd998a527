import Demo
import Foundation
import Formats
import News
import Pictures
import Storage
import Workflow

/// What is measured on: real examples where the folder is there, and the demo's own output.
enum Inputs {
    /// Example files of the standards below `DATELINE_STANDARDS` (default ../shared/standards); empty where there are none.
    static func examples(_ folder: String, ending: String) -> [[UInt8]] {
        let root = ProcessInfo.processInfo.environment["DATELINE_STANDARDS"] ?? "../shared/standards"
        let walk = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        var files: [[UInt8]] = []
        while let path = walk?.nextObject() as? String {
            guard path.hasSuffix(ending), let data = FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)")
            else {
                continue
            }
            files.append([UInt8](data))
        }
        return files
    }

    /// The demo's stories on the wire of a newsroom of their own.
    static func demo() async throws -> (newsroom: Newsroom, pictures: PictureFiles, versions: [Version]) {
        let masthead = DemoNewsroom.masthead(baseURL: "http://127.0.0.1:8080")
        let now = WireTime(Date())
        let store = try Store.temporary()
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-bench-\(UUID().uuidString)").path
        let pictures = PictureFiles(folder: folder)
        let staging = DemoStaging(store: store, masthead: masthead, pictures: pictures)
        try await staging.play(DemoNewsroom.stories(now: now), now: now)
        let newsroom = Newsroom(
            store: store, masthead: masthead, now: { WireTime(Date()) }, makeID: { UUID().uuidString.lowercased() })
        let versions = try await store.read { try $0.wire(after: 0, limit: 10_000).map(\.version) }
        return (newsroom, pictures, versions)
    }
}
