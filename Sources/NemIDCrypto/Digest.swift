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
        let digest = hash(0..<bytes.count, of: bytes)
        guard !digest.isEmpty else { throw CryptoError(.resources, "OpenSSL has no \(rawValue) here") }
        return digest
    }

    /// The octets of the hash of a part of `octets`; none where OpenSSL fails, which equals no hash.
    package func hash(_ range: Range<Int>, of octets: [UInt8]) -> [UInt8] {
        octets.withUnsafeBytes { buffer in hash(UnsafeRawBufferPointer(rebasing: buffer[range])) }
    }

    /// Lends the hash of a part of `octets`, which is empty where OpenSSL fails; it must not leave the closure.
    func withHash<Result>(
        _ range: Range<Int>,
        of octets: [UInt8],
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard self == .sha256 else { return hash(range, of: octets).withUnsafeBufferPointer(body) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
            octets[range].withUnsafeBytes { nemid_sha256($0.baseAddress, $0.count, digest.baseAddress) }
            return body(UnsafeBufferPointer(digest))
        }
    }

    private func hash(_ buffer: UnsafeRawBufferPointer) -> [UInt8] {
        if self == .sha256 {
            var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
            nemid_sha256(buffer.baseAddress, buffer.count, &digest)
            return digest
        }
        if self == .sha1 {
            var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
            nemid_sha1(buffer.baseAddress, buffer.count, &digest)
            return digest
        }
        let digest = try? withAlgorithm { algorithm throws(CryptoError) in
            [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { digest, count in
                var length: UInt32 = 0
                let status = EVP_Digest(buffer.baseAddress, buffer.count, digest.baseAddress, &length, algorithm, nil)
                count = status == 1 ? Int(length) : 0
            }
        }
        guard let digest, !digest.isEmpty else {
            OpenSSLErrorQueue.clear()
            return []
        }
        return digest
    }

    /// OpenSSL's number of the hash function.
    var number: Int32 {
        switch self {
        case .md5: NID_md5
        case .sha1: NID_sha1
        case .sha256: NID_sha256
        case .sha384: NID_sha384
        case .sha512: NID_sha512
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
