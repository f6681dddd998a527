import Distribution
import Foundation
import News
import Transfer
import Yams

/// A newsroom's settings as they stand in `newsroom.yaml`.
struct Settings: Codable {
    var name: String
    var credit: String
    var languages: [String]
    var zone: String
    var baseURL: String
    var copyrightNotice: String?
    /// Where the newsroom is kept, when not in an SQLite file in its folder.
    var database: String?
    /// A program of this machine that sends letters, with its arguments; links to set a password then go by mail.
    var mailCommand: String?
    /// The newsroom's own mail server: letters to people and to subscribers go by it.
    var mailServer: MailServerSettings?
    /// Networks that subscribers' servers may be in although they are not public.
    var deliveryNetworks: [String]?
    /// Networks that listeners to the public feeds may be in although they are not public.
    var hubNetworks: [String]?
    /// What a program elsewhere must send to read the metrics.
    var metricsToken: String?
    var sections: [SectionSettings]?

    struct SectionSettings: Codable {
        var name: String
        var labels: [String: String]?
        var subjects: [String]?
    }

    enum CodingKeys: String, CodingKey {
        case name, credit, languages, sections, database
        case zone = "time zone"
        case baseURL = "base URL"
        case copyrightNotice = "copyright notice"
        case mailCommand = "mail command"
        case mailServer = "mail server"
        case deliveryNetworks = "delivery networks"
        case hubNetworks = "hub networks"
        case metricsToken = "metrics token"
    }

    static func read(_ path: String) throws -> Settings {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsFailure("The settings file \(path) can't be read.")
        }
        do {
            return try YAMLDecoder().decode(Settings.self, from: data)
        } catch {
            throw SettingsFailure("The settings file \(path) can't be understood: \(Self.plainly(error))")
        }
    }

    func masthead() throws -> Masthead {
        guard let zone = TimeZone(identifier: zone) else {
            throw SettingsFailure("\"\(self.zone)\" is no time zone. Write one like Europe/Athens or Asia/Seoul.")
        }
        guard let url = URL(string: baseURL), let scheme = url.scheme, ["http", "https"].contains(scheme),
            url.host != nil
        else { throw SettingsFailure("\"\(baseURL)\" is no address of a site. Write one like https://news.example.") }
        return Masthead(
            name: name, credit: credit, baseURL: baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL,
            languages: languages.isEmpty ? ["en"] : languages, zone: zone,
            sections: (sections ?? []).map {
                Section($0.name, labels: $0.labels ?? [:], subjects: Set($0.subjects ?? []))
            },
            copyrightNotice: copyrightNotice)
    }

    /// What a list in the settings opens.
    static func networks(_ list: [String]?) throws -> [Network] {
        try (list ?? []).map { text in
            guard let network = Network(text) else {
                throw SettingsFailure("\"\(text)\" is no network. Write one like 10.1.0.0/16 or fd00:1::/32.")
            }
            return network
        }
    }

    /// Whether readers elsewhere could not follow its addresses anyway.
    var isOnThisMachine: Bool { ["127.0.0.1", "localhost"].contains(URL(string: baseURL)?.host) }

    private static func plainly(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return String(describing: error) }
        switch error {
        case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let place = context.codingPath.map(\.stringValue).joined(separator: " / ")
            return "the value of \"\(place)\" is not of the right kind."
        case .dataCorrupted(let context): return context.underlyingError.map { "\($0)" } ?? context.debugDescription
        @unknown default: return String(describing: error)
        }
    }
}

/// Why settings can't be used.
struct SettingsFailure: Explained {
    var sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}
