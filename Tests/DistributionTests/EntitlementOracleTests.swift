import Foundation
import News
import TestSupport
import Testing

/// The decisions of `Entitlement` against those of a program that was written from the rules in another language.
struct EntitlementOracleTests {
    private static let stories =
        ProcessInfo.processInfo.environment["DATELINE_ORACLE_STORIES"].flatMap { Int($0) } ?? 2000

    @Test func `no decision differs from that of an independent oracle`() throws {
        var chance = Chance(seed: 20_260_506)
        let cases = Cases(subscribers: 200, products: 50, versions: Self.stories, &chance)
        let expected = try oracle(cases)
        let found = cases.decisions
        #expect(expected.count == 200)
        var seen: Set<Character> = []
        for (number, (one, other)) in zip(found, expected).enumerated() {
            #expect(one == other, "subscriber \(number)")
            seen.formUnion(one)
        }
        #expect(seen.isSuperset(of: "EPRKWCMXATNS-"), "each answer is given somewhere")
    }

    private func oracle(_ cases: Cases) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try JSONEncoder().encode(cases).write(to: file)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "Tests/Entitlements/oracle.py", file.path]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").map(String.init)
    }
}

/// Everything the decisions are made from.
private struct Cases: Encodable {
    var now = WireTime.noon
    var tree: [String: [String]] = ["t:2": ["t:1"], "t:3": ["t:2", "t:4"], "t:5": ["t:6"], "t:6": ["t:5"]]
    var products: [ProductFilter]
    var subscribers: [Client]
    var versions: [Version]

    struct Client: Encodable {
        var from: WireTime?
        var until: WireTime?
        var products: Set<Int64>
        var rights: SubscriberRights

        init(_ client: Chance.Client) {
            (from, until, products, rights) = (client.from, client.until, client.products, client.rights)
        }

        var subscriber: Subscriber {
            Subscriber(
                id: ID(1), name: "a", title: "A", period: .init(from: from, until: until),
                products: Set(products.map { ID($0) }), rights: rights)
        }
    }

    init(subscribers: Int, products: Int, versions: Int, _ chance: inout Chance) {
        self.products = (0..<products).map { _ in chance.filter() }
        self.subscribers = (0..<subscribers).map { _ in Client(chance.client(products: products)) }
        self.versions = (0..<versions).map { chance.version($0) }
    }

    /// As the oracle prints them.
    var decisions: [String] {
        let tree = SubjectTree(broader: tree)
        let belonging = versions.map { version in
            Set(products.indices.filter { products[$0].passes(version, in: tree) }.map { ID<Product>(Int64($0)) })
        }
        return subscribers.map { client in
            let subscriber = client.subscriber
            return zip(versions, belonging).map { version, products in
                let answer = Entitlement(of: version, for: subscriber, belongingTo: products, at: now)
                let pictures = answer.isEntitled ? version.copy.pictures : []
                let marks = pictures.map { answer.withheld[$0.reference]?.letter ?? "-" }
                return answer.word.letter + marks.joined()
            }.joined(separator: " ")
        }
    }
}

extension Entitlement.Word {
    fileprivate var letter: String {
        switch self {
        case .entitled: "E"
        case .period: "P"
        case .product: "R"
        case .kind: "K"
        case .withheld: "W"
        case .canceled: "C"
        case .embargo: "M"
        case .expired: "X"
        case .archive: "A"
        case .territory: "T"
        case .partner: "N"
        case .notForSale: "S"
        }
    }
}
