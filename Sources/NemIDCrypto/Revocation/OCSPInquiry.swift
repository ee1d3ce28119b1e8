/// The certificate that answers are wanted about, as a CertID names it (RFC 6960 §4.1.1).
///
/// The issuer's name is hashed as it stands in the issuer field of that certificate, which is what the standard says. The
/// subject of the issuer's own certificate may be the same name in other octets, and then has another hash.
package struct OCSPInquiry {
    private let serialNumber: [UInt8]
    private let issuerName: DistinguishedName
    private let issuer: Certificate
    private var hashes: [(digest: Digest, name: [UInt8], key: [UInt8])] = []

    /// - Parameters:
    ///   - serialNumber: Big endian, without leading zero octets.
    ///   - issuerName: The issuer field of the certificate.
    ///   - issuer: The certificate of the issuer, whose key counts.
    package init(serialNumber: [UInt8], issuerName: DistinguishedName, issuer: Certificate) {
        self.serialNumber = serialNumber
        self.issuerName = issuerName
        self.issuer = issuer
    }

    /// Whether `id` names the certificate: both hashes and the number are compared.
    package mutating func isNamed(by id: OCSPCertificateID) throws(CryptoError) -> Bool {
        guard let digest = id.digest, id.hasSerialNumber(serialNumber) else { return false }
        if let known = hashes.first(where: { $0.digest == digest }) {
            return id.hasHashes(name: known.name, key: known.key)
        }
        let name = try digest.hash(issuerName.der)
        let key = try digest.hash(issuer.subjectPublicKeyBits)
        hashes.append((digest, name, key))
        return id.hasHashes(name: name, key: key)
    }
}
