import CNemIDOpenSSL

/// A public key as a certificate carries it.
package struct PublicKey: Sendable, Hashable {
    /// The kind of key.
    package enum Algorithm: Sendable, Hashable {
        case rsa
        /// Any other, by OpenSSL's name.
        case other(String)
    }

    @usableFromInline package let content: PublicKeyContent

    /// Reads `SubjectPublicKeyInfo`.
    ///
    /// - Throws: `keyParse`.
    package init(subjectPublicKeyInfo der: [UInt8]) throws(CryptoError) {
        content = try PublicKeyContent(0..<der.count, of: der)
    }

    /// Reads the `SubjectPublicKeyInfo` at `place` of `octets`, without copying them.
    ///
    /// - Throws: `keyParse`.
    init(subjectPublicKeyInfo place: Range<Int>, of octets: [UInt8]) throws(CryptoError) {
        content = try PublicKeyContent(place, of: octets)
    }

    init(_ handle: SharedHandle<PKeyObject>) throws(CryptoError) {
        guard let info = handle.withPointer({ DERCoding.encode($0) { i2d_PUBKEY($0, $1) } }) else {
            throw CryptoError(.keyParse, OpenSSLErrorQueue.drain())
        }
        content = try PublicKeyContent(0..<info.count, of: info)
    }

    package var algorithm: Algorithm { content.algorithm }

    /// What is asked at every use.
    @inlinable package var facts: KeyFacts { content.facts }

    package var isRSA: Bool { content.facts.isRSA }

    /// Length of the modulus (RSA) or strength parameter in bits.
    package var bits: Int { content.facts.bits }

    /// Big endian; empty unless RSA.
    package var modulus: [UInt8] { content.places.map { Array(content.octets[$0.modulus]) } ?? [] }

    /// Big endian; empty unless RSA.
    package var publicExponent: [UInt8] { content.places.map { Array(content.octets[$0.exponent]) } ?? [] }

    /// The same as a number; nil where it has more than 64 bits, and unless RSA.
    package var smallPublicExponent: UInt64? { content.facts.smallExponent }

    /// `SubjectPublicKeyInfo` in DER (RFC 5280 §4.1).
    package var subjectPublicKeyInfo: [UInt8] { content.der }

    /// The content of the BIT STRING that holds the key.
    package var bitString: [UInt8] { Array(content.octets[content.bitString]) }

    /// Whether `signature` is this RSA key's PKCS#1 v1.5 signature over `message` (RFC 8017 §8.2.2).
    ///
    /// False for keys of other kinds.
    package func verify(_ signature: [UInt8], over message: [UInt8], digest: Digest = .sha256) -> Bool {
        content.rsa?.verify(signature, 0..<signature.count, over: 0..<message.count, of: message, digest) ?? false
    }

    /// The same for a message of which only the hash is at hand.
    package func verify(_ signature: [UInt8], hash: [UInt8], digest: Digest = .sha256) -> Bool {
        content.rsa?.verify(signature, 0..<signature.count, hash: hash, digest) ?? false
    }

    /// The same for a signature and a message that stand in the same octets.
    func verify(_ signature: Range<Int>, over message: Range<Int>, of octets: [UInt8], digest: Digest) -> Bool {
        content.rsa?.verify(octets, signature, over: message, of: octets, digest) ?? false
    }

    /// Lends OpenSSL's key; nil where OpenSSL refuses it.
    func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try content.handle.withOptionalPointer(body)
    }

    package static func == (left: PublicKey, right: PublicKey) -> Bool {
        left.content === right.content
            || Octets.areEqual(left.content.octets, left.content.place, right.content.octets, right.content.place)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(content.der) }
}
