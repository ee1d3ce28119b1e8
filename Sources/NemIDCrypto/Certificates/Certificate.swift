package import FoundationEssentials

/// An X.509 certificate, read and nothing more: being one of these says nothing about trust.
///
/// Reading is strict (`certificateParse` otherwise): DER and not merely BER, nothing after the end, both signature
/// algorithm fields equal, a serial number of 1 to 20 octets above zero, no extension twice, versions as RFC 5280 §4.1.2.1
/// ties them to extensions, and times in the form of §4.1.2.5. What the strings of names hold is for those to judge who
/// read them.
package struct Certificate: Sendable, Hashable {
    @usableFromInline package let content: CertificateContent

    /// What is asked at every use.
    @inlinable package var facts: CertificateFacts { content.facts }

    /// Reads one certificate.
    ///
    /// - Throws: `certificateParse`.
    package init(der: [UInt8]) throws(CryptoError) {
        content = try CertificateContent(der)
    }

    /// The certificates of a PEM text, in order; other blocks are passed over.
    ///
    /// - Throws: `certificateParse` where one cannot be read, or where there is none.
    package static func certificates(pem: [UInt8]) throws(CryptoError) -> [Certificate] {
        let blocks = try PEM.blocks(pem, labelled: "CERTIFICATE", error: .certificateParse)
        guard !blocks.isEmpty else { throw CryptoError(.certificateParse, "no certificate in the PEM text") }
        var certificates: [Certificate] = []
        for block in blocks { certificates.append(try Certificate(der: block)) }
        return certificates
    }

    package var der: [UInt8] { content.der }

    /// SHA-256 of `der`.
    package var sha256: [UInt8] { content.sha256 }

    /// 1, 2 or 3.
    package var version: Int { content.places.version }

    /// Big endian, without leading zero octets.
    package var serialNumber: [UInt8] { Array(content.der[content.places.serialNumber]) }

    package var subject: DistinguishedName { content.subject }

    package var issuer: DistinguishedName { content.issuer }

    /// The first instant of the validity period.
    package var notBefore: Date { content.places.notBefore }

    /// The last instant of the validity period.
    package var notAfter: Date { content.places.notAfter }

    package var publicKey: PublicKey { content.publicKey }

    package var extensions: CertificateExtensions { CertificateExtensions(content: content) }

    /// Dotted identifier of the algorithm that the issuer signed with.
    package var signatureAlgorithm: String {
        ObjectIdentifier(content.places.signatureMethod.identifier, of: content.der).description
    }

    /// The serial number in upper-case hexadecimal digits.
    package var serialHex: String { Hex.upper(content.der[content.places.serialNumber]) }

    /// The certificate as one PEM block.
    package var pem: String { PEM.text(der, label: "CERTIFICATE") }

    /// Whether subject and issuer are the same name.
    package var isSelfIssued: Bool { content.facts.isSelfIssued }

    /// Whether the issuer named here is the subject of `issuer`, as ``DistinguishedName/matches(_:)``.
    package func names(issuer: Certificate) -> Bool { content.names(issuer: issuer.content) }

    /// Whether one of these, which is not self-issued, names this as its issuer.
    package func isIssuer(ofOneAmong others: Span<Certificate>) -> Bool {
        for index in others.indices where !others[index].content.facts.isSelfIssued {
            if others[index].content.names(issuer: content) { return true }
        }
        return false
    }

    /// The content of the public key's BIT STRING, which OCSP hashes as the issuer's key (RFC 6960 §4.1.1).
    package var subjectPublicKeyBits: [UInt8] { publicKey.bitString }

    /// Whether both are copies of one reading; what is false may be equal all the same.
    @inlinable package func isIdentical(to other: Certificate) -> Bool { content === other.content }

    package static func == (left: Certificate, right: Certificate) -> Bool {
        left.content === right.content || Octets.areEqual(left.content.der, right.content.der)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(content.der) }
}
