import CCurl
import Foundation

extension Courier {
    /// Sends a request and waits for its answer. Every status is an answer; `WebAnswer.failure` judges it.
    ///
    /// - Throws: `TransferFailure` when there was no answer or a redirect leads where it may not, or `CancellationError`.
    package func request(_ request: WebRequest) async throws -> WebAnswer {
        try request.check()
        let address = try WebAddress(request.url)
        return try await run { [self] cancellation in
            try follow(Hop(request: request, address: address), until: cancellation)
        }
    }

    private func follow(_ first: Hop, until cancellation: Cancellation) throws -> WebAnswer {
        var hop = first
        for _ in 0..<max(0, first.request.redirects) {
            let answer = try perform(hop, until: cancellation)
            guard let next = try hop.next(answer) else { return answer }
            hop = next
        }
        return try perform(hop, until: cancellation)
    }

    private func perform(_ hop: Hop, until cancellation: Cancellation) throws -> WebAnswer {
        let line = Line(peer: hop.address.peer, settings: hop.request.settings, proof: .none)
        let outgoing = try hop.body.map { data throws(TransferFailure) in try Outgoing(.bytes(data)) }
        func visiting() throws -> WebAnswer {
            try visit(line, until: cancellation) { visit in
                let exchange = try visit.step(
                    hop.address.path, sending: outgoing, keeping: hop.request.answerLimit, hop.set)
                return WebAnswer(
                    status: visit.handle.number(CURLINFO_RESPONSE_CODE), headers: WebAnswer.headers(exchange.lines),
                    body: exchange.body, isWhole: !exchange.isCut, host: hop.address.peer.host)
            }
        }
        return try outgoing?.sent(by: visiting) ?? visiting()
    }
}

/// A request at one of the places that redirects lead it to.
private struct Hop {
    var request: WebRequest
    var address: WebAddress

    /// A method that brings a body says so even where it is empty. RFC 9110, 8.6.
    var body: Data? { request.body ?? (["POST", "PUT", "PATCH"].contains(request.method) ? Data() : nil) }

    func set(_ handle: CurlHandle) {
        handle.set(CURLOPT_PATH_AS_IS, true)
        if request.method == "HEAD" { handle.set(CURLOPT_NOBODY, true) }
        handle.set(CURLOPT_CUSTOMREQUEST, request.method)
        // libcurl would wait for leave to send a long body, which few servers give.
        var lines = ["Expect:"] + request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        if !request.headers.contains(where: { $0.name.lowercased() == "user-agent" }) {
            lines.append("User-Agent: Dateline")
        }
        handle.set(CURLOPT_HTTPHEADER, lines)
    }

    /// Where a redirect leads; `nil` for an answer that is none. RFC 9110, 15.4.
    func next(_ answer: WebAnswer) throws(TransferFailure) -> Hop? {
        guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.headers["location"] else {
            return nil
        }
        var next = Hop(request: request, address: try WebAddress(location, from: address))
        if address.peer.scheme == .https, next.address.peer.scheme == .http {
            throw TransferFailure(
                .address, .giveUp, reply: answer.status,
                "\(address.peer.host) leads from https to http, which is not followed. Enter the address it should be.")
        }
        if ![307, 308].contains(answer.status), !["GET", "HEAD"].contains(request.method) {
            next.request.method = "GET"
            next.request.body = nil
        }
        if next.address.peer != address.peer {
            next.request.headers.removeAll { ["authorization", "cookie"].contains($0.name.lowercased()) }
        }
        return next
    }
}

extension WebAnswer {
    fileprivate static func headers(_ lines: [String]) -> [String: String] {
        let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        return Dictionary(pairs) { "\($0), \($1)" }
    }
}
