import CNemIDOpenSSL

/// OpenSSL's decoder of base64 without line ends, `EVP_DecodeBlock`, into memory that is kept.
final class FloorBase64 {
    private let text: [UInt8]
    private let buffer: UnsafeMutablePointer<UInt8>
    private let size: Int

    /// A decoder of `text`, which holds no white space and stands for `size` octets.
    init(text: [UInt8], size: Int) {
        self.text = text
        self.size = size
        buffer = .allocate(capacity: text.count / 4 * 3 + 3)
    }

    deinit { buffer.deallocate() }

    /// Decodes all of it; whether the octets are as many as they should be, padding counted.
    func decodes() -> Bool {
        let count = Int(EVP_DecodeBlock(buffer, text, Int32(text.count)))
        return count >= size && count - size <= 2
    }

    /// What was decoded last.
    var octets: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: size)) }
}
