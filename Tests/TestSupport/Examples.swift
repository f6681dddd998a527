import News

extension WireTime {
    /// 2026-05-06 12:00 UTC: the moment tests take place at.
    package static let noon = WireTime(milliseconds: 1_778_068_800_000)

    package func adding(minutes: Int64) -> WireTime { adding(seconds: minutes * 60) }
}

extension Copy {
    /// A short text story; each `says` gives another text.
    package static func example(
        _ headline: Headline = "Ferry runs aground off Port Elm",
        says: String = "All 212 on board are safe, the port office said."
    ) -> Copy {
        var copy = Copy(language: "en", headline: headline, body: Body(paragraphs: ["A ferry ran aground.", says]))
        copy.slug = "ELM-FERRY"
        copy.urgency = .normal
        copy.keywords = ["ferry"]
        copy.sections = ["national"]
        return copy
    }
}

extension Filing {
    package static func example(_ copy: Copy = .example(), embargo: Embargo = .none) -> Filing {
        Filing(copy: copy, embargo: embargo, created: .noon)
    }
}

extension Story {
    /// A story with copy filed and nothing on the wire.
    package static func example(filed copy: Copy = .example()) -> Story {
        Story(id: ID(1), guid: "urn:newsml:elm.example:20260506:1", filed: .example(copy), firstCreated: .noon)
    }

    /// A story whose first version is on the wire.
    package static func released(_ copy: Copy = .example()) throws -> Story {
        var story = Story.example(filed: copy)
        _ = try story.release(at: .noon)
        return story
    }
}

extension Arrival {
    package static func example(
        _ guid: String = "urn:newsml:other.example:1", number: Int = 1, status: Status = .usable,
        copy: Copy = .example()
    ) -> Arrival {
        var arrival = Arrival(guid: guid, version: String(number), copy: copy)
        arrival.status = status
        arrival.versionCreated = .noon
        return arrival
    }
}
