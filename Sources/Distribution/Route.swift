import Foundation
import News

/// How a destination is reached: one case a transport, with its settings.
package enum Route: Codable, Hashable, Sendable {
    case folder(FolderTransport)
    case http(HTTPRoute)
    case files(FileServerRoute)
    case mail(MailRoute)

    /// The route out of a destination's settings.
    package init(_ text: String) throws {
        do { self = try JSONDecoder().decode(Route.self, from: Data(text.utf8)) } catch {
            throw DeliveryFailure(
                .giveUp, "The destination's settings can't be read. Add it anew with this version of the program.",
                mayHaveArrived: false)
        }
    }

    /// The settings as a destination keeps them, secrets too.
    package func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Where it leads, in words; never a secret.
    package var place: String {
        switch self {
        case .folder(let folder): "folder \(folder.path)"
        case .http(let route): route.place
        case .files(let route): route.place
        case .mail(let route): route.place
        }
    }

    package func transport(by means: Means) -> any Transport {
        switch self {
        case .folder(let folder): folder
        case .http(let route): HTTPTransport(route: route, means: means)
        case .files(let route): FileServerTransport(route: route, means: means)
        case .mail(let route): MailTransport(route: route, means: means)
        }
    }
}
