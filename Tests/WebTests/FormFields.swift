import Foundation

/// The fields of a form as a browser would send them, read out of its HTML: enough for our own pages.
enum FormFields {
    static func read(_ html: String) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for match in html.matches(of: /<(input|textarea|select)\b([^>]*)>/) {
            let attributes = attributes(String(match.2))
            guard let name = attributes["name"] else { continue }
            let rest = html[match.range.upperBound...]
            switch match.1 {
            case "textarea":
                let text = rest[..<(rest.range(of: "</textarea>")?.lowerBound ?? rest.endIndex)]
                // Browsers leave out a line break right after the tag, and send others as two characters.
                let value = text.first == "\n" ? text.dropFirst() : text
                fields.append((name, unescaped(String(value)).replacingOccurrences(of: "\n", with: "\r\n")))
            case "select":
                let options = rest[..<(rest.range(of: "</select>")?.lowerBound ?? rest.endIndex)]
                let chosen = options.firstMatch(of: /<option value="([^"]*)"[^>]* selected/)
                fields.append((name, chosen.map { unescaped(String($0.1)) } ?? ""))
            default:
                if attributes["type"] == "checkbox", attributes["checked"] == nil { continue }
                fields.append((name, attributes["value"] ?? ""))
            }
        }
        return fields
    }

    private static func attributes(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for match in text.matches(of: /([a-z-]+)(?:="([^"]*)")?/) {
            found[String(match.1)] = unescaped(String(match.2 ?? ""))
        }
        return found
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
}
