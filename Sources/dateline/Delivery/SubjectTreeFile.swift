import Distribution
import Foundation
import News
import Web

extension NewsroomFolder {
    /// Which subjects are broader than which: `subjects.json` in the newsroom's folder, an object that gives for a subject's
    /// URI the URIs right above it. Without the file every subject stands alone.
    static func subjectTree(in path: String) throws -> SubjectTree {
        let file = path + "/subjects.json"
        guard let data = FileManager.default.contents(atPath: file) else { return .flat }
        guard let broader = try? JSONDecoder().decode([String: [String]].self, from: data) else {
            throw SettingsFailure("\(file) can't be read. It must be an object of lists: {\"URI\": [\"broader URI\"]}.")
        }
        return SubjectTree(broader: broader)
    }

    /// What the desk's pages of delivery need; folders of destinations that are added there are made in `out`.
    func deskDelivery() throws -> DeskDelivery {
        DeskDelivery(try distribution(), folder: URL(fileURLWithPath: path + "/out").standardizedFileURL.path)
    }

    /// How this newsroom's copy is delivered.
    func distribution() throws -> Distribution.Settings {
        Distribution.Settings(
            parcels: Parcels(masthead: masthead, findPicture: { [pictures] in pictures.file($0) }),
            tree: newsroom.rules.tree, means: means, now: Clock.now, chance: { Double.random(in: 0..<1) })
    }
}
