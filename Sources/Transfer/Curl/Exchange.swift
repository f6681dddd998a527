import CCurl
import Foundation

/// One exchange with the other side: what goes out, what comes in, and where the line may lead. libcurl's callbacks
/// find it through the pointer they are given; all of them come on the thread that performs it.
final class Exchange {
    let addresses: Set<IPAddress>
    let cancellation: Cancellation
    let outgoing: Outgoing?
    private let most: Int
    private(set) var body = Data()
    /// Whether the body was longer than what is kept of it.
    private(set) var isCut = false
    /// Lines of a head of HTTP, or replies of FTP and SMTP.
    private(set) var lines: [String] = []
    private var lineBytes = 0
    /// Where something wanted to lead the line to.
    private(set) var refused: IPAddress?

    /// So much of heads and replies is kept.
    private static let mostOfLines = 128 * 1024

    /// - Parameter most: how many bytes of the body are kept.
    init(
        to addresses: [IPAddress], sending outgoing: Outgoing? = nil, keeping most: Int = 0,
        until cancellation: Cancellation
    ) {
        self.addresses = Set(addresses)
        self.outgoing = outgoing
        self.most = most
        self.cancellation = cancellation
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
        pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether to go on; the end of the room for it ends the transfer.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let room = most - body.count
        body.append(contentsOf: bytes.prefix(room))
        isCut = bytes.count > room
        return !isCut
    }

    func receiveLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
        lineBytes += bytes.count
        let line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        if line.hasPrefix("HTTP/") { lines = [] }  // An interim answer, such as 103, came before.
        lines.append(line)
        return lineBytes <= Self.mostOfLines
    }

    /// Opens a socket, if it leads to a checked address; else says so.
    func open(_ target: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let address = withUnsafePointer(to: &target.pointee.addr) { IPAddress($0) }
        guard let address, addresses.contains(address) else {
            refused = address ?? refused
            return curl_socket_t(-1)
        }
        return socket(
            target.pointee.family, target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), target.pointee.`protocol`)
    }
}
