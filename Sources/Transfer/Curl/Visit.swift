import CCurl

/// One transfer's stay at a place: its steps, within one limit of time.
struct Visit {
    let line: Line
    let checked: CheckedAddresses
    let handle: CurlHandle
    let cancellation: Cancellation
    private let end: ContinuousClock.Instant

    init(line: Line, checked: CheckedAddresses, handle: CurlHandle, cancellation: Cancellation) {
        self.line = line
        self.checked = checked
        self.handle = handle
        self.cancellation = cancellation
        end = .now + line.settings.limits.whole
    }

    /// Does one step with libcurl.
    ///
    /// - Parameters:
    ///   - path: what follows the host, with its slash.
    ///   - prepare: sets what this step needs beyond what all have.
    ///   - expecting: ends that are not failures here.
    func step(
        _ path: String, sending outgoing: Outgoing? = nil, keeping most: Int = 0, expecting: Set<CURLcode> = [],
        _ prepare: (CurlHandle) -> Void
    ) throws -> Exchange {
        let exchange = Exchange(to: checked.addresses, sending: outgoing, keeping: most, until: cancellation)
        // A line that was stale may have taken some of it.
        _ = outgoing?.move(to: 0)
        handle.reset()
        setUp(path)
        if let outgoing {
            handle.set(CURLOPT_UPLOAD, true)
            handle.set(CURLOPT_INFILESIZE_LARGE, size: outgoing.size)
        }
        prepare(handle)
        let code = handle.perform(exchange)
        if code == CURLE_OK || expecting.contains(code) || exchange.isCut { return exchange }
        throw failure(code, exchange)
    }

    private func failure(_ code: CURLcode, _ exchange: Exchange) -> any Error {
        if cancellation.isCancelled { return CancellationError() }
        if let refused = exchange.refused {
            return TransferFailure.refusedAddress(refused, of: line.peer.host, "not the one that was checked")
        }
        return CurlFailure(
            code: code, detail: handle.words(for: code), reply: handle.number(CURLINFO_RESPONSE_CODE),
            kind: line.peer.scheme, host: line.peer.host
        ).failure
    }

    private func setUp(_ path: String) {
        let limits = line.settings.limits
        handle.set(CURLOPT_URL, line.peer.url + path)
        handle.set(CURLOPT_PROTOCOLS_STR, line.peer.scheme.rawValue)
        handle.set(CURLOPT_FOLLOWLOCATION, false)
        handle.set(CURLOPT_PROXY, "")  // What the environment names as a proxy would not be a checked address.
        handle.set(CURLOPT_NOSIGNAL, true)
        handle.set(CURLOPT_TCP_KEEPALIVE, true)
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect)
        handle.set(CURLOPT_TIMEOUT_MS, end - .now)
        handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(limits.patience / .seconds(1))))
        handle.set(CURLOPT_LOW_SPEED_LIMIT, limits.slowest)
        handle.set(CURLOPT_LOW_SPEED_TIME, max(1, Int(limits.patience / .seconds(1))))
        pinAddresses()
        setCertificates()
        setProof()
    }

    /// libcurl looks no name up: it is told the checked addresses, and `Exchange.open` holds it to them.
    private func pinAddresses() {
        guard IPAddress(line.peer.host) == nil else { return }
        let texts = checked.addresses.map { $0.version4 == nil ? "[\($0)]" : "\($0)" }
        handle.set(CURLOPT_RESOLVE, ["\(line.peer.host):\(line.peer.port):\(texts.joined(separator: ","))"])
    }

    private func setCertificates() {
        let certificates = line.settings.certificates
        handle.set(CURLOPT_SSL_VERIFYPEER, true)
        handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2) | newestTLS)
        if let authorities = certificates.authorities { handle.set(CURLOPT_CAINFO, authorities) }
        if let own = certificates.own { handle.set(CURLOPT_SSLCERT, own) }
        if let key = certificates.key { handle.set(CURLOPT_SSLKEY, key) }
        if let passphrase = certificates.passphrase { handle.set(CURLOPT_KEYPASSWD, passphrase) }
    }

    /// A server of FTP in TLS 1.3 sends tickets that nobody reads on a line that only carries a file up. When they come
    /// after the end of the file, the system answers that the line is closed, and the server loses what it has not
    /// read yet. TLS 1.2 has nothing of that kind.
    private var newestTLS: Int {
        switch line.peer.scheme {
        case .ftp, .ftps: Int(CURL_SSLVERSION_MAX_TLSv1_2)
        case .http, .https, .sftp, .smtp, .smtps: Int(CURL_SSLVERSION_MAX_DEFAULT)
        }
    }

    private func setProof() {
        switch line.proof {
        case .none: break
        case .tls: handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        case .password(let signIn, let inTLS):
            handle.set(CURLOPT_USERNAME, signIn.name)
            handle.set(CURLOPT_PASSWORD, signIn.password)
            if inTLS { handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        case .ssh(let signIn, let host):
            signIn.set(on: handle)
            host.set(on: handle)
        }
    }
}
