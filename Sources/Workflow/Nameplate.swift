import News
import Synchronization

/// The newsroom's masthead as a running program holds it: a newsroom can be given another name while it is open.
///
/// A lock, because pages, formats and acts read it all the time and none of them may wait for it.
final class Nameplate: Sendable {
    private let held: Mutex<Masthead>

    init(_ masthead: Masthead) { held = Mutex(masthead) }

    var masthead: Masthead { held.withLock { $0 } }

    func rename(to name: String) { held.withLock { $0.name = name } }
}
