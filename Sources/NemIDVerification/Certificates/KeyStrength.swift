import NemIDCrypto

/// Which keys are strong enough (RFC 8017 §3.1): RSA, 2048…8192 bits, an odd exponent from 65537 on, of 64 bits
/// at most.
///
/// The work of a verification grows with the exponent: one as long as the modulus takes a thousand times as long.
enum KeyStrength {
    static let bits = 2048...8192
    static let mostExponentOctets = 8

    /// - Throws: `algorithm` for another kind of key, else `weakKey`.
    static func check(_ key: PublicKey) throws(Rejection) {
        guard key.algorithm == .rsa else { throw Rejection(.algorithm, "a key that is not RSA") }
        guard bits.contains(key.bits) else { throw Rejection(.weakKey, "an RSA key of \(key.bits) bits") }
        let exponent = key.publicExponent
        guard let last = exponent.last, last & 1 == 1 else {
            throw Rejection(.weakKey, "an RSA key with an even exponent")
        }
        guard !isLess(exponent, than: [1, 0, 1]) else {
            throw Rejection(.weakKey, "an RSA key with an exponent below 65537")
        }
        guard exponent.count <= mostExponentOctets else {
            throw Rejection(.weakKey, "an RSA key with an exponent of more than \(mostExponentOctets * 8) bits")
        }
    }

    /// Compares big-endian numbers without leading zero octets.
    private static func isLess(_ left: [UInt8], than right: [UInt8]) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
}
