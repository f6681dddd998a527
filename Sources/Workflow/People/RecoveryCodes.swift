/// Codes on paper, for the day the device is lost: each is good once.
package enum RecoveryCodes {
    package static let count = 8

    /// Eight codes.
    static func make(_ random: (Int) -> [UInt8]) -> [String] { (0..<count).map { _ in one(random) } }

    /// A code of 80 random bits, in groups of four.
    static func one(_ random: (Int) -> [UInt8]) -> String {
        grouped(Base32.text(of: random(10)).lowercased(), by: "-")
    }

    /// What the store keeps; however somebody types the code.
    static func hash(_ code: String) -> String { Secrets.hash(plain(code)) }

    static func areEqual(_ one: String, _ other: String) -> Bool { Secrets.areEqual(plain(one), plain(other)) }

    /// "abcd efgh", for people who type it off.
    package static func grouped(_ text: String, by mark: String) -> String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: mark)
    }

    private static func plain(_ code: String) -> String { code.lowercased().filter { $0.isLetter || $0.isNumber } }
}
