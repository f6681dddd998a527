import Foundation

/// A server as it is named on the command line: sftp://USER@HOST:PORT/FOLDER.
struct RouteAddress {
    var scheme: String
    var host: String
    var port: Int?
    var user: String?
    /// From the top with a slash before it, else from where signing in leads to.
    var folder: String

    /// - Throws: for what is none of the schemes, or names a password.
    init(_ text: String, schemes: [String]) throws {
        let parts = URLComponents(string: text)
        guard let parts, let scheme = parts.scheme, schemes.contains(scheme), let host = parts.host, !host.isEmpty
        else {
            let forms = schemes.map { "\($0)://USER@HOST/FOLDER" }.joined(separator: " or ")
            throw SettingsFailure("\"\(text)\" is no such address. Write it as \(forms).")
        }
        guard parts.password == nil else {
            throw SettingsFailure("Others can read a password on the command line. Name its file with --password-file.")
        }
        self.scheme = scheme
        self.host = host.trimmingCharacters(in: ["[", "]"])
        port = parts.port
        user = parts.user
        folder = Self.folder(parts.path, scheme)
    }

    /// A path of SFTP begins at the top, one of FTP where signing in leads to; "/~/" and "//" say the other.
    private static func folder(_ path: String, _ scheme: String) -> String {
        if path.hasPrefix("/~/") { return String(path.dropFirst(3)) }
        if path.hasPrefix("//") { return String(path.dropFirst()) }
        return scheme == "sftp" ? (path == "/" ? "" : path) : String(path.dropFirst())
    }
}
