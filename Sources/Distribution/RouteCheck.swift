import Foundation
import Transfer

extension Route {
    /// Looks whether an address can be one, without speaking to anybody.
    ///
    /// - Throws: `DestinationRefusal`.
    func check() throws {
        do throws(TransferFailure) {
            switch self {
            case .folder: break
            case .http(let route): try WebRequest.check(url: route.url)
            case .files(let route):
                _ = try RemotePlace(folder: route.folder, name: "story")
                try route.server(Means(now: { .init(milliseconds: 0) })).check()
            case .mail(let route):
                _ = try Transfer.Letter(from: route.server?.from, to: route.recipients, message: Data())
            }
        } catch { throw DestinationRefusal.place(error.sentence) }
    }
}
