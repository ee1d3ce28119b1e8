/// Reading of `Content-Type` as far as forms need it (RFC 9110 §8.3.1).
enum MediaType {
    /// Whether the value names a URL-encoded form, without parameters or with `charset=utf-8` alone.
    static func isURLEncodedForm(_ value: String) -> Bool {
        // By octets: a combining mark after a semicolon makes one character with it.
        let parts = value.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { ASCII.trimmed(Substring($0)) }
        guard let type = parts.first, ASCII.equalIgnoringCase(type, "application/x-www-form-urlencoded") else {
            return false
        }
        return parts.dropFirst().allSatisfy {
            ASCII.equalIgnoringCase($0, "charset=utf-8") || ASCII.equalIgnoringCase($0, "charset=\"utf-8\"")
        }
    }
}
