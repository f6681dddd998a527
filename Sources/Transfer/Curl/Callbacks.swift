import CCurl

/// What libcurl calls while it performs an exchange.
enum Callbacks {
    static let body: curl_write_callback = { bytes, size, count, pointer in
        let length = size * count
        return Exchange.of(pointer)?.receive(UnsafeRawBufferPointer(start: bytes, count: length)) == true ? length : 0
    }

    static let line: curl_write_callback = { bytes, size, count, pointer in
        let length = size * count
        guard let exchange = Exchange.of(pointer) else { return length }
        return exchange.receiveLine(UnsafeRawBufferPointer(start: bytes, count: length)) ? length : 0
    }

    static let read: curl_read_callback = { buffer, size, count, pointer in
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
        guard let outgoing = Exchange.of(pointer)?.outgoing else { return 0 }
        return outgoing.read(into: room) ?? Int(CURL_READFUNC_ABORT)
    }

    static let seek: curl_seek_callback = { pointer, position, origin in
        guard origin == SEEK_SET, let outgoing = Exchange.of(pointer)?.outgoing else { return CURL_SEEKFUNC_CANTSEEK }
        return outgoing.move(to: Int(position)) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
    }

    static let progress: curl_xferinfo_callback = { pointer, _, _, _, _ in
        Exchange.of(pointer)?.cancellation.isCancelled == true ? 1 : 0
    }

    static let socket: curl_opensocket_callback = { pointer, _, target in
        guard let target, let exchange = Exchange.of(pointer) else { return curl_socket_t(-1) }
        return exchange.open(target)
    }
}
