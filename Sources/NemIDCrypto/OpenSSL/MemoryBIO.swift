import CNemIDOpenSSL

/// Memory that OpenSSL reads from or writes to as a stream.
enum MemoryBIO {
    /// Calls `body` with a stream over `bytes`; nil where there is no memory.
    static func reading<Result>(_ bytes: [UInt8], _ body: (OpaquePointer) -> Result?) -> Result? {
        guard bytes.count <= Int(Int32.max) else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let bio = UniqueHandle<BIOObject>(owning: BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)))
            else { return nil }
            return bio.withPointer(body)
        }
    }

    /// What `body` wrote; nil where it returned anything but 1.
    static func writing(_ body: (OpaquePointer) -> Int32) -> [UInt8]? {
        guard let bio = UniqueHandle<BIOObject>(owning: BIO_new(BIO_s_mem())) else { return nil }
        return bio.withPointer { pointer in
            guard body(pointer) == 1 else { return nil }
            var data: UnsafeMutablePointer<CChar>?
            let count = nemid_bio_mem_data(pointer, &data)
            guard let data, count >= 0 else { return [] }
            return data.withMemoryRebound(to: UInt8.self, capacity: count) {
                [UInt8](UnsafeBufferPointer(start: $0, count: count))
            }
        }
    }
}
