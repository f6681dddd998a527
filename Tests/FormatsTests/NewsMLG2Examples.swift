import Foundation

@testable import Formats
import News

/// The published examples and the facts known about them, from the folder that DATELINE_STANDARDS names.
enum NewsMLG2Examples {
    static let folder: URL = {
        if let named = ProcessInfo.processInfo.environment["DATELINE_STANDARDS"] { return URL(filePath: named) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.appending(path: "../shared/standards")
    }()

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "examples.json").path) }

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: path))) }

    /// One file with its facts.
    struct Example {
        var file: String
        var items: [[String: Any]]
    }

    static func all() throws -> [Example] {
        let list = try JSONSerialization.jsonObject(with: Data(bytes("examples.json"))) as? [[String: Any]] ?? []
        return list.filter { $0["format"] as? String == "newsml-g2" }.map { entry in
            let facts = entry["facts"] as? [String: Any]
            return Example(file: entry["file"] as? String ?? "", items: facts?["items"] as? [[String: Any]] ?? [])
        }
    }
}

/// Counts facts that agree, and keeps those that do not.
struct FactTally {
    private(set) var equal = 0
    private(set) var differences: [String] = []

    var share: Double { Double(equal) / Double(max(1, equal + differences.count)) }

    mutating func compare(_ name: String, _ ours: [String], _ theirs: [String]) {
        if ours == theirs { equal += 1 } else { differences.append("\(name): ours \(ours), theirs \(theirs)") }
    }

    /// Times agree when the moment does.
    mutating func compareTime(_ name: String, _ ours: WireTime?, _ theirs: String) {
        let their = WireTime.read(theirs)?.time
        if ours == their && ours != nil {
            equal += 1
        } else {
            differences.append("\(name): ours \(ours?.description ?? "none"), theirs \(theirs)")
        }
    }
}
