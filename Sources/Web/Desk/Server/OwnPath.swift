import News
import Workflow

extension Door {
    /// Where somebody is sent on to after signing in: a path behind this door, in place of every other address its front.
    func ownPath(_ path: String?) -> String {
        let front = "/\(rawValue)"
        guard let path, path == front || path.hasPrefix("\(front)/") || path.hasPrefix("\(front)?"),
            path.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
        else { return front }
        return path
    }
}
