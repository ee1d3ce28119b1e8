import CNemIDOpenSSL

/// Base64 by OpenSSL, made strict by writing again what was read.
enum OpenSSLBase64 {
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        let count = EVP_EncodeBlock(&output, bytes, Int32(bytes.count))
        return Array(output.prefix(Int(count)))
    }

    /// Nil for what is not exactly the text that OpenSSL writes.
    static func strictlyDecoded(_ text: [UInt8]) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        guard text.count.isMultiple(of: 4) else { return nil }
        var output = [UInt8](repeating: 0, count: text.count / 4 * 3)
        // Padding is decoded to zero octets, which are not part of the result.
        guard EVP_DecodeBlock(&output, text, Int32(text.count)) == Int32(output.count) else {
            ERR_clear_error()
            return nil
        }
        output.removeLast(text.suffix(2).count { $0 == UInt8(ascii: "=") })
        return encoded(output) == text ? output : nil
    }
}
