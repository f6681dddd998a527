import CCurl
import Foundation

/// A handle of libcurl's with the lines it keeps open. One thread at a time has it.
final class CurlHandle {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    /// The first option that libcurl did not take: nothing is sent without all of them.
    private var refusal = CURLE_OK
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// Whether libcurl could be started, the first time that anybody asks.
    static let isReady: Bool = {
        OpenSSL.stayToTheEnd()
        return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    }()

    init() throws(TransferFailure) {
        guard Self.isReady, let handle = curl_easy_init() else {
            throw TransferFailure(.local, .retry(), "libcurl can't be started. Check this machine's memory.")
        }
        self.handle = handle
    }

    /// Takes up a handle that `parked` put down.
    init(taking parked: ParkedHandle) {
        // It came out of a handle in `park`.
        handle = UnsafeMutableRawPointer(bitPattern: parked.bits)!
    }

    private var isParked = false

    /// Puts the handle down with its lines open, for another thread to take up.
    func park() -> ParkedHandle {
        reset()
        isParked = true
        return ParkedHandle(bits: UInt(bitPattern: handle))
    }

    deinit {
        // A parked one is somebody else's by now.
        if !isParked {
            reset()
            curl_easy_cleanup(handle)
        }
        words.deallocate()
    }

    /// Forgets all options; the lines stay open.
    func reset() {
        curl_easy_reset(handle)
        lists.forEach { curl_slist_free_all($0) }
        lists = []
        refusal = CURLE_OK
    }

    func set(_ option: CURLoption, _ value: String) { note(dateline_set_text(handle, option, value)) }

    func set(_ option: CURLoption, _ value: Int) { note(dateline_set_number(handle, option, value)) }

    func set(_ option: CURLoption, _ value: Bool) { set(option, value ? 1 : 0) }

    func set(_ option: CURLoption, size: Int) { note(dateline_set_size(handle, option, curl_off_t(size))) }

    /// Milliseconds, at least one: libcurl takes none as no limit.
    func set(_ option: CURLoption, _ time: Duration) { set(option, max(1, Int(time / .milliseconds(1)))) }

    func set(_ option: CURLoption, _ texts: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for text in texts {
            guard let longer = curl_slist_append(list, text) else { return note(CURLE_OUT_OF_MEMORY) }
            list = longer
        }
        if let list { lists.append(list) }
        note(dateline_set_list(handle, option, list))
    }

    private func note(_ code: CURLcode) { if refusal == CURLE_OK { refusal = code } }

    /// Runs the exchange to its end, and blocks meanwhile.
    func perform(_ exchange: Exchange) -> CURLcode {
        words.pointee = 0
        let pointer = Unmanaged.passUnretained(exchange).toOpaque()
        listen(with: pointer)
        note(dateline_set_pointer(handle, CURLOPT_ERRORBUFFER, words))
        guard refusal == CURLE_OK else { return refusal }
        // What libcurl has of the exchange is taken back before it may go.
        defer {
            withExtendedLifetime(exchange) {}
            listen(with: nil)
            note(dateline_set_pointer(handle, CURLOPT_ERRORBUFFER, nil))
        }
        return curl_easy_perform(handle)
    }

    private func listen(with pointer: UnsafeMutableRawPointer?) {
        for option in [
            CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_SEEKDATA, CURLOPT_XFERINFODATA,
            CURLOPT_OPENSOCKETDATA,
        ] { note(dateline_set_pointer(handle, option, pointer)) }
        note(dateline_on_data(handle, CURLOPT_WRITEFUNCTION, Callbacks.body))
        note(dateline_on_data(handle, CURLOPT_HEADERFUNCTION, Callbacks.line))
        note(dateline_on_read(handle, Callbacks.read))
        note(dateline_on_seek(handle, Callbacks.seek))
        note(dateline_on_progress(handle, Callbacks.progress))
        note(dateline_on_socket(handle, Callbacks.socket))
        set(CURLOPT_NOPROGRESS, false)
    }

    /// What libcurl says of the last failure.
    func words(for code: CURLcode) -> String {
        let own = String(cString: words)
        return own.isEmpty ? String(cString: curl_easy_strerror(code)) : own
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return dateline_get_number(handle, info, &value) == CURLE_OK ? value : 0
    }

    /// `nil` where it is not known.
    func size(_ info: CURLINFO) -> Int? {
        var value: curl_off_t = -1
        return dateline_get_size(handle, info, &value) == CURLE_OK && value >= 0 ? Int(value) : nil
    }
}

/// A handle that nobody uses.
struct ParkedHandle: Sendable {
    fileprivate let bits: UInt
}
