import CNemIDOpenSSL

/// An RSA key as OpenSSL makes it fastest: from modulus and exponent, past the providers.
///
/// `EVP_PKEY_fromdata` and `EVP_PKEY_verify` take a third longer for a new key, `d2i_PUBKEY` ten times as long.
final class FloorKey {
    private let key: OpaquePointer

    init?(_ numbers: RSANumbers) {
        let key = nemid_rsa_public_key(
            numbers.modulus,
            Int32(numbers.modulus.count),
            numbers.exponent,
            Int32(numbers.exponent.count)
        )
        guard let key else { return nil }
        self.key = key
    }

    deinit { nemid_rsa_free(key) }

    /// Hashes what was signed and verifies the signature on it (RSA, PKCS#1 v1.5, SHA-256).
    func verifies(_ signed: SignedOctets) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
            guard let base = digest.baseAddress else { return false }
            nemid_sha256(signed.octets, signed.octets.count, base)
            return nemid_rsa_verify(
                NID_sha256,
                base,
                32,
                signed.signature,
                UInt32(signed.signature.count),
                key
            ) == 1
        }
    }
}
