import NemIDCrypto

/// Modulus and public exponent, big endian.
struct RSANumbers: Sendable, Hashable {
    let modulus: [UInt8]
    let exponent: [UInt8]

    init(_ certificate: Certificate) {
        modulus = certificate.publicKey.modulus
        exponent = certificate.publicKey.publicExponent
    }
}
