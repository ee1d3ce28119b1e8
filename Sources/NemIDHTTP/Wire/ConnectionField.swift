/// Reading of `Connection` (RFC 9110 §7.6.1).
enum ConnectionField {
    /// Whether one of the options is `close`.
    static func saysClose(_ fields: HTTPFields) -> Bool {
        fields.values("Connection").contains { value in
            value.utf8.split(separator: UInt8(ascii: ",")).contains {
                ASCII.equalIgnoringCase(ASCII.trimmed(Substring($0)), "close")
            }
        }
    }
}
