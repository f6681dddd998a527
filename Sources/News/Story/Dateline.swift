/// Where the reporting was done, on which day there, and for whom: "SEOUL/WASHINGTON, May 6 (Agency) --".
package struct Dateline: Hashable, Sendable, Codable {
    /// One or more, the first being where most of it was done.
    package var places: [String]
    /// The day it is, or was, at the first place.
    package var date: LocalDate?
    /// The agency named in it.
    package var credit: String?
    /// The whole line as another wire wrote it, where it came unparted.
    package var asReceived: String?

    package init(places: [String] = [], date: LocalDate? = nil, credit: String? = nil, asReceived: String? = nil) {
        self.places = places
        self.date = date
        self.credit = credit
        self.asReceived = asReceived
    }

    /// The line as wires write it in English, without the closing dash; the received line where there is one.
    package var line: String {
        if let asReceived { return asReceived }
        var line = places.map { $0.uppercased() }.joined(separator: "/")
        if let date { line += (line.isEmpty ? "" : ", ") + "\(Self.months[date.month - 1]) \(date.day)" }
        if let credit { line += (line.isEmpty ? "" : " ") + "(\(credit))" }
        return line
    }

    /// Wire style shortens all months but the five short ones.
    private static let months = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ]
}
