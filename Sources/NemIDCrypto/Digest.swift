import CNemIDOpenSSL

/// A hash function.
package enum Digest: String, Sendable, Hashable, CaseIterable {
    /// Only so that what was made with it can be recognised and refused.
    case md5 = "MD5"
    /// For CertID in OCSP only; never accepted in a signature.
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha384 = "SHA384"
    case sha512 = "SHA512"

    /// The octets of the hash of `bytes`.
    package func hash(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        try withAlgorithm { algorithm throws(CryptoError) in
            var length: UInt32 = 0
            var status: Int32 = 0
            let digest = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
                status = EVP_Digest(bytes, bytes.count, buffer.baseAddress, &length, algorithm, nil)
                count = status == 1 ? Int(length) : 0
            }
            guard status == 1 else { throw CryptoError(.resources, OpenSSLErrorQueue.drain()) }
            return digest
        }
    }

    /// Fetching an algorithm searches all providers, so each is fetched once.
    private static let algorithms: [Digest: SharedHandle<DigestAlgorithmObject>] = {
        var algorithms: [Digest: SharedHandle<DigestAlgorithmObject>] = [:]
        for digest in allCases { algorithms[digest] = SharedHandle(owning: EVP_MD_fetch(nil, digest.rawValue, nil)) }
        OpenSSLErrorQueue.clear()
        return algorithms
    }()

    func withAlgorithm<Result>(
        _ body: (OpaquePointer) throws(CryptoError) -> Result
    ) throws(CryptoError) -> Result {
        guard let algorithm = Self.algorithms[self] else {
            throw CryptoError(.resources, "OpenSSL has no \(rawValue) here")
        }
        return try algorithm.withPointer(body)
    }
}
