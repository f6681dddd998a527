import Foundation
import News

/// Where the demo's stories are written: knows what day and hour it was, anywhere, so many minutes ago.
struct NewsDesk {
    let now: WireTime

    func moment(_ minutesAgo: Int, _ place: Place) -> WireTime {
        now.adding(seconds: -60 * Int64(minutesAgo)).local(in: place.zone)
    }

    func date(_ minutesAgo: Int, _ place: Place) -> LocalDate { LocalDate(moment(minutesAgo, place), in: place.zone) }

    /// The day of the week it was.
    func weekday(_ minutesAgo: Int, _ place: Place, _ tongue: Tongue = .english) -> String {
        let local = moment(minutesAgo, place)
        let days = (local.milliseconds + Int64(local.offset) * 60_000) / 86_400_000
        // 1 January 1970 was a Thursday.
        let day = Int((days + 4) % 7)
        return switch tongue {
        case .english: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][day]
        case .french: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"][day]
        case .arabic: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"][day]
        }
    }

    /// "14:18", by the clock of the place.
    func clock(_ minutesAgo: Int, _ place: Place) -> String {
        let local = moment(minutesAgo, place)
        let minutes = (local.milliseconds / 60_000 + Int64(local.offset)) % 1440
        return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }

    /// The dateline of a place, in the form of each language.
    func dateline(_ places: [Place], _ minutesAgo: Int, _ tongue: Tongue) -> Dateline {
        let date = date(minutesAgo, places[0])
        var dateline = Dateline(places: places.map { $0.name(in: tongue) }, date: date, credit: DemoNewsroom.credit)
        let names = dateline.places.joined(separator: "/")
        switch tongue {
        case .english: break
        case .french:
            dateline.asReceived =
                "\(names.uppercased()), \(date.day) \(Self.frenchMonths[date.month - 1]) (\(DemoNewsroom.credit))"
        case .arabic:
            dateline.asReceived =
                "\(names)، \(date.day) \(Self.arabicMonths[date.month - 1]) (\(DemoNewsroom.arabicCredit))"
        }
        return dateline
    }

    private static let frenchMonths = [
        "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]

    private static let arabicMonths = [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]
}
