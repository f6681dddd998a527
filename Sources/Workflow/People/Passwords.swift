import Foundation
import News

/// How passwords are kept and compared.
package struct Passwords: Sendable {
    /// What one guess costs: 128 bytes x `blockSize` x 2^`doublings` of memory, `lanes` times over.
    package struct Cost: Hashable, Sendable {
        package var doublings: Int
        package var blockSize: Int
        package var lanes: Int

        package init(doublings: Int, blockSize: Int, lanes: Int) {
            self.doublings = doublings
            self.blockSize = blockSize
            self.lanes = lanes
        }

        /// 32 MB, as OWASP's Password Storage Cheat Sheet asks of scrypt.
        package static let standard = Cost(doublings: 15, blockSize: 8, lanes: 3)
        /// For tests, which are about everything but the cost.
        package static let quick = Cost(doublings: 4, blockSize: 8, lanes: 1)
    }

    let cost: Cost
    let random: @Sendable (Int) -> [UInt8]

    package init(cost: Cost, random: @escaping @Sendable (Int) -> [UInt8] = Secrets.random) {
        self.cost = cost
        self.random = random
    }

    /// What the store keeps of a password.
    package func hash(_ password: String) async throws -> String {
        let (salt, cost) = (random(PasswordHash.saltBytes), cost)
        return try await HashingRoom.shared.run { try PasswordHash(of: password, salt: salt, cost: cost) }.text
    }

    /// Whether a password is the one that was kept. Where none was, it takes just as long to say no.
    package func match(_ password: String, _ kept: String?) async throws -> Bool {
        let kept = kept.flatMap { PasswordHash($0) }
        let salt = kept?.salt ?? [UInt8](repeating: 0, count: PasswordHash.saltBytes)
        let cost = kept?.cost ?? cost
        let made = try await HashingRoom.shared.run { try PasswordHash(of: password, salt: salt, cost: cost) }
        return Secrets.areEqual(made.text, kept?.text ?? "")
    }

    /// Whether a hash was made at another cost than today's, and should be made anew when its password is at hand.
    package func isDated(_ kept: String) -> Bool { PasswordHash(kept)?.cost != cost }
}

/// Where passwords are hashed: two at a time, each on a thread of its own, so that a crowd at the door takes neither the
/// machine's memory nor the threads that answer readers.
private actor HashingRoom {
    static let shared = HashingRoom()

    private var free = 2
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// Who comes when so many wait is asked to come again.
    private static let mostWaiting = 100

    func run(_ work: @escaping @Sendable () throws -> PasswordHash) async throws -> PasswordHash {
        try await enter()
        defer { leave() }
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }

    private func enter() async throws {
        if waiting.count >= Self.mostWaiting { throw CrowdAtTheDoor() }
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// More people are signing in than can be seen to.
struct CrowdAtTheDoor: Explained {
    var sentence: String { "Very many are signing in at this moment. Please try again in a minute." }
}
