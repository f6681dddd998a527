import News
import Workflow

extension DeskOptions {
    /// Tells what an act put on the wire.
    func tell(_ movement: Newsroom.Movement, in masthead: Masthead) throws {
        let version = movement.version
        if json {
            try Output.json(
                Moved(
                    story: version.story.value, version: version.number, position: movement.position,
                    act: version.act.rawValue, tag: version.tag.label, status: version.status.rawValue,
                    address: masthead.address(of: version)))
        } else {
            Output.line("Position \(movement.position): #\(version.story) v\(version.number) \(version.taggedHeadline)")
            Output.line("          \(version.status.rawValue)  \(masthead.address(of: version))")
        }
    }

    private struct Moved: Encodable {
        var story: Int64
        var version: Int
        var position: Int64
        var act: String
        var tag: String?
        var status: String
        var address: String
    }
}
