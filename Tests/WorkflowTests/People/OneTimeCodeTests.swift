import Testing

@testable import Workflow

@Suite struct OneTimeCodeTests {
    private static let key = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, the rows for SHA-1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of the standard`(seconds: Int64, code: String) {
        #expect(OneTimeCode.code(key: Self.key, step: seconds / 30, digits: 8) == code)
        #expect(OneTimeCode.step(of: String(code.suffix(6)), key: Self.key, at: seconds, after: nil) == seconds / 30)
    }

    @Test func `a clock may be a step off, and no more`() {
        let code = OneTimeCode.code(key: Self.key, step: 100)
        for (step, isGood) in [(98, false), (99, true), (100, true), (101, true), (102, false)] as [(Int64, Bool)] {
            #expect((OneTimeCode.step(of: code, key: Self.key, at: step * 30, after: nil) != nil) == isGood)
        }
    }

    @Test func `no code is good twice, nor one before it`() {
        let (one, two) = (OneTimeCode.code(key: Self.key, step: 100), OneTimeCode.code(key: Self.key, step: 99))
        #expect(OneTimeCode.step(of: one, key: Self.key, at: 3000, after: 100) == nil)
        #expect(OneTimeCode.step(of: two, key: Self.key, at: 3000, after: 100) == nil)
    }

    /// RFC 4648, section 10, without its padding.
    @Test(arguments: [
        ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("", ""),
    ])
    func `base 32 is that of the standard`(text: String, letters: String) {
        #expect(Base32.text(of: Array(text.utf8)) == letters)
        #expect(Base32.bytes(of: letters.lowercased()) == Array(text.utf8))
    }

    @Test func `base 32 has no other letters`() { #expect(Base32.bytes(of: "MZ1W") == nil) }
}
