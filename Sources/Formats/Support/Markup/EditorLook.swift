import News

/// What an element's own style says of its words: word processors and mail programs mark up by looks alone.
struct EditorLook {
    private(set) var isHidden = false
    private(set) var strong: Bool?
    private(set) var emphasis: Bool?
    /// Word's name of the list that a paragraph belongs to: "l0 level1 lfo1" without the level.
    private(set) var wordList: String?
    /// Word's own mark before an entry, which is shown but is no part of the words.
    private(set) var isListMark = false

    init(of element: XMLElement) {
        isHidden = element.attributeBytes("hidden") != nil || element.hasClass("msoDel") || element.hasClass("sr-only")
        if let style = element.attributeBytes("style") { read(style) }
    }

    func change(_ marks: inout Run.Marks) {
        switch strong {
        case true?: marks.insert(.strong)
        case false?: marks.remove(.strong)
        case nil: break
        }
        switch emphasis {
        case true?: marks.insert(.emphasis)
        case false?: marks.remove(.emphasis)
        case nil: break
        }
    }

    private mutating func read(_ style: UnsafeBufferPointer<UInt8>) {
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = declaration[..<colon].drop { $0 <= 32 }.prefix { $0 > 32 }
            guard let property = Property.of(name) else { continue }
            let words = String(decoding: declaration[(colon + 1)...], as: UTF8.self).lowercased()
                .split { $0.isWhitespace || $0 == "!" }
            set(property, words.map(String.init))
        }
    }

    private mutating func set(_ property: Property, _ words: [String]) {
        guard let word = words.first else { return }
        switch property {
        case .weight: strong = EditorLook.isHeavy(word) ?? strong
        case .slant: emphasis = word == "italic" || word == "oblique" ? true : word == "normal" ? false : emphasis
        case .font:
            if words.contains(where: { EditorLook.isHeavy($0) == true && Int($0) == nil }) { strong = true }
            if words.contains("italic") { emphasis = true }
        case .display: isHidden = isHidden || word == "none"
        case .visibility: isHidden = isHidden || word == "hidden" || word == "collapse"
        case .size, .opacity: isHidden = isHidden || EditorLook.isNothing(word)
        case .wordHide: isHidden = isHidden || word == "all"
        case .wordElement: isHidden = isHidden || word.hasPrefix("comment")
        case .wordList:
            if word == "ignore" { isListMark = true }
            if word != "ignore" && word != "none" && word != "skip" {
                wordList = words.filter { !$0.hasPrefix("level") }.joined(separator: " ")
            }
        }
    }

    private static func isHeavy(_ word: String) -> Bool? {
        switch word {
        case "bold", "bolder": true
        case "normal", "lighter": false
        default: Int(word).map { $0 >= 600 }
        }
    }

    /// "0", "0px", "0.0%": a size at which nothing is seen.
    private static func isNothing(_ size: String) -> Bool {
        let number = size.prefix { $0.isNumber || $0 == "." }
        return Double(number) == 0
    }

    private enum Property: CaseIterable {
        case weight, slant, font, display, visibility, size, opacity, wordHide, wordElement, wordList

        private var name: StaticString {
            switch self {
            case .weight: "font-weight"
            case .slant: "font-style"
            case .font: "font"
            case .display: "display"
            case .visibility: "visibility"
            case .size: "font-size"
            case .opacity: "opacity"
            case .wordHide: "mso-hide"
            case .wordElement: "mso-element"
            case .wordList: "mso-list"
            }
        }

        static func of(_ name: some Collection<UInt8>) -> Property? {
            allCases.first { property in
                let wanted = UnsafeBufferPointer(
                    start: property.name.utf8Start, count: property.name.utf8CodeUnitCount)
                return wanted.count == name.count && zip(wanted, name).allSatisfy { $0 == $1 | 32 || $0 == $1 }
            }
        }
    }
}

extension XMLElement {
    /// Whether one of its classes begins so.
    func hasClass(_ beginning: StaticString) -> Bool {
        guard let classes = attributeBytes("class") else { return false }
        let wanted = UnsafeBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount)
        return classes.split(separator: 32).contains { $0.starts(with: wanted) }
    }
}
