import Foundation
import News

/// Moments and days as readers of a language see them, on the newsroom's clock.
struct Times: Sendable {
    private let zone: TimeZone
    private let locale: Locale

    init(language: String, zone: TimeZone) {
        self.zone = zone
        var components = Locale.Components(identifier: language)
        components.hourCycle = .zeroToTwentyThree
        locale = Locale(components: components)
    }

    /// "14:18".
    func clock(_ moment: WireTime) -> PageTime {
        page(moment, style.hour(.twoDigits(amPM: .omitted)).minute(.twoDigits))
    }

    /// "May 6, 14:18".
    func short(_ moment: WireTime) -> PageTime {
        page(moment, style.month(.abbreviated).day().hour(.twoDigits(amPM: .omitted)).minute(.twoDigits))
    }

    /// "May 6, 2026 at 14:18 GMT+9".
    func moment(_ moment: WireTime) -> PageTime {
        page(
            moment,
            style.year().month(.abbreviated).day().hour(.twoDigits(amPM: .omitted)).minute(.twoDigits).timeZone())
    }

    /// "Wednesday, May 6, 2026", and the day for machines.
    func day(_ moment: WireTime) -> PageTime {
        let text = moment.date.formatted(style.year().month(.wide).day().weekday(.wide))
        return PageTime(text: text, machine: LocalDate(moment, in: zone).description)
    }

    private var style: Date.FormatStyle { Date.FormatStyle(locale: locale, timeZone: zone) }

    private func page(_ moment: WireTime, _ style: Date.FormatStyle) -> PageTime {
        PageTime(text: moment.date.formatted(style), machine: moment.local(in: zone).description)
    }
}
