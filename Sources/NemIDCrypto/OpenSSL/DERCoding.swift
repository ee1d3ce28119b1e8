import CNemIDOpenSSL

/// Calls of the `d2i_…` and `i2d_…` families.
enum DERCoding {
    typealias Decoder = (
        UnsafeMutablePointer<OpaquePointer?>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int
    ) -> OpaquePointer?
    typealias Encoder = (OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32

    /// The object that `bytes` encode; nil where they do not, or where something follows it.
    static func decode<Object: OpenSSLObject>(_ bytes: [UInt8], _ decoder: Decoder) -> UniqueHandle<Object>? {
        var consumed = 0
        let object = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            guard let start = buffer.baseAddress else { return nil }
            var cursor: UnsafePointer<UInt8>? = start
            let object = decoder(nil, &cursor, buffer.count)
            consumed = cursor.map { $0 - start } ?? 0
            return object
        }
        guard let handle = UniqueHandle<Object>(owning: object), consumed == bytes.count else { return nil }
        return handle
    }

    /// The DER of an object; nil where OpenSSL cannot write it.
    static func encode(_ pointer: OpaquePointer?, _ encoder: Encoder) -> [UInt8]? {
        let size = encoder(pointer, nil)
        guard size > 0 else { return nil }
        var written: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            var cursor = buffer.baseAddress
            written = encoder(pointer, &cursor)
            count = written == size ? Int(size) : 0
        }
        return written == size ? bytes : nil
    }
}
