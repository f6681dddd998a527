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
            warn(version.copy.headline)
        }
    }

    /// Tells for which outputs the headline is too long.
    private func warn(_ headline: Headline) {
        let tooLong = Headline.Output.allCases.filter { headline.excess(for: $0) > 0 }
        guard !tooLong.isEmpty else { return }
        let parts = tooLong.map { "\($0.rawValue) (\($0.limit), \(headline.excess(for: $0)) over)" }
        Output.aside("          The headline is too long for: " + parts.joined(separator: ", "))
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
