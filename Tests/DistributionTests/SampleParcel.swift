import Foundation
import News
import TestSupport
import Testing
import TransferPeers

@testable import Distribution

extension Means {
    /// As the tests' servers are reached: loopback alone, and with little patience.
    static func toPeers(
        _ peers: Peers, post: Post? = nil, now: @escaping @Sendable () -> WireTime = { WireTime(Date()) }
    )
        -> Means
    {
        var means = Means(name: "Meridian News", allowing: Peers.loopback, post: post, now: now)
        means.limits = Peers.hasty
        return means
    }
}

/// A story with two pictures on the disk.
struct SampleParcel {
    let parcel: Parcel
    let pictures: [Data]

    /// - Parameter change: of the copy, before it is written.
    init(
        as format: String = "ninjs-3.1", manner: Destination.Manner = .init(), size: Int = 300_001,
        _ change: (inout Version) -> Void = { _ in }
    ) throws {
        let folder = URL(fileURLWithPath: "\(try #require(Peers.shared).folder)/samples/\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let bytes = [Sample.bytes(size), Sample.bytes(20_002)]
        pictures = bytes
        let digests = ["aa", "bb"].map { String(repeating: $0, count: 32) }
        let paths = digests.map { folder.path + "/" + $0 }
        for (path, bytes) in zip(paths, bytes) { try bytes.write(to: URL(fileURLWithPath: path)) }
        var version = Self.version(digests)
        change(&version)
        let parcels = Parcels(
            masthead: Masthead(name: "Meridian News", credit: "Meridian", baseURL: "https://elm.example"),
            findPicture: { digest in
                digests.firstIndex(of: digest).map {
                    (paths[$0], $0 == 0 ? "image/jpeg" : "image/png", bytes[$0].count)
                }
            })
        var destination = Destination(id: ID(7), subscriber: ID(1), name: "elm-desk", route: "", format: format)
        destination.manner = manner
        let id = Int64.random(in: 1...Int64.max / 2)
        var made = try parcels.make(version, at: id, for: destination)
        made.address(to: destination, as: ["national", "ferries"])
        parcel = made.parcel
    }

    private static func version(_ digests: [String]) -> Version {
        var copy = Copy.example("여수 — “Ferry” runs aground off Port Elm")
        copy.pictures = digests.enumerated().map { index, digest in
            Picture(
                reference: "p\(index)", caption: "The ferry.",
                renditions: [Rendition(href: "picture:\(digest)", contentType: index == 0 ? "image/jpeg" : "image/png")]
            )
        }
        return Version(
            story: ID(57), guid: "urn:newsml:elm.example:20260506:57", number: 2, tag: .first, act: .lead, copy: copy,
            firstCreated: .noon, created: .noon, released: .noon)
    }

    var text: Data {
        if case .bytes(let bytes) = parcel.text.content { Data(bytes) } else { Data() }
    }
}

/// How a delivery fails.
func deliveryFailure(_ work: () async throws -> some Any) async throws -> DeliveryFailure {
    do { _ = try await work() } catch let failure as DeliveryFailure { return failure }
    throw DeliveryFailure(.giveUp, "It went well, which it should not.")
}
