import CNemIDOpenSSL

/// Decodes extensions by the `…_get_ext_d2i` calls: absent is nil, unreadable is an error.
struct ExtensionReader {
    private let error: CryptoError.Code
    private let fetch: (Int32) -> (UnsafeMutableRawPointer?, Int32)

    /// `fetch` is the call for one extension; its second result is OpenSSL's "critical", −1 meaning absent.
    init(error: CryptoError.Code = .certificateParse, fetch: @escaping (Int32) -> (UnsafeMutableRawPointer?, Int32)) {
        self.error = error
        self.fetch = fetch
    }

    /// An extension whose C type Swift knows.
    func value<Object, Value>(
        _ nid: Int32,
        free: (UnsafeMutablePointer<Object>) -> Void,
        _ body: (UnsafeMutablePointer<Object>) -> Value
    ) throws(CryptoError) -> Value? {
        guard let pointer = try raw(nid) else { return nil }
        let object = pointer.assumingMemoryBound(to: Object.self)
        defer { free(object) }
        return body(object)
    }

    /// An extension whose C type is opaque.
    func opaque<Value>(
        _ nid: Int32,
        free: (OpaquePointer) -> Void,
        _ body: (OpaquePointer) throws(CryptoError) -> Value
    ) throws(CryptoError) -> Value? {
        guard let pointer = try raw(nid) else { return nil }
        let object = OpaquePointer(pointer)
        defer { free(object) }
        return try body(object)
    }

    private func raw(_ nid: Int32) throws(CryptoError) -> UnsafeMutableRawPointer? {
        let (pointer, critical) = fetch(nid)
        if let pointer { return pointer }
        guard critical == -1 else {
            let name = OBJ_nid2sn(nid).map { String(cString: $0) } ?? "\(nid)"
            OpenSSLErrorQueue.clear()
            throw CryptoError(error, "unreadable extension \(name)")
        }
        return nil
    }
}
