import Foundation
import News
import Storage

/// Lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
enum CSV {
    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    static func line(of entry: AuditEntry, _ zone: TimeZone) -> String {
        line([
            String(entry.number), entry.at.local(in: zone).description, entry.actor, entry.act,
            entry.story.map { String($0.value) } ?? "", entry.detail,
        ])
    }

    /// In quotes; an apostrophe before what a spreadsheet would compute.
    private static func cell(_ text: String) -> String {
        let quoted = text.replacing("\"", with: "\"\"").replacing("\0", with: "")
        let begins = quoted.unicodeScalars.first { !CharacterSet.whitespaces.contains($0) }
        let isFormula = begins.map { "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
        return "\"\(isFormula ? "'" : "")\(quoted)\""
    }
}
