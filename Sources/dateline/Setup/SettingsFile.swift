import Distribution
import News

/// The settings file as `init` writes it, with a comment at each setting.
enum SettingsFile {
    static func text(of settings: Settings) -> String {
        """
        # Settings of this newsroom. Lines that begin with # are comments. Changes are taken up at the next start.

        # The newsroom's name, as readers see it.
        name: \(quoted(settings.name))

        # The short form that stands in datelines: "PORT ELM, May 6 (Farlight) --".
        credit: \(quoted(settings.credit))

        # Languages of publication, the house language first (BCP 47: en, fr, ar, ko, pt-BR).
        languages: [\(settings.languages.map(quoted).joined(separator: ", "))]

        # The clock the newsroom lives by (IANA name: Europe/Athens, Asia/Seoul, UTC).
        time zone: \(quoted(settings.zone))

        # Where readers reach the site, without a slash at the end.
        base URL: \(quoted(settings.baseURL))

        # Printed below every story that brings no notice of its own; leave it out for none.
        \(settings.copyrightNotice.map { "copyright notice: \(quoted($0))" } ?? "# copyright notice: \"© Example News\"")

        # Where the stories are kept: a file beside this one, unless a PostgreSQL database is named here
        # (postgres://user@host/newsroom, or host=db1,db2 dbname=newsroom sslmode=verify-full). Pictures stay in the folder.
        \(settings.database.map { "database: \(quoted($0))" } ?? "# database: \"postgres://dateline@127.0.0.1/newsroom\"")

        # A program that takes a letter on its standard input and sends it. With it, who forgot their password gets a link by
        # mail; without it, an administrator makes one.
        \(settings.mailCommand.map { "mail command: \(quoted($0))" } ?? "# mail command: \"/usr/sbin/sendmail -t\"")

        # The server that takes letters: links to set a password, and stories for subscribers who get them by mail. Security is
        # starttls, tls or none. Nobody else should be able to read this file when a password is in it (chmod 600).
        \(settings.mailServer.map(mailServer) ?? "# mail server: { host: \"smtp.example\", port: 587, security: starttls, user: \"wire\", password: \"…\", from: \"wire@news.example\" }")

        # Networks that subscribers' servers may be in. Without them only public addresses are delivered to.
        \(settings.deliveryNetworks.map { "delivery networks: [\($0.map(quoted).joined(separator: ", "))]" } ?? "# delivery networks: [\"10.1.0.0/16\"]")

        # Networks that programs may be in which listen to the public feeds. Anybody may name an address there, so open none
        # that answers to everybody.
        \(settings.hubNetworks.map { "hub networks: [\($0.map(quoted).joined(separator: ", "))]" } ?? "# hub networks: [\"10.2.0.0/16\"]")

        # Programs on this machine may read /metrics. Those on others must send this as a bearer token; without it they get
        # nothing. Let nobody read this file then who should not.
        \(settings.metricsToken.map { "metrics token: \(quoted($0))" } ?? "# metrics token: \"…\"")

        # Sections of the site, in the order of the navigation. A story goes where the desk puts it; one that nobody
        # has placed goes where its subjects lead. Subjects are URIs, for example of IPTC Media Topics.
        sections:
        \((settings.sections ?? []).map(section).joined(separator: "\n"))

        """
    }

    private static func mailServer(_ server: MailServerSettings) -> String {
        let values: [(String, String?)] = [
            ("host", quoted(server.host)), ("port", server.port.map { "\($0)" }),
            ("security", server.security?.rawValue),
            ("user", server.user.map(quoted)), ("password", server.password.map { quoted($0.words) }),
            ("authorities", server.authorities.map(quoted)), ("from", server.from.map(quoted)),
        ]
        let parts = values.compactMap { name, value in value.map { "\(name): \($0)" } }
        return "mail server: { \(parts.joined(separator: ", ")) }"
    }

    private static func section(_ section: Settings.SectionSettings) -> String {
        let labels = (section.labels ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \(quoted($0.value))" }
        let subjects = (section.subjects ?? []).map { "\n      - \($0)" }.joined()
        return """
              - name: \(section.name)
                labels: { \(labels.joined(separator: ", ")) }
                subjects:\(subjects.isEmpty ? " []" : subjects)
            """
    }

    /// A YAML double-quoted scalar.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The sections a newsroom begins with, each with the top Media Topics that lead there.
    static let firstSections: [Settings.SectionSettings] = [
        section("politics", "Politics", [11, 2]), section("world", "World", [16, 3]),
        section("business", "Business", [4, 9]), section("society", "Society", [14, 5, 12, 8]),
        section("science", "Science", [13, 7, 6]), section("culture", "Culture", [1, 10]),
        section("sports", "Sports", [15]), section("weather", "Weather", [17]),
    ]

    private static func section(_ name: String, _ label: String, _ topics: [Int]) -> Settings.SectionSettings {
        let uris = topics.map { "http://cv.iptc.org/newscodes/mediatopic/\($0 < 10 ? "0" : "")\($0)000000" }
        return Settings.SectionSettings(name: name, labels: ["en": label], subjects: uris)
    }
}
