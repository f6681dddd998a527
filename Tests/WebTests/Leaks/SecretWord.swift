/// A word that stands in one place of one version and nowhere else, so that wherever it comes up it tells what was shown.
struct SecretWord: Hashable, Sendable {
    let number: Int

    /// As it is written: letters and figures that survive in addresses, feeds and every format.
    var text: String { "tok\(number)kot" }

    /// All that come up in a text.
    static func found(in text: some StringProtocol) -> Set<SecretWord> {
        var found: Set<SecretWord> = []
        var rest = Substring(text)
        while let start = rest.range(of: "tok") {
            rest = rest[start.upperBound...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            if rest[digits.endIndex...].hasPrefix("kot"), let number = Int(digits) {
                found.insert(SecretWord(number: number))
            }
        }
        return found
    }
}

/// Gives words, never the same twice.
struct SecretWords: Sendable {
    private var last = 0

    mutating func next() -> SecretWord {
        last += 1
        return SecretWord(number: last)
    }
}
