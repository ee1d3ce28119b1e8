import CNemIDOpenSSL
import Glibc

/// SHA-256 past the providers, compared with what it should be.
enum FloorDigest {
    static func sha256(of octets: [UInt8], is expected: [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
            guard let base = digest.baseAddress, expected.count == 32 else { return false }
            nemid_sha256(octets, octets.count, base)
            return memcmp(base, expected, 32) == 0
        }
    }
}
