import CNemIDOpenSSL
import Synchronization

/// Contexts for signing with one key, each lent to one signature at a time.
///
/// To make one, OpenSSL looks for an implementation of the key and of the hash function, which shows beside a signature.
final class SigningContexts: Sendable {
    private let key: SharedHandle<PKeyObject>
    private let idle = Mutex<[SharedHandle<PKeyContextObject>]>([])

    /// More wait for nothing.
    private static let mostIdle = 8

    init(_ key: SharedHandle<PKeyObject>) { self.key = key }

    /// The PKCS#1 v1.5 signature of the RSA key, `size` octets, over a message with this SHA-256.
    func sign(sha256 hash: [UInt8], size: Int) throws(CryptoError) -> [UInt8] {
        guard hash.count == Int(SHA256_DIGEST_LENGTH) else { throw CryptoError(.signing, "this is no SHA-256") }
        let context: SharedHandle<PKeyContextObject>
        if let kept = idle.withLock({ $0.popLast() }) { context = kept } else { context = try made() }
        var status: Int32 = 0
        let signature = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var length = size
            status = context.withPointer { EVP_PKEY_sign($0, buffer.baseAddress, &length, hash, hash.count) }
            count = status == 1 ? length : 0
        }
        guard status == 1 else { throw CryptoError(.signing, OpenSSLErrorQueue.drain()) }
        idle.withLock { idle in
            if idle.count < Self.mostIdle { idle.append(context) }
        }
        return signature
    }

    private func made() throws(CryptoError) -> SharedHandle<PKeyContextObject> {
        let context = SharedHandle<PKeyContextObject>(owning: key.withPointer { EVP_PKEY_CTX_new($0, nil) })
        let isReady = context?.withPointer { context in
            EVP_PKEY_sign_init(context) == 1 && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
                && EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
        }
        guard let context, isReady == true else { throw CryptoError(.signing, OpenSSLErrorQueue.drain()) }
        return context
    }
}
