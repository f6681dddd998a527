import Crypto
import Foundation
import Mustache
import News

/// The templates and assets of the public site: those in the binary, with a theme folder's in their place where it has them.
package struct Pages: Sendable {
    private let library: MustacheLibrary
    private let assets: [String: Asset]

    /// A file under /assets, served for ever under the hash of its contents.
    struct Asset: Sendable {
        var bytes: [UInt8]
        var contentType: String
        /// "site-1f2e3d4c.css".
        var hashedName: String
    }

    /// - Parameter theme: a folder whose files stand in for ours of the same name; `nil` for ours alone.
    /// - Throws: when a template is broken; the sentence names it.
    package init(theme: String? = nil) throws {
        if let theme, !FileManager.default.fileExists(atPath: theme) { throw NoTheme(folder: theme) }
        var templates: [String: MustacheTemplate] = [:]
        var assets: [String: Asset] = [:]
        for (name, text) in Embedded.files {
            let text = theme.flatMap { try? String(contentsOfFile: "\($0)/\(name)", encoding: .utf8) } ?? text
            if name.hasSuffix(".mustache") {
                do {
                    templates[String(name.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
                } catch {
                    throw BrokenTemplate(name: name, why: String(describing: error))
                }
            } else {
                assets[name] = Asset(name, bytes: Array(text.utf8))
            }
        }
        library = MustacheLibrary(templates: templates)
        self.assets = assets
    }

    /// A page's HTML.
    func render(_ page: Any, with template: String) throws -> [UInt8] {
        guard let html = library.render(PageValues.of(page), withTemplate: template) else {
            throw BrokenTemplate(name: template, why: "there is no such template")
        }
        return Array(html.utf8)
    }

    /// The name under /assets of a file, with its hash; the name itself when there is no such file.
    func hashedName(of asset: String) -> String { assets[asset]?.hashedName ?? asset }

    /// The file that was given out under a name with a hash.
    func asset(_ hashedName: String) -> Asset? { assets.values.first { $0.hashedName == hashedName } }
}

extension Pages.Asset {
    fileprivate init(_ name: String, bytes: [UInt8]) {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let hash = SHA256.hash(data: bytes).prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
        self.bytes = bytes
        hashedName = "\(parts[0])-\(hash).\(parts.last ?? "")"
        contentType =
            switch parts.last {
            case "css": "text/css; charset=utf-8"
            case "js": "text/javascript; charset=utf-8"
            case "svg": "image/svg+xml"
            default: "text/plain; charset=utf-8"
            }
    }
}

/// There is no folder of that name to take a theme from.
struct NoTheme: Explained {
    var folder: String
    var sentence: String { "There is no theme folder \(folder). Check its path, or leave --theme out." }
}

/// A template that can't be used.
struct BrokenTemplate: Explained {
    var name: String
    var why: String
    var sentence: String { "The template \(name) can't be used: \(why)" }
}
