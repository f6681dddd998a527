import Foundation

/// What is sent: bytes at hand, or a file that is read while it is sent.
package enum Content: Hashable, Sendable {
    case bytes(Data)
    case file(String)
}

/// Content under way. A file's size is that of when it was opened; more is not sent, less is an error of libcurl's.
final class Outgoing {
    let size: Int
    private let data: Data
    private let file: Int32
    private var position = 0
    /// Whether any of it was ever taken to be sent.
    private(set) var hasLeft = false

    init(_ content: Content) throws(TransferFailure) {
        switch content {
        case .bytes(let data):
            (self.data, file, size) = (data, -1, data.count)
        case .file(let path):
            let file = open(path, O_RDONLY | O_CLOEXEC)
            var facts = stat()
            guard file >= 0, fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
                let reason = String(cString: strerror(file >= 0 ? EINVAL : errno))
                if file >= 0 { close(file) }
                throw TransferFailure(.local, .retry(), "\(path) can't be read: \(reason). Check the file.")
            }
            (data, self.file, size) = (Data(), file, Int(facts.st_size))
        }
    }

    deinit { if file >= 0 { close(file) } }

    /// Fills the buffer with what comes next; 0 at the end, `nil` where it can't be read.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let count = min(buffer.count, size - position)
        guard count > 0, let base = buffer.baseAddress else { return 0 }
        hasLeft = true
        if file < 0 {
            let start = data.startIndex + position
            data.copyBytes(to: buffer, from: start..<start + count)
            position += count
            return count
        }
        let read = pread(file, base, count, off_t(position))
        guard read >= 0 else { return nil }
        position += read
        return read
    }

    /// Does work that sends it; a failure says whether any of it had left by then.
    func sent<Value>(by work: () throws -> Value) throws -> Value {
        do { return try work() } catch var failure as TransferFailure {
            failure.hasLeft = failure.hasLeft || hasLeft
            throw failure
        }
    }

    /// Goes back to a place, as when a line broke before it was used and all is sent again.
    func move(to position: Int) -> Bool {
        guard (0...size).contains(position) else { return false }
        self.position = position
        return true
    }
}
