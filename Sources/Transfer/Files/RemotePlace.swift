import Foundation

/// Where a file goes at the other side: a folder, from the one that signing in leads to or, with a slash before it, from
/// the top; and the file's name there.
package struct RemotePlace: Hashable, Sendable {
    package let folder: String
    package let name: String

    /// - Throws: for a name that is none, and for signs that commands can't carry.
    package init(folder: String = "", name: String) throws(TransferFailure) {
        let isPlain = !(folder + name).unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        guard isPlain, !name.isEmpty, !name.contains("/"), ![".", ".."].contains(name),
            !folder.split(separator: "/").contains("..")
        else {
            throw .settings("\u{201C}\(folder)/\(name)\u{201D} can't be the place of a file. Choose another name.")
        }
        self.folder = folder
        self.name = name
    }

    /// The name while it is being sent: pollers that look for `*` or for an ending pass it by.
    var temporaryName: String { ".\(name).part" }

    private var segments: [Substring] { folder.split(separator: "/").filter { $0 != "." } }
    private var isFromTop: Bool { folder.hasPrefix("/") }

    /// The path in a URL of the folder, with a slash at its end. RFC 1738, 3.2.2, and libcurl's `~` for SFTP.
    func folderPath(_ scheme: Scheme) -> String {
        let start =
            switch (scheme, isFromTop) {
            case (.sftp, true): "/"
            case (.sftp, false): "/~/"
            case (_, true): "/%2F"
            case (_, false): "/"
            }
        return start + segments.map { Self.escaped($0) + "/" }.joined()
    }

    func path(_ scheme: Scheme, of name: String) -> String { folderPath(scheme) + Self.escaped(name) }

    /// The file as SFTP's commands take it, in quotes.
    func quoted(_ name: String) -> String {
        let path = (isFromTop ? "/" : "") + (segments.map(String.init) + [name]).joined(separator: "/")
        return "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
