import CCurl

/// What is known of a file after it was put.
package struct PutReceipt: Hashable, Sendable {
    /// Bytes sent.
    package let size: Int
    /// Whether the other side named the same size; some FTP servers can't.
    package let isSizeConfirmed: Bool
}

extension Courier {
    /// Puts a file: folders are made, the bytes go under a temporary name, the size is compared, and then the file gets
    /// its name. One that has the name already is replaced.
    ///
    /// - Throws: `TransferFailure`, or `CancellationError`. Nothing under the name is half a file then.
    package func put(_ content: Content, at place: RemotePlace, on server: FileServer) async throws -> PutReceipt {
        let line = try server.line()
        return try await run { [self] cancellation in
            let outgoing = try Outgoing(content)
            return try outgoing.sent {
                try visit(line, until: cancellation) { try Putting(visit: $0, place: place).put(outgoing) }
            }
        }
    }
}

/// The steps of putting one file.
private struct Putting {
    let visit: Visit
    let place: RemotePlace

    private var scheme: Scheme { visit.line.peer.scheme }
    private var temporary: String { place.path(scheme, of: place.temporaryName) }

    func put(_ outgoing: Outgoing) throws -> PutReceipt {
        _ = try visit.step(temporary, sending: outgoing) {
            $0.set(CURLOPT_FTP_CREATE_MISSING_DIRS, Int(CURLFTP_CREATE_DIR_RETRY.rawValue))
        }
        let arrived = try size()
        guard arrived == nil || arrived == outgoing.size else {
            throw TransferFailure(
                .size, .retry(),
                "\(visit.line.peer.host) has \(arrived ?? 0) bytes of \(outgoing.size). The file is sent again.")
        }
        try rename()
        return PutReceipt(size: outgoing.size, isSizeConfirmed: arrived != nil)
    }

    /// How many bytes the other side has; `nil` where it can't tell. By SFTP libcurl does not know "none" from that, and
    /// servers that don't tell are not there to be met.
    private func size() throws -> Int? {
        // What comes is a line or two that libcurl makes of the facts.
        _ = try visit.step(temporary, keeping: 1024) { $0.set(CURLOPT_NOBODY, true) }
        return visit.handle.size(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) ?? (scheme == .sftp ? 0 : nil)
    }

    /// Servers that don't replace a file refuse at first; then the old one goes before.
    private func rename() throws {
        do { try command(renaming) } catch let failure as TransferFailure where failure.cause == .refused {
            do { try command([removing] + renaming) } catch let second as TransferFailure {
                throw second.cause == .refused ? failure : second
            }
        }
    }

    private var renaming: [String] {
        scheme == .sftp
            ? ["rename \(place.quoted(place.temporaryName)) \(place.quoted(place.name))"]
            : ["RNFR \(place.temporaryName)", "RNTO \(place.name)"]
    }

    private var removing: String { scheme == .sftp ? "rm \(place.quoted(place.name))" : "DELE \(place.name)" }

    /// SFTP's commands have whole paths and come first; FTP's come last, when the folder has been gone into.
    private func command(_ commands: [String]) throws {
        _ = try visit.step(place.folderPath(scheme)) {
            $0.set(CURLOPT_NOBODY, true)
            $0.set(scheme == .sftp ? CURLOPT_QUOTE : CURLOPT_POSTQUOTE, commands)
        }
    }
}
