import CNemIDOpenSSL

/// A private key; its description shows nothing of it.
package struct PrivateKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package let publicKey: PublicKey

    let handle: SharedHandle<PKeyObject>
    private let contexts: SigningContexts

    /// Reads the first private key of a PEM text (PKCS#8, or the older form of its kind).
    ///
    /// - Throws: `keyParse` where there is none, `passphrase` where it is encrypted and `passphrase` is absent or wrong.
    package init(pem: [UInt8], passphrase: String? = nil) throws(CryptoError) {
        let secret = passphrase.map { Array($0.utf8CString) }
        let key = MemoryBIO.reading(pem) { bio -> OpaquePointer? in
            guard var secret else { return PEM_read_bio_PrivateKey(bio, nil, { _, _, _, _ in 0 }, nil) }
            return secret.withUnsafeMutableBufferPointer { PEM_read_bio_PrivateKey(bio, nil, nil, $0.baseAddress) }
        }
        guard let handle = SharedHandle<PKeyObject>(owning: key) else {
            let isEncrypted = String(decoding: pem, as: UTF8.self).contains("ENCRYPTED")
            let reason = OpenSSLErrorQueue.drain("no private key in the PEM text")
            throw CryptoError(isEncrypted ? .passphrase : .keyParse, reason)
        }
        try self.init(handle)
    }

    init(_ handle: SharedHandle<PKeyObject>) throws(CryptoError) {
        self.handle = handle
        publicKey = try PublicKey(handle)
        contexts = SigningContexts(handle)
    }

    /// The PKCS#1 v1.5 signature over a message with this SHA-256 (RFC 8017 §8.2.1).
    package func sign(sha256 hash: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard publicKey.isRSA else { throw CryptoError(.signing, "the key is not an RSA key") }
        return try contexts.sign(sha256: hash, size: (publicKey.bits + 7) / 8)
    }

    /// The PKCS#1 v1.5 signature over `message` (RFC 8017 §8.2.1): the same octets for the same input.
    package func sign(_ message: [UInt8], digest: Digest = .sha256) throws(CryptoError) -> [UInt8] {
        if digest == .sha256 { return try sign(sha256: try digest.hash(message)) }
        guard publicKey.isRSA else { throw CryptoError(.signing, "the key is not an RSA key") }
        guard let context = UniqueHandle<DigestContextObject>(owning: EVP_MD_CTX_new()) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        return try context.withPointer { context throws(CryptoError) in
            try handle.withPointer { key throws(CryptoError) in
                try digest.withAlgorithm { algorithm throws(CryptoError) in
                    var size = (publicKey.bits + 7) / 8
                    var status = EVP_DigestSignInit(context, nil, algorithm, nil, key)
                    let signature = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                        if status == 1 {
                            status = EVP_DigestSign(context, buffer.baseAddress, &size, message, message.count)
                        }
                        count = status == 1 ? size : 0
                    }
                    guard status == 1 else { throw CryptoError(.signing, OpenSSLErrorQueue.drain()) }
                    return signature
                }
            }
        }
    }

    /// The key as unencrypted PKCS#8 in PEM; for test keys.
    package func pem() throws(CryptoError) -> String {
        let bytes = handle.withPointer { key in
            MemoryBIO.writing { PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) }
        }
        guard let bytes else { throw CryptoError(.keyParse, OpenSSLErrorQueue.drain()) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Lends OpenSSL's key, an `EVP_PKEY`, to the TLS of this package; it must not leave the closure.
    package func withOpenSSLKey<Result>(_ body: (OpaquePointer) -> Result) -> Result { handle.withPointer(body) }

    package var description: String { "PrivateKey(\(publicKey.bits) bits, not shown)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["bits": publicKey.bits]) }
}
