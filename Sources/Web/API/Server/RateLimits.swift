import HTTPTypes
import Hummingbird
import News

/// How many requests each key has made in its minute. Each program counts for itself.
actor RateLimits {
    /// Requests without a good key that one address may make in a minute.
    static let strangersPerMinute = 600
    /// Addresses and keys that are remembered at most.
    private static let most = 20_000

    private var windows: [String: Window] = [:]

    private struct Window {
        var end: WireTime
        var count: Int
    }

    /// What is left of a minute.
    struct Allowance: Sendable {
        var perMinute: Int
        var left: Int
        var seconds: Int
    }

    /// Counts a request of a key.
    ///
    /// - Throws: 429 where it is one too many.
    func take(_ key: APIKey, at now: WireTime) throws -> Allowance {
        let allowance = count("key \(key.id)", key.perMinute ?? APIKey.usualPerMinute, at: now)
        guard allowance.left >= 0 else { throw refusal(allowance) }
        return allowance
    }

    /// Counts a request without a good key.
    func takeStranger(_ address: String, at now: WireTime) throws {
        let allowance = count("address \(address)", Self.strangersPerMinute, at: now)
        guard allowance.left >= 0 else { throw refusal(allowance) }
    }

    private func refusal(_ allowance: Allowance) -> APIProblem {
        var problem = APIProblem.tooMany(allowance.seconds)
        allowance.note(in: &problem.headers)
        return problem
    }

    private func count(_ name: String, _ perMinute: Int, at now: WireTime) -> Allowance {
        if windows.count > Self.most { windows = windows.filter { $0.value.end > now } }
        var window = windows[name].flatMap { $0.end > now ? $0 : nil } ?? Window(end: now.adding(seconds: 60), count: 0)
        window.count += 1
        windows[name] = window
        return Allowance(
            perMinute: perMinute, left: perMinute - window.count,
            seconds: max(1, Int((window.end.milliseconds - now.milliseconds + 999) / 1000)))
    }
}

extension RateLimits.Allowance {
    /// Says it in an answer (draft-ietf-httpapi-ratelimit-headers).
    func note(in headers: inout HTTPFields) {
        headers[.rateLimitPolicy] = "\"minute\";q=\(perMinute);w=60"
        headers[.rateLimit] = "\"minute\";r=\(max(0, left));t=\(seconds)"
    }
}

extension HTTPField.Name {
    static let rateLimitPolicy = HTTPField.Name("RateLimit-Policy") ?? .retryAfter
    static let rateLimit = HTTPField.Name("RateLimit") ?? .retryAfter
    /// Whether the version in the answer may be published now, in one word.
    static let publishable = HTTPField.Name("Dateline-Publishable") ?? .contentType
    /// The version that is in the answer.
    static let version = HTTPField.Name("Dateline-Version") ?? .contentType
}
