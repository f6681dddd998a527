import Foundation

extension WebAnswer {
    /// Why the other side did not take the request; `nil` where it did.
    ///
    /// - Parameter now: what a Retry-After with a date is measured from.
    package func failure(at now: Date) -> TransferFailure? {
        if (200..<300).contains(status) { return nil }
        let subject = "\(host) answered \(status)"
        switch status {
        // A firewall, a sign-in or a site that is being changed may answer the next three, and well again an hour later.
        case 401, 403, 404, 408, 425, 429, 500..<600:
            return TransferFailure(
                .refused, .retry(after: retryAfter(now)), reply: status, "\(subject). It is tried again.")
        case 300..<400:
            return TransferFailure(
                .refused, .giveUp, reply: status,
                "\(subject), a redirect, which is not followed. Enter the address it leads to.")
        case 410:
            return TransferFailure(
                .refused, .giveUp, reply: status, "\(subject): the address is gone for good. Ask for the new one.")
        default:
            return TransferFailure(
                .refused, .giveUp, reply: status, "\(subject). Check the address and what it expects.")
        }
    }

    /// Seconds, or a date in the form that HTTP writes. RFC 9110, 10.2.3.
    private func retryAfter(_ now: Date) -> Duration? {
        guard let text = headers["retry-after"]?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Int(text) { return seconds >= 0 ? .seconds(min(seconds, Self.longestWait)) : nil }
        guard let date = try? Date(text, strategy: Self.httpDate) else { return nil }
        return .seconds(min(max(0, Int(date.timeIntervalSince(now).rounded(.up))), Self.longestWait))
    }

    /// Nobody asks for more in earnest: a week, in seconds.
    private static let longestWait = 7 * 24 * 60 * 60

    private static let httpDate = Date.ParseStrategy(
        format:
            "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT",
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)
}
