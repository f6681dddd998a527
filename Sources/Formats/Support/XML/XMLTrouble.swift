import CXML2

/// Turns libxml2's record of an error into a sentence an editor can pass on to the sender.
enum XMLTrouble {
    static func failure(_ error: xmlError) -> ReadFailure {
        let line = error.line > 0 ? Int(error.line) : nil
        let column = error.int2 > 0 ? Int(error.int2) : nil
        return ReadFailure(sentence(error), line: line, column: line == nil ? nil : column)
    }

    private static func sentence(_ error: xmlError) -> String {
        let first = text(error.str1)
        switch xmlParserErrors(UInt32(bitPattern: error.code)) {
        case XML_ERR_DOCUMENT_EMPTY: return "This is not XML: no element starts here."
        case XML_ERR_DOCUMENT_END:
            return "There is more text after the end of the document, or the document ends too early."
        case XML_ERR_TAG_NAME_MISMATCH: return "The element <\(first)> is not closed before \(closing(error)) is."
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED:
            return "The document ends, or breaks off, inside an element."
        case XML_ERR_INVALID_CHAR:
            return "There is a character that XML does not allow, or one that does not fit the document's encoding."
        case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED:
            return "Some bytes do not fit the character encoding that the document declares."
        case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
            return "The character encoding \"\(first)\" is not known here. Send the document as UTF-8."
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            return "The entity \"&\(first);\" is not one of the five that XML knows. Send the character itself."
        case XML_ERR_ATTRIBUTE_REDEFINED: return "The attribute \"\(first)\" is given twice in one element."
        case XML_ERR_NAME_REQUIRED: return "A name is missing after \"<\" or \"&\"."
        case XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_STARTED:
            return "The value of an attribute is not closed."
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "The attribute \"\(first)\" has no value."
        case XML_ERR_LT_IN_ATTRIBUTE: return "The value of an attribute holds a \"<\"."
        default: return fallback(error)
        }
    }

    private static func closing(_ error: xmlError) -> String {
        let other = text(error.str2)
        return other.isEmpty ? "the one round it" : "<\(other)>"
    }

    private static func fallback(_ error: xmlError) -> String {
        var message = error.message.map { String(cString: $0) } ?? ""
        while let last = message.last, last.isWhitespace || last == "." { message.removeLast() }
        return message.isEmpty ? "The XML could not be read." : "The XML is broken: \(message)."
    }

    /// At most 60 characters of what the document itself holds.
    private static func text(_ words: UnsafeMutablePointer<CChar>?) -> String {
        words.map { String(String(cString: $0).prefix(60)) } ?? ""
    }
}
