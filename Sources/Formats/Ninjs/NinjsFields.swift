import News

/// Takes members out of ninjs objects, whatever the line's spelling, and mends what has the wrong type.
struct NinjsFields {
    private(set) var repairs: [Repair] = []
    private var path: NinjsPath

    init(at path: NinjsPath) { self.path = path }

    /// Does something at a place below, so that repairs made there name it.
    mutating func within<Result>(_ step: NinjsPath.Step, _ work: (inout NinjsFields) -> Result) -> Result {
        path.steps.append(step)
        defer { path.steps.removeLast() }
        return work(&self)
    }

    mutating func repair(_ name: String, _ what: String) {
        repairs.append(Repair(path.appending(.name(name)).description, what))
    }

    /// The first member there is of the names given, which are lower case: lines of ninjs spell one thing in several ways.
    func value(_ object: JSONObject, _ names: String...) -> (name: String, value: JSON)? {
        for name in names {
            if let value = object.value(anyCase: name) { return (name, value) }
        }
        return nil
    }

    // MARK: - Single values

    /// Text, or what can stand for it. Empty text counts as absent.
    mutating func text(_ object: JSONObject, _ name: String) -> String? {
        guard let value = object.value(anyCase: name) else { return nil }
        return text(value, called: name)
    }

    mutating func text(_ value: JSON, called name: String) -> String? {
        switch value {
        case .string(let text): return text.isEmpty ? nil : text
        case .number(let number):
            repair(name, "A number where text is due; its digits were taken.")
            return number.text
        case .bool(let flag):
            repair(name, "A bare \(flag) where text is due; the word was taken.")
            return String(flag)
        case .null:
            repair(name, "null where text is due; it was taken as absent.")
            return nil
        case .array(let values):
            let texts = values.compactMap { if case .string(let text) = $0, !text.isEmpty { text } else { nil } }
            repair(
                name,
                texts.isEmpty
                    ? "A list where text is due; it was left out." : "A list where text is due; its texts were joined.")
            return texts.isEmpty ? nil : texts.joined(separator: ", ")
        case .object(let object):
            for key in ["value", "name", "uri"] {
                if case .string(let text)? = object[key], !text.isEmpty {
                    repair(name, "An object where text is due; its \(key) was taken.")
                    return text
                }
            }
            repair(name, "An object where text is due; it was left out.")
            return nil
        }
    }

    /// A whole number; text and fractions are mended.
    mutating func int(_ object: JSONObject, _ name: String) -> Int? {
        guard let value = object.value(anyCase: name) else { return nil }
        switch value {
        case .number(let number):
            if let int = number.int { return int }
            guard let double = number.double, abs(double) < 1e15 else { break }
            repair(name, "\(number.text.prefix(40)) where a whole number is due; it was rounded.")
            return Int(double.rounded())
        case .string(let text):
            guard let int = Int(text) else { break }
            repair(name, "Text where a number is due; its digits were taken.")
            return int
        default: break
        }
        repair(name, "\(value.kind) where a number is due; it was left out.")
        return nil
    }

    mutating func double(_ object: JSONObject, _ name: String) -> Double? {
        guard let value = object.value(anyCase: name) else { return nil }
        if case .number(let number) = value, let double = number.double { return double }
        if case .string(let text) = value, text.utf8.count <= 64, let double = Double(text), double.isFinite {
            repair(name, "Text where a number is due; its digits were taken.")
            return double
        }
        repair(name, "\(value.kind) where a number is due; it was left out.")
        return nil
    }

    /// A time as wires write it, or `nil` and a repair when none can be made out.
    mutating func time(_ object: JSONObject, _ name: String) -> WireTime? {
        guard let text = text(object, name) else { return nil }
        return time(text, called: name)
    }

    mutating func time(_ text: String, called name: String) -> WireTime? {
        guard let reading = WireTime.read(text) else {
            repair(name, "\"\(text.prefix(60))\" is no time that can be made out; it was left out.")
            return nil
        }
        for fault in reading.faults { repair(name, "The time has \(fault.rawValue).") }
        return reading.time
    }

    // MARK: - Lists and objects

    /// The objects of a list. A lone object counts as a list of one, a bare text as an object with that `name`.
    mutating func objects<Result>(
        _ object: JSONObject, _ names: [String], textAs member: String = "name",
        _ read: (inout NinjsFields, JSONObject) -> Result?
    ) -> [Result] {
        for name in names {
            guard let value = object.value(anyCase: name) else { continue }
            return objects(value, called: name, textAs: member, read)
        }
        return []
    }

    private mutating func objects<Result>(
        _ value: JSON, called name: String, textAs member: String,
        _ read: (inout NinjsFields, JSONObject) -> Result?
    ) -> [Result] {
        var values = [value]
        switch value {
        case .array(let list): values = list
        case .null:
            repair(name, "null where a list is due; it was taken as empty.")
            return []
        default: repair(name, "\(value.kind) where a list is due; it was taken as a list of one.")
        }
        return within(.name(name)) { fields in
            var results: [Result] = []
            for (index, value) in values.enumerated() {
                fields.path.steps.append(.index(index))
                if let object = fields.object(value, textAs: member), let result = read(&fields, object) {
                    results.append(result)
                }
                fields.path.steps.removeLast()
            }
            return results
        }
    }

    /// The object at the place reached, made out of a text where there is one instead.
    private mutating func object(_ value: JSON, textAs member: String) -> JSONObject? {
        switch value {
        case .object(let object): return object
        case .string(let text) where !text.isEmpty:
            repairs.append(Repair(path.description, "Text where an object is due; it was taken as its \(member)."))
            var object = JSONObject()
            object.append(member, .string(text), hash: JSONObject.hash(of: member))
            return object
        default:
            repairs.append(Repair(path.description, "\(value.kind) where an object is due; it was left out."))
            return nil
        }
    }

    /// The members of a map of objects, each with its name; a list of objects is read by the `name` in each.
    mutating func entries<Result>(
        _ object: JSONObject, _ name: String, _ read: (inout NinjsFields, String?, JSONObject) -> Result?
    ) -> [Result] {
        guard case .object(let map)? = object.value(anyCase: name) else {
            return objects(object, [name], textAs: "uri") { fields, entry in
                read(&fields, fields.text(entry, "name"), entry)
            }
        }
        return within(.name(name)) { fields in
            map.members.compactMap { member in
                guard case .object(let entry) = member.value else {
                    fields.repair(member.name, "\(member.value.kind) where an object is due; it was left out.")
                    return nil
                }
                return fields.within(.name(member.name)) { read(&$0, member.name, entry) }
            }
        }
    }
}
