import Foundation

/// A plain HTTP/1.1 client for a server on this machine: one kept-alive connection, no redirects followed, nothing hidden.
package final class LoopbackClient {
    private let socket: Int32
    private var rest: [UInt8] = []

    package struct Answer: Sendable {
        package var status: Int
        /// Names in lower case; the values of a name that comes more than once one a line.
        package var headers: [String: String]
        package var body: [UInt8]
        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    package init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(description: "nothing answers on port \(port)") }
        var yes: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    package func get(_ path: String, headers: [String: String] = [:]) throws -> Answer {
        try send("GET", path, headers: headers, body: [])
    }

    package func post(_ path: String, form: [String: String], headers: [String: String] = [:]) throws -> Answer {
        try post(path, fields: form.map { ($0.key, $0.value) }, headers: headers)
    }

    /// The same with fields that may come more than once, as ticked boxes do.
    package func post(
        _ path: String, fields: [(name: String, value: String)], headers: [String: String] = [:]
    ) throws -> Answer {
        let pairs = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return try send(
            "POST", path,
            headers: headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { given, _ in given },
            body: Array(pairs.joined(separator: "&").utf8))
    }

    package func send(_ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8] = []) throws
        -> Answer
    {
        var head = "\(method) \(path) HTTP/1.1\r\n"
        if headers["Host"] == nil { head += "Host: 127.0.0.1\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
        try write(Array((head + "\r\n").utf8) + body)
        return try read(hasBody: method != "HEAD")
    }

    /// Asks for an answer that comes bit by bit; its bits are what `chunk` gives.
    package func open(_ path: String, headers: [String: String] = [:]) throws -> Answer {
        try send("GET", path, headers: headers)
    }

    /// The next bit of an answer without a length (RFC 9112, 7.1); `nil` at its end.
    package func chunk() throws -> String? {
        guard let size = Int(try line(), radix: 16) else { throw Failure(description: "a bit has no length") }
        while rest.count < size + 2 { try fill() }
        let bytes = Array(rest[..<size])
        rest.removeSubrange(..<(size + 2))
        return size == 0 ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private func line() throws -> String {
        while rest.firstRange(of: [13, 10]) == nil { try fill() }
        guard let end = rest.firstRange(of: [13, 10]) else { throw Failure(description: "no line") }
        defer { rest.removeSubrange(..<end.upperBound) }
        return String(decoding: rest[..<end.lowerBound], as: UTF8.self)
    }

    private func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }  // the array is not empty here
            guard count > 0 else { throw Failure(description: "the connection broke while writing") }
            sent += count
        }
    }

    private func read(hasBody: Bool) throws -> Answer {
        while rest.firstRange(of: [13, 10, 13, 10]) == nil { try fill() }
        guard let end = rest.firstRange(of: [13, 10, 13, 10]) else { throw Failure(description: "no head") }
        let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        rest.removeSubrange(..<end.upperBound)
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].trimmingCharacters(in: .whitespaces)
            // Several of one name stand in lines of their own.
            headers[parts[0].lowercased(), default: ""] += headers[parts[0].lowercased()] == nil ? value : "\n" + value
        }
        let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let length = hasBody && status != 304 ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
        while rest.count < length { try fill() }
        let body = Array(rest[..<length])
        rest.removeSubrange(..<length)
        return Answer(status: status, headers: headers, body: body)
    }

    private func fill() throws {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { throw Failure(description: "the connection ended before the answer did") }
        rest += buffer[..<count]
    }
}
