import Foundation

/// A request of HTTP.
package struct WebRequest: Hashable, Sendable {
    package var method: String
    package var url: String
    package var headers: [Header]
    /// Absent means that none is sent.
    package var body: Data?
    /// How many redirects are followed, each to an address that is checked like the first.
    package var redirects: Int
    /// How many bytes of the answer's body are kept; the rest is not waited for.
    package var answerLimit: Int
    package var settings: TransferSettings

    package struct Header: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        _ method: String = "GET", _ url: String, headers: [Header] = [], body: Data? = nil, redirects: Int = 0,
        answerLimit: Int = 64 * 1024, settings: TransferSettings = TransferSettings()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.redirects = redirects
        self.answerLimit = answerLimit
        self.settings = settings
    }

    /// Looks whether a text is an address of HTTP, without speaking to anybody.
    package static func check(url: String) throws(TransferFailure) { _ = try WebAddress(url) }

    /// - Throws: where something in it could be read as more than it is.
    func check() throws(TransferFailure) {
        guard Self.isToken(method) else { throw .settings("\u{201C}\(method)\u{201D} is not a method of HTTP.") }
        for header in headers {
            let isOneLine = header.value.utf8.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }
            guard Self.isToken(header.name), isOneLine else {
                throw .settings("The header \u{201C}\(header.name)\u{201D} can't be sent as it is. Correct it.")
            }
        }
    }

    /// RFC 9110, 5.6.2.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                Character(Unicode.Scalar(byte)).isASCIIAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }
}

extension Character {
    fileprivate var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}

/// What a server of HTTP answered, whatever its status.
package struct WebAnswer: Hashable, Sendable {
    package let status: Int
    /// Names in lower case; of several with one name the values are joined by commas.
    package let headers: [String: String]
    package let body: Data
    /// Whether the body is all of it.
    package let isWhole: Bool
    package let host: String
}
