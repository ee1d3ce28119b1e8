import CNemIDOpenSSL

/// A public key as a certificate carries it.
package struct PublicKey: Sendable, Hashable {
    /// The kind of key.
    package enum Algorithm: Sendable, Hashable {
        case rsa
        /// Any other, by OpenSSL's name.
        case other(String)
    }

    package let algorithm: Algorithm
    /// Length of the modulus (RSA) or strength parameter in bits.
    package let bits: Int
    /// Big endian; empty unless RSA.
    package let modulus: [UInt8]
    /// Big endian; empty unless RSA.
    package let publicExponent: [UInt8]
    /// `SubjectPublicKeyInfo` in DER (RFC 5280 §4.1).
    package let subjectPublicKeyInfo: [UInt8]

    let handle: SharedHandle<PKeyObject>

    /// Reads `SubjectPublicKeyInfo`.
    package init(subjectPublicKeyInfo der: [UInt8]) throws(CryptoError) {
        guard let key: UniqueHandle<PKeyObject> = DERCoding.decode(der, { d2i_PUBKEY($0, $1, $2) }),
            let handle = key.shared()
        else { throw CryptoError(.keyParse, OpenSSLErrorQueue.drain("octets after the key")) }
        try self.init(handle)
    }

    init(_ handle: SharedHandle<PKeyObject>) throws(CryptoError) {
        guard let info = handle.withPointer({ DERCoding.encode($0) { i2d_PUBKEY($0, $1) } }) else {
            throw CryptoError(.keyParse, OpenSSLErrorQueue.drain())
        }
        self.handle = handle
        subjectPublicKeyInfo = info
        bits = handle.withPointer { Int(EVP_PKEY_get_bits($0)) }
        let isRSA = handle.withPointer { EVP_PKEY_is_a($0, "RSA") == 1 }
        let name = handle.withPointer { EVP_PKEY_get0_type_name($0).map { String(cString: $0) } }
        algorithm = isRSA ? .rsa : .other(name ?? "unknown")
        modulus = isRSA ? Self.number(OSSL_PKEY_PARAM_RSA_N, of: handle) : []
        publicExponent = isRSA ? Self.number(OSSL_PKEY_PARAM_RSA_E, of: handle) : []
    }

    /// Whether `signature` is this RSA key's PKCS#1 v1.5 signature over `message` (RFC 8017 §8.2.2).
    ///
    /// False for keys of other kinds.
    package func verify(_ signature: [UInt8], over message: [UInt8], digest: Digest = .sha256) -> Bool {
        guard algorithm == .rsa, !signature.isEmpty,
            let context = UniqueHandle<DigestContextObject>(owning: EVP_MD_CTX_new())
        else { return false }
        let status = context.withPointer { context in
            handle.withPointer { key in
                try? digest.withAlgorithm { algorithm throws(CryptoError) in
                    guard EVP_DigestVerifyInit(context, nil, algorithm, nil, key) == 1 else { return Int32(-1) }
                    return EVP_DigestVerify(context, signature, signature.count, message, message.count)
                }
            }
        }
        if status != 1 { OpenSSLErrorQueue.clear() }
        return status == 1
    }

    package static func == (left: PublicKey, right: PublicKey) -> Bool {
        left.subjectPublicKeyInfo == right.subjectPublicKeyInfo
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(subjectPublicKeyInfo) }

    private static func number(_ name: String, of handle: SharedHandle<PKeyObject>) -> [UInt8] {
        var number: OpaquePointer?
        let status = handle.withPointer { EVP_PKEY_get_bn_param($0, name, &number) }
        guard let owned = UniqueHandle<BigNumberObject>(owning: number), status == 1 else {
            OpenSSLErrorQueue.clear()
            return []
        }
        return owned.withPointer { number in
            let size = (Int(BN_num_bits(number)) + 7) / 8
            return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                count = size == 0 ? 0 : Int(BN_bn2bin(number, buffer.baseAddress))
            }
        }
    }
}
