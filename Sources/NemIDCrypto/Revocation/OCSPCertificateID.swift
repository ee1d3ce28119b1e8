import CNemIDOpenSSL

/// Which certificate an OCSP answer is about (RFC 6960 §4.1.1).
package struct OCSPCertificateID: Sendable, Hashable {
    /// Dotted identifier of the hash function.
    package let hashAlgorithm: String
    package let issuerNameHash: [UInt8]
    package let issuerKeyHash: [UInt8]
    /// Big endian, without leading zero octets; nil where the number is negative.
    package let serialNumber: [UInt8]?

    init(borrowing identifier: OpaquePointer?) {
        var nameHash: UnsafeMutablePointer<ASN1_OCTET_STRING>?
        var algorithm: OpaquePointer?
        var keyHash: UnsafeMutablePointer<ASN1_OCTET_STRING>?
        var serial: UnsafeMutablePointer<ASN1_INTEGER>?
        // The parameter lacks a "const"; nothing is changed through it.
        OCSP_id_get0_info(&nameHash, &algorithm, &keyHash, &serial, identifier)
        hashAlgorithm = ASN1Values.dotted(algorithm)
        issuerNameHash = ASN1Values.bytes(nameHash)
        issuerKeyHash = ASN1Values.bytes(keyHash)
        let isPositive = serial.map { ASN1_STRING_type($0) == V_ASN1_INTEGER } ?? false
        serialNumber = isPositive ? Array(ASN1Values.bytes(serial).drop { $0 == 0 }) : nil
    }

    /// The hash function, if it is one that CertID is accepted with.
    package var digest: Digest? {
        switch hashAlgorithm {
        case "1.3.14.3.2.26": .sha1
        case "2.16.840.1.101.3.4.2.1": .sha256
        default: nil
        }
    }

    /// Whether this names the certificate with `serialNumber` of `issuer`: both hashes and the number are compared.
    package func names(serialNumber: [UInt8], issuedBy issuer: Certificate) throws(CryptoError) -> Bool {
        guard let digest, self.serialNumber == serialNumber else { return false }
        let nameHash = try digest.hash(issuer.subject.der)
        let keyHash = try digest.hash(issuer.subjectPublicKeyBits)
        return nameHash == issuerNameHash && keyHash == issuerKeyHash
    }
}
