import CNemIDOpenSSL

/// OpenSSL's RSA key, made from its two numbers.
///
/// The functions with `RSA_` in their names do the arithmetic and the comparison of the padded block without asking a
/// provider for them, which for a new key costs half a verification more (decision 11).
struct RSAPublicKey: Sendable {
    private let handle: SharedHandle<RSAObject>

    /// The work of a verification grows with the exponent, whose genuine value has 17 bits, and with the square of the
    /// modulus.
    private static let mostExponentOctets = 8
    private static let mostModulusOctets = 2048

    /// Nil where a number is larger than any use has, or where OpenSSL has no memory.
    init?(_ places: RSAPublicKeyPlaces, of der: [UInt8]) {
        guard places.exponent.count <= Self.mostExponentOctets, places.modulus.count <= Self.mostModulusOctets else {
            return nil
        }
        let key = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            guard let start = buffer.baseAddress else { return nil }
            return nemid_rsa_public_key(
                start + places.modulus.lowerBound,
                Int32(places.modulus.count),
                start + places.exponent.lowerBound,
                Int32(places.exponent.count)
            )
        }
        guard let handle = SharedHandle<RSAObject>(owning: key) else {
            OpenSSLErrorQueue.clear()
            return nil
        }
        self.handle = handle
    }

    /// Whether the octets at `signature` are the PKCS#1 v1.5 signature over something with this hash (RFC 8017 §8.2.2).
    ///
    /// OpenSSL's answer is 1, 0 or negative; only 1 is a yes.
    func verify(_ octets: [UInt8], _ signature: Range<Int>, hash: [UInt8], _ digest: Digest) -> Bool {
        hash.withUnsafeBufferPointer { verify(octets, signature, hash: $0, digest) }
    }

    /// The same over the octets at `message` of `text`, which are hashed here.
    func verify(
        _ octets: [UInt8],
        _ signature: Range<Int>,
        over message: Range<Int>,
        of text: [UInt8],
        _ digest: Digest
    ) -> Bool {
        digest.withHash(message, of: text) { verify(octets, signature, hash: $0, digest) }
    }

    private func verify(
        _ octets: [UInt8],
        _ signature: Range<Int>,
        hash: UnsafeBufferPointer<UInt8>,
        _ digest: Digest
    ) -> Bool {
        guard !signature.isEmpty, !hash.isEmpty else { return false }
        let status = handle.withPointer { key in
            octets[signature].withUnsafeBufferPointer { signature in
                nemid_rsa_verify(
                    digest.number,
                    hash.baseAddress,
                    UInt32(hash.count),
                    signature.baseAddress,
                    UInt32(signature.count),
                    key
                )
            }
        }
        if status != 1 { OpenSSLErrorQueue.clear() }
        return status == 1
    }
}
