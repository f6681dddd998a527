import CCurl

/// How a transfer ended badly, as libcurl tells it.
struct CurlFailure {
    let code: CURLcode
    /// libcurl's own words.
    let detail: String
    /// The last number the other side answered with; 0 where it said nothing.
    let reply: Int
    let kind: Scheme
    let host: String

    var failure: TransferFailure {
        if let said = Replied(reply), Self.mayBeAnAnswer.contains(code) || isRefusedLogin || isClosing {
            return answered(said)
        }
        return explained
    }

    private var isRefusedLogin: Bool { code == CURLE_LOGIN_DENIED }

    /// Where a server of FTP says that it ends the line, libcurl calls it a timeout.
    private var isClosing: Bool { code == CURLE_OPERATION_TIMEDOUT && reply == 421 }

    /// Ends that come from what the other side said. In others the number is from an earlier answer and means nothing.
    private static let mayBeAnAnswer: Set<CURLcode> = [
        CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED, CURLE_FTP_WEIRD_PASS_REPLY, CURLE_FTP_WEIRD_PASV_REPLY,
        CURLE_FTP_COULDNT_SET_TYPE, CURLE_PARTIAL_FILE, CURLE_QUOTE_ERROR, CURLE_UPLOAD_FAILED, CURLE_SEND_ERROR,
        CURLE_FTP_PORT_FAILED, CURLE_REMOTE_DISK_FULL, CURLE_REMOTE_FILE_EXISTS, CURLE_REMOTE_FILE_NOT_FOUND,
        CURLE_FTP_COULDNT_USE_REST, CURLE_RECV_ERROR,
    ]

    private func answered(_ said: Replied) -> TransferFailure {
        TransferFailure(
            isRefusedLogin ? .login : said.isFull(detail) ? .full : .refused, said.next, reply: reply,
            "\(host) answered \(reply): \(detail). \(said.advice)")
    }

    private var explained: TransferFailure {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownName(host, detail)
        case CURLE_COULDNT_CONNECT:
            again(
                .unreachable,
                "\(host) can't be reached: \(detail). Check that the server is up and open to this machine.")
        case CURLE_OPERATION_TIMEDOUT:
            again(.timeout, "\(host) took too long: \(detail). Check the server and the line to it.")
        case CURLE_PEER_FAILED_VERIFICATION where kind == .sftp: hostKey
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            again(
                .certificate,
                "The certificate of \(host) does not hold: \(detail). Its owner must renew it, or the settings must "
                    + "name the authority that signed it.")
        case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_NOTFOUND:
            TransferFailure(
                .local, .giveUp, "A certificate or key of this side can't be used: \(detail). Check its file.")
        case CURLE_USE_SSL_FAILED:
            again(.certificate, "\(host) does not encrypt: \(detail). Ask its owner, or choose a way without TLS.")
        case CURLE_LOGIN_DENIED:
            TransferFailure(.login, .giveUp, "\(host) refused the sign-in: \(detail). Check the name and its proof.")
        case CURLE_REMOTE_DISK_FULL:
            again(.full, "\(host) has no room left: \(detail). Ask its owner to make room.")
        case CURLE_REMOTE_ACCESS_DENIED, CURLE_REMOTE_FILE_NOT_FOUND, CURLE_QUOTE_ERROR:
            TransferFailure(
                .refused, .giveUp, "\(host) refused the file or folder: \(detail). Check the folder and its rights.")
        case CURLE_FAILED_INIT where kind == .sftp:
            again(.cutOff, "\(host) broke off while the line was set up: \(detail). It is tried again.")
        case CURLE_READ_ERROR, CURLE_OUT_OF_MEMORY, CURLE_FILE_COULDNT_READ_FILE, CURLE_FAILED_INIT:
            again(.local, "This machine could not send: \(detail). Check the file, memory and disk here.")
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION,
            CURLE_BAD_FUNCTION_ARGUMENT:
            .settings("The address or a setting for \(host) can't be used: \(detail). Correct it.")
        default: again(.cutOff, "The line to \(host) broke: \(detail). It is tried again.")
        }
    }

    private var hostKey: TransferFailure {
        TransferFailure(
            .hostKey, .giveUp,
            "\(host) shows a host key that is not the known one: \(detail). Ask its owner whether the key was changed, "
                + "and enter the new one.")
    }

    private func again(_ cause: TransferFailure.Cause, _ sentence: String) -> TransferFailure {
        TransferFailure(cause, .retry(), sentence)
    }
}
