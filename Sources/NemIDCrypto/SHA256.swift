import CNemIDOpenSSL

/// SHA-256 of something that comes in pieces (FIPS 180-4).
package struct SHA256: ~Copyable {
    /// Octets of a hash.
    package static let count = Int(SHA256_DIGEST_LENGTH)

    private var context = SHA256_CTX()

    package init() { nemid_sha256_begin(&context) }

    package mutating func update(_ octets: UnsafeRawBufferPointer) {
        nemid_sha256_update(&context, octets.baseAddress, octets.count)
    }

    /// Whether the hash of all pieces is `expected`; only the length of that can be learnt from the time it takes.
    package consuming func finish(equals expected: [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.count) { digest in
            nemid_sha256_end(&context, digest.baseAddress)
            return expected.count == digest.count && CRYPTO_memcmp(expected, digest.baseAddress, digest.count) == 0
        }
    }

    /// The hash of all pieces.
    package consuming func finish() -> [UInt8] {
        // An array made without octets asks the runtime for its type, which takes longer than copying.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.count) { digest in
            nemid_sha256_end(&context, digest.baseAddress)
            return Array(digest)
        }
    }
}
