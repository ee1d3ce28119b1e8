import CNemIDOpenSSL

/// SHA-256 of something that comes in pieces (FIPS 180-4).
package struct SHA256: ~Copyable {
    private var context = SHA256_CTX()

    package init() { nemid_sha256_begin(&context) }

    package mutating func update(_ octets: UnsafeRawBufferPointer) {
        nemid_sha256_update(&context, octets.baseAddress, octets.count)
    }

    /// The hash of all pieces.
    package consuming func finish() -> [UInt8] {
        // An array made without octets asks the runtime for its type, which takes longer than copying.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
            nemid_sha256_end(&context, digest.baseAddress)
            return Array(digest)
        }
    }
}
