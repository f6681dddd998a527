import News

/// A file of ninjs: one item, a list of them, an object that holds them, or one a line.
enum NinjsDocument {
    static func read(_ bytes: [UInt8]) throws(ReadFailure) -> Reading {
        let document = try JSONDocument.read(bytes)
        var reading = Reading(format: "ninjs", repairs: document.repairs, refused: document.refused)
        var items: [(JSONObject, NinjsPath)] = []
        let isOne = document.values.count == 1
        for (index, value) in document.values.enumerated() {
            collect(value, at: NinjsPath(isOne ? [] : [.index(index)]), into: &items, depth: 0)
        }
        var untold = 0
        for (object, path) in items {
            if reading.refused.count >= refusalLimit, object.value(anyCase: "uri") == nil {
                untold += 1
                continue
            }
            var reader = NinjsItemReader(at: path)
            do throws(ReadFailure) {
                reading.arrivals.append(try reader.arrival(from: object))
                if reading.standardVersion == nil { reading.standardVersion = reader.standardVersion(of: object) }
            } catch {
                reading.refused.append(error)
            }
            reading.repairs += reader.repairs
        }
        if untold > 0 { reading.refused.append(ReadFailure("\(untold) more items have no uri.")) }
        guard !reading.arrivals.isEmpty else {
            throw reading.refused.first
                ?? ReadFailure("This JSON holds no ninjs item: an object with a uri should be in it.")
        }
        return reading
    }

    /// More broken items than this are counted, not told one by one.
    private static let refusalLimit = 100

    /// Finds the items in a value; deeper than wrappers go it does not look.
    private static func collect(
        _ value: JSON, at path: NinjsPath, into items: inout [(JSONObject, NinjsPath)], depth: Int
    ) {
        switch value {
        case .array(let values) where depth < 6:
            for (index, value) in values.enumerated() {
                collect(value, at: path.appending(.index(index)), into: &items, depth: depth + 1)
            }
        case .object(let object):
            if object["uri"] == nil, let (name, inner) = wrapped(in: object), depth < 6 {
                return collect(inner, at: path.appending(.name(name)), into: &items, depth: depth + 1)
            }
            items.append((object, path))
        default:
            items.append((JSONObject(), path))
        }
    }

    private static func wrapped(in object: JSONObject) -> (String, JSON)? {
        for name in ["items", "item", "data"] {
            switch object[name] {
            case .array?, .object?: return object[name].map { (name, $0) }
            default: continue
            }
        }
        return nil
    }
}

/// Where in a document a value is: "associations.photo.renditions[2].width".
struct NinjsPath: CustomStringConvertible {
    enum Step {
        case name(String)
        case index(Int)
    }

    var steps: [Step]

    init(_ steps: [Step]) { self.steps = steps }

    func appending(_ step: Step) -> NinjsPath { NinjsPath(steps + [step]) }

    var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .name(let name): text += text.isEmpty ? name : "." + name
            case .index(let index): text += "[\(index)]"
            }
        }
        return text.isEmpty ? "item" : text
    }
}
