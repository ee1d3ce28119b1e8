/// Reading of `Content-Type` as far as forms need it (RFC 9110 §8.3.1).
enum MediaType {
    /// Whether the value names a URL-encoded form, without parameters or with `charset=utf-8` alone.
    static func isURLEncodedForm(_ value: String) -> Bool {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false).map(ASCII.trimmed)
        guard let type = parts.first, ASCII.equalIgnoringCase(type, "application/x-www-form-urlencoded") else {
            return false
        }
        return parts.dropFirst().allSatisfy {
            ASCII.equalIgnoringCase($0, "charset=utf-8") || ASCII.equalIgnoringCase($0, "charset=\"utf-8\"")
        }
    }
}
