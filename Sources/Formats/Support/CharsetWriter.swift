import Foundation
import Glibc

/// Writes one text by the system's converter.
final class CharsetWriter {
    private let handle: iconv_t
    private var written = Charset.Encoded()
    private var places: [String: Int] = [:]

    /// `nil` where the system does not know the set.
    init?(_ converter: String) {
        handle = iconv_open(converter, "UTF-8")
        if Int(bitPattern: handle) == -1 { return nil }
    }

    deinit { iconv_close(handle) }

    func write(_ text: String) -> Charset.Encoded {
        // A letter and its accent apart are seldom in a set that has both as one.
        var rest = Array(text.precomposedStringWithCanonicalMapping.utf8)[...]
        while !rest.isEmpty {
            let part = rest.wholePart
            let taken = convert(part)
            rest = rest.dropFirst(taken)
            if taken == part.count { continue }
            guard let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first else { break }
            replace(scalar)
            rest = rest.dropFirst(UTF8.width(scalar))
        }
        return written
    }

    /// Converts as far as it goes.
    ///
    /// - Returns: how many bytes were taken.
    private func convert(_ bytes: ArraySlice<UInt8>) -> Int {
        var input = bytes.map { CChar(bitPattern: $0) }
        // No set here takes more than four bytes for a character.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let (taken, made) = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (left, room) = (input.count, output.count)
                _ = iconv(handle, &from, &left, &to, &room)
                return (input.count - left, output.count - room)
            }
        }
        written.bytes += output.prefix(made).map { UInt8(bitPattern: $0) }
        return taken
    }

    private func replace(_ scalar: Unicode.Scalar) {
        let instead = Transliteration.forms(of: scalar).first(where: isInSet) ?? "?"
        _ = convert(Array(instead.utf8)[...])
        let shown =
            Transliteration.isSeen(scalar) ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
        if let place = places[shown] { return written.replaced[place].count += 1 }
        places[shown] = written.replaced.count
        written.replaced.append(.init(character: shown, instead: instead, count: 1))
    }

    private func isInSet(_ text: String) -> Bool {
        let before = written.bytes.count
        defer { written.bytes.removeLast(written.bytes.count - before) }
        return convert(Array(text.utf8)[...]) == text.utf8.count
    }
}

extension ArraySlice<UInt8> {
    /// The beginning of UTF-8, short enough to be looked at again and again, and not cut inside a character.
    fileprivate var wholePart: ArraySlice<UInt8> {
        var part = prefix(4096)
        while part.endIndex < endIndex, self[part.endIndex] & 0xC0 == 0x80 { part.removeLast() }
        return part
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}

/// Other ways of writing a character, the best first.
enum Transliteration {
    static func forms(of scalar: Unicode.Scalar) -> [String] {
        if !isSeen(scalar) { return [""] }
        if let forms = table[scalar] { return forms }
        let compatible = String(scalar).decomposedStringWithCompatibilityMapping
        let plain = String(String.UnicodeScalarView(compatible.unicodeScalars.filter { !$0.properties.isMark }))
        return [compatible, plain, plain.replacing("\u{2044}", with: "/")]
            .filter { !$0.isEmpty && $0 != String(scalar) }
    }

    /// Whether it leaves a mark on paper.
    static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .control, .nonspacingMark, .enclosingMark: false
        default: true
        }
    }

    private static let table: [Unicode.Scalar: [String]] = [
        "\u{201C}": ["\""], "\u{201D}": ["\""], "\u{201E}": ["\""], "\u{201F}": ["\""], "\u{AB}": ["\""],
        "\u{BB}": ["\""], "\u{2018}": ["'"], "\u{2019}": ["'"], "\u{201A}": ["'"], "\u{201B}": ["'"], "\u{2039}": ["'"],
        "\u{203A}": ["'"], "\u{2032}": ["'"], "\u{2033}": ["\""], "\u{2010}": ["-"], "\u{2011}": ["-"],
        "\u{2012}": ["-"], "\u{2013}": ["-"], "\u{2014}": ["--"], "\u{2015}": ["--"], "\u{2212}": ["-"],
        "\u{2026}": ["..."], "\u{2022}": ["*"], "\u{B7}": ["*"], "\u{A0}": [" "], "\u{2009}": [" "], "\u{202F}": [" "],
        "\u{20AC}": ["EUR"], "\u{A3}": ["GBP"], "\u{A5}": ["JPY"], "\u{20A9}": ["KRW"], "\u{A2}": ["c"],
        "\u{A9}": ["(C)"], "\u{AE}": ["(R)"], "\u{2122}": ["(TM)"], "\u{D7}": ["x"], "\u{F7}": ["/"],
        "\u{B0}": [" deg."],
        "\u{DF}": ["ss"], "\u{C6}": ["AE"], "\u{E6}": ["ae"], "\u{D8}": ["O"], "\u{F8}": ["o"], "\u{152}": ["OE"],
        "\u{153}": ["oe"], "\u{141}": ["L"], "\u{142}": ["l"], "\u{110}": ["D"], "\u{111}": ["d"], "\u{D0}": ["D"],
        "\u{F0}": ["d"], "\u{DE}": ["Th"], "\u{FE}": ["th"], "\u{131}": ["i"], "\u{A1}": ["!"], "\u{BF}": ["?"],
        "\u{A7}": ["Sec. "], "\u{AA}": ["a"], "\u{BA}": ["o"], "\u{B5}": ["u"],
    ]
}

extension Unicode.Scalar.Properties {
    fileprivate var isMark: Bool { generalCategory == .nonspacingMark || generalCategory == .enclosingMark }
}
