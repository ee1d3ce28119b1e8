import NemIDCrypto

/// Which keys are strong enough (RFC 8017 §3.1): RSA, 2048…8192 bits, an odd exponent from 65537 on, of 64 bits
/// at most.
///
/// The work of a verification grows with the exponent: one as long as the modulus takes a thousand times as long.
enum KeyStrength {
    static let bits = 2048...8192
    static let leastExponent: UInt64 = 65_537

    /// Whether ``check(_:)`` has nothing to say about such a key.
    static func isStrong(_ key: KeyFacts) -> Bool {
        guard key.isRSA, let exponent = key.smallExponent else { return false }
        return bits.contains(key.bits) && exponent & 1 == 1 && exponent >= leastExponent
    }

    /// - Throws: `algorithm` for another kind of key, else `weakKey`.
    static func check(_ key: PublicKey) throws(Rejection) {
        let facts = key.facts
        guard facts.isRSA else { throw Rejection(.algorithm, "a key that is not RSA") }
        guard bits.contains(facts.bits) else { throw Rejection(.weakKey, "an RSA key of \(facts.bits) bits") }
        let exponent = facts.smallExponent
        guard (exponent ?? UInt64(key.publicExponent.last ?? 0)) & 1 == 1 else {
            throw Rejection(.weakKey, "an RSA key with an even exponent")
        }
        guard let exponent else {
            throw Rejection(.weakKey, "an RSA key with an exponent of more than \(UInt64.bitWidth) bits")
        }
        guard exponent >= leastExponent else {
            throw Rejection(.weakKey, "an RSA key with an exponent below \(leastExponent)")
        }
    }
}
