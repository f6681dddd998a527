import Foundation
import Glibc
import News

/// Takes every POST on every loopback address of one port, on one thread, and notes when each was there.
///
/// It understands no more of HTTP than what libcurl sends: a head, a length, a body.
final class LoopbackReceiver: Sendable {
    let port: Int
    private let listener: Int32
    private let arrivals: Arrivals

    init(noting arrivals: Arrivals) throws {
        self.arrivals = arrivals
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        listener = descriptor
        var (address, yes) = (sockaddr_in(), Int32(1))
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        address.sin_family = sa_family_t(AF_INET)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
            }
        }
        guard status == 0, listen(listener, 1024) == 0 else { throw ReceiverFailure() }
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread { [self] in serve() }
        thread.start()
    }

    private func serve() {
        var watched = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
        var lines: [Int32: [UInt8]] = [:]
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            var ready = poll(&watched, nfds_t(watched.count), -1)
            if ready < 0 && errno != EINTR { return }
            var isNew = false
            // From the back, so that one that is gone can be taken out; of a thousand lines few have something to say.
            for index in watched.indices.reversed() where ready > 0 && watched[index].revents != 0 {
                ready -= 1
                if index == 0 {
                    isNew = true
                } else if !hear(watched[index].fd, &lines, &buffer) {
                    watched.remove(at: index)
                }
            }
            if isNew { accept(into: &watched, &lines) }
        }
    }

    private func accept(into watched: inout [pollfd], _ lines: inout [Int32: [UInt8]]) {
        while true {
            let line = Glibc.accept(listener, nil, nil)
            if line < 0 { return }
            _ = fcntl(line, F_SETFL, O_NONBLOCK)
            watched.append(pollfd(fd: line, events: Int16(POLLIN), revents: 0))
            lines[line] = []
        }
    }

    /// - Returns: whether the line is still open.
    private func hear(_ line: Int32, _ lines: inout [Int32: [UInt8]], _ buffer: inout [UInt8]) -> Bool {
        let count = read(line, &buffer, buffer.count)
        if count < 0 && errno == EAGAIN { return true }
        guard count > 0 else {
            lines[line] = nil
            close(line)
            return false
        }
        lines[line, default: []] += buffer.prefix(count)
        while let request = Self.request(in: lines[line] ?? []) {
            lines[line]?.removeFirst(request.length)
            arrivals.note(request.key)
            let answer = Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)
            _ = write(line, answer, answer.count)
        }
        return true
    }

    /// The first whole request: its key and how long it is. Byte by byte, because it shares the processors with what is timed.
    private static func request(in bytes: [UInt8]) -> (key: String, length: Int)? {
        var (key, length, start) = ("", 0, 0)
        for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") && end > 0 {
            let line = bytes[start..<(end - 1)]
            start = end + 1
            if line.isEmpty { return bytes.count >= start + length ? (key, start + length) : nil }
            if let value = value(of: "content-length: ", in: line) { length = Int(value) ?? 0 }
            if let value = value(of: "webhook-id: ", in: line) { key = value }
        }
        return nil
    }

    private static func value(of name: StaticString, in line: ArraySlice<UInt8>) -> String? {
        guard line.count > name.utf8CodeUnitCount else { return nil }
        for (offset, byte) in line.prefix(name.utf8CodeUnitCount).enumerated()
        where byte | 0x20 != name.utf8Start[offset] {
            return nil
        }
        return String(decoding: line.dropFirst(name.utf8CodeUnitCount), as: UTF8.self)
    }
}

struct ReceiverFailure: Explained {
    var sentence: String { "No port of this machine can be listened on." }
}
