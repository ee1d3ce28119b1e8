import NemIDCrypto

/// Which keys are strong enough (RFC 8017 §3.1): RSA, 2048…8192 bits, an odd exponent from 65537 below the modulus.
enum KeyStrength {
    static let bits = 2048...8192

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
        guard isLess(exponent, than: key.modulus) else {
            throw Rejection(.weakKey, "an RSA key with an exponent that is not below the modulus")
        }
    }

    /// Compares big-endian numbers without leading zero octets.
    private static func isLess(_ left: [UInt8], than right: [UInt8]) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
}
