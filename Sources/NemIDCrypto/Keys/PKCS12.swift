import CNemIDOpenSSL

/// A private key with its certificate, as PKCS#12 files carry them (RFC 7292).
package struct PKCS12: Sendable {
    package let privateKey: PrivateKey
    package let certificate: Certificate
    /// Further certificates of the file, in no promised order.
    package let others: [Certificate]

    /// Opens a file.
    ///
    /// - Throws: `passphrase` where it is wrong; `pkcs12Legacy` where the file uses ciphers that OpenSSL 3 no longer
    ///   offers (RC2); `pkcs12Parse` where it is no such file or lacks key or certificate.
    package init(der: [UInt8], passphrase: String) throws(CryptoError) {
        guard let file: UniqueHandle<PKCS12Object> = DERCoding.decode(der, { d2i_PKCS12($0, $1, $2) }) else {
            throw CryptoError(.pkcs12Parse, OpenSSLErrorQueue.drain("octets after the file"))
        }
        let length = Int32(passphrase.utf8.count)
        guard !passphrase.utf8.contains(0),
            file.withPointer({ PKCS12_verify_mac($0, passphrase, length) }) == 1
        else { throw CryptoError(.passphrase, OpenSSLErrorQueue.drain("wrong passphrase")) }

        var key: OpaquePointer?
        var leaf: OpaquePointer?
        var stack: OpaquePointer?
        let status = file.withPointer { PKCS12_parse($0, passphrase, &key, &leaf, &stack) }
        let keyHandle = SharedHandle<PKeyObject>(owning: key)
        let leafHandle = UniqueHandle<X509Object>(owning: leaf)
        let stackHandle = UniqueHandle<X509StackObject>(owning: stack)
        guard status == 1 else {
            let isLegacy = OpenSSLErrorQueue.contains(library: Int32(ERR_LIB_EVP), reason: EVP_R_UNSUPPORTED_ALGORITHM)
            let reason = OpenSSLErrorQueue.drain()
            throw CryptoError(isLegacy || reason == "unsupported" ? .pkcs12Legacy : .pkcs12Parse, reason)
        }
        guard let keyHandle else { throw CryptoError(.pkcs12Parse, "the file has no private key") }
        guard let leafHandle, let der = leafHandle.withPointer({ DERCoding.encode($0) { i2d_X509($0, $1) } }) else {
            throw CryptoError(.pkcs12Parse, "the file has no certificate for its key")
        }
        privateKey = try PrivateKey(keyHandle)
        certificate = try Certificate(der: der)
        var encoded: [[UInt8]] = []
        if let stackHandle {
            encoded = stackHandle.withPointer { stack in
                (0..<max(0, nemid_sk_x509_num(stack))).compactMap { index in
                    DERCoding.encode(nemid_sk_x509_value(stack, index)) { i2d_X509($0, $1) }
                }
            }
        }
        var others: [Certificate] = []
        for der in encoded { others.append(try Certificate(der: der)) }
        self.others = others
        OpenSSLErrorQueue.clear()
    }

    /// Writes a file (PBES2 with AES-256, MAC with SHA-256); salts are OpenSSL's, so two files are never alike.
    ///
    /// - Throws: `pkcs12Parse` where key and certificate do not belong together.
    package static func file(
        key: PrivateKey,
        certificate: Certificate,
        others: [Certificate],
        passphrase: String,
        friendlyName: String
    ) throws(CryptoError) -> [UInt8] {
        guard let stack = UniqueHandle<X509BorrowingStackObject>(owning: nemid_sk_x509_new()) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        for other in others {
            let handle = try other.openSSL()
            _ = stack.withPointer { stack in handle.withPointer { nemid_sk_x509_push(stack, $0) } }
        }
        let handle = try certificate.openSSL()
        let pointer = stack.withPointer { stack in
            key.handle.withPointer { key in
                handle.withPointer {
                    PKCS12_create(passphrase, friendlyName, key, $0, stack, 0, 0, 0, 0, 0)
                }
            }
        }
        guard let file = UniqueHandle<PKCS12Object>(owning: pointer),
            let der = file.withPointer({ DERCoding.encode($0) { i2d_PKCS12($0, $1) } })
        else { throw CryptoError(.pkcs12Parse, OpenSSLErrorQueue.drain()) }
        return der
    }
}
