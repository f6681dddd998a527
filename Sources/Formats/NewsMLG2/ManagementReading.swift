import News

/// `itemMeta`: what the item is and what may be done with it.
extension ItemReading {
    mutating func readManagement(_ meta: XMLElement, into arrival: inout Arrival) {
        copy.provider = meta.first("provider").map { party($0) }
        arrival.versionCreated = time(meta.first("versionCreated"))
        arrival.firstCreated = time(meta.first("firstCreated"))
        arrival.embargo = embargo(meta.first("embargoed"))
        readStatus(meta.first("pubStatus"), into: &arrival)
        copy.expires = time(meta.first("expires"))
        copy.profile = meta.first("profile")?.presentText
        copy.services = parties(meta, "service")
        copy.title = meta.first("title")?.presentText
        let notes = meta.children("edNote").compactMap(\.presentText)
        copy.editorsNote = notes.isEmpty ? nil : notes.joined(separator: "\n")
        copy.signals = meta.children("signal").compactMap { code(of: $0) }
        for link in meta.children("link") { readLink(link) }
    }

    /// Absent, dated, or present and empty. One that cannot be read holds the item until someone looks.
    private mutating func embargo(_ element: XMLElement?) -> Embargo {
        guard let element else { return .none }
        if element.text.isEmpty { return .untilFurtherNotice }
        if let end = WireTime.read(element.rawText) {
            noteFaults(end.faults, at: element)
            let embargo = Embargo(end)
            if embargo == .untilFurtherNotice {
                note(element, "The embargo has no time of day with an offset; the item is held until further notice.")
            }
            return embargo
        }
        note(element, "The embargo \"\(element.text.prefix(40))\" is no time; the item is held until further notice.")
        return .untilFurtherNotice
    }

    private mutating func readStatus(_ element: XMLElement?, into arrival: inout Arrival) {
        guard let element else { return }
        guard let code = code(of: element) else {
            return note(element, "The status is empty; usable was taken, as if it were missing.")
        }
        arrival.statusIsStated = true
        switch code.suffix(after: ":").suffix(after: "/").lowercased() {
        case "usable": arrival.status = .usable
        case "withheld": arrival.status = .withheld
        case "canceled": arrival.status = .canceled
        case "cancelled":
            note(element, "The status is spelt \"cancelled\"; canceled was taken.")
            arrival.status = .canceled
        default:
            note(element, "The status \"\(code.prefix(60))\" is unknown; the item is withheld until an editor decides.")
            arrival.status = .withheld
        }
    }

    /// Children that the schema wants in one order and wires send in another.
    mutating func checkOrder(of meta: XMLElement) {
        var latest = -1
        var latestName = ""
        for child in meta.children {
            guard let place = ItemReading.order[child.nameKey], child.isInNamespace(of: meta) else { continue }
            if place < latest {
                return note(
                    child, "It comes after \(latestName), where the schema does not allow it; the order was ignored.")
            }
            if place > latest { (latest, latestName) = (place, child.name) }
        }
    }

    private static let order: NameTable<Int> = {
        let names = [
            "itemClass", "provider", "versionCreated", "firstCreated", "embargoed", "pubStatus", "role", "fileName",
            "generator", "profile", "service", "title", "edNote", "memberOf", "instanceOf", "signal", "altRep",
            "deliverableOf", "hash", "expires", "origRep", "incomingFeedId", "metadataCreator", "link",
        ]
        return NameTable(Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) }))
    }()
}

extension ItemReading {
    /// The time an element holds; `nil` when it is missing, blank or unreadable, the last two being noted.
    mutating func time(_ element: XMLElement?) -> WireTime? {
        guard let element else { return nil }
        let written = element.rawText
        if let reading = WireTime.read(written) {
            noteFaults(reading.faults, at: element)
            return reading.time
        }
        let text = element.text
        note(
            element,
            text.isEmpty ? "It is empty and was left out." : "\"\(text.prefix(40))\" is no time and was left out.")
        return nil
    }

    private mutating func noteFaults(_ faults: [WireTime.Fault], at element: XMLElement) {
        guard !faults.isEmpty else { return }
        note(
            element,
            "The time was written with \(faults.map(\.rawValue).joined(separator: " and ")); it was read as meant.")
    }
}
