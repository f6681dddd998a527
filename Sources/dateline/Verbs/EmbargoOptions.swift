import ArgumentParser
import News

/// How long a story must wait.
struct EmbargoOptions: ParsableArguments {
    @Option(help: "Embargo: an ISO 8601 time with offset, \"indefinite\" or \"none\".")
    var embargo: String?

    struct Unreadable: Explained {
        var sentence: String
    }

    /// `nil` where nothing was said.
    func end(now: WireTime) throws -> Embargo? {
        guard let embargo else { return nil }
        switch embargo {
        case "none": return Embargo.none
        case "indefinite": return .untilFurtherNotice
        default: return .until(try time(embargo, now: now))
        }
    }

    private func time(_ text: String, now: WireTime) throws -> WireTime {
        guard let time = WireTime(iso8601: text), time.precision >= .minute else {
            throw Unreadable(
                sentence: "\"\(text)\" is no time of day. Write one like 2026-05-06T14:00:00+09:00, or \"indefinite\".")
        }
        guard time > now else {
            throw Unreadable(sentence: "\(text) is past already. Give a later time, or leave the embargo out.")
        }
        return time
    }
}
