import Glibc

/// The library of TLS and SSH that libcurl brings with it.
enum OpenSSL {
    private typealias Start = @convention(c) (UInt64, UnsafeRawPointer?) -> Int32

    /// Keeps it from clearing up when the program ends: a thread that ends a line at that moment would find its locks gone
    /// and crash. The system clears up after it all the same.
    static func stayToTheEnd() {
        guard let symbol = dlsym(nil, "OPENSSL_init_crypto") else { return }
        _ = unsafeBitCast(symbol, to: Start.self)(noClearingUp, nil)
    }

    /// `OPENSSL_INIT_NO_ATEXIT`
    private static let noClearingUp: UInt64 = 0x80000
}
