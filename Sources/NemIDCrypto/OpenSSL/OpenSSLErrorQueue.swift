import CNemIDOpenSSL

/// The thread's queue of OpenSSL errors.
///
/// Whoever sees a call fail empties it there and then: an entry left behind would explain the next failure wrongly.
package enum OpenSSLErrorQueue {
    /// True where nothing is waiting.
    package static var isEmpty: Bool { ERR_peek_error() == 0 }

    package static func clear() { ERR_clear_error() }

    /// Empties the queue; the first entry as text, or `fallback` where there was none.
    package static func drain(_ fallback: String = "no reason given") -> String {
        let code = ERR_get_error()
        ERR_clear_error()
        guard code != 0 else { return fallback }
        guard let reason = ERR_reason_error_string(code) else { return "error \(nemid_err_reason(code))" }
        return String(cString: reason)
    }

    /// True where an entry with `reason` of `library` is waiting.
    package static func contains(library: Int32, reason: Int32) -> Bool {
        let code = ERR_peek_last_error()
        return code != 0 && nemid_err_lib(code) == library && nemid_err_reason(code) == reason
    }
}
