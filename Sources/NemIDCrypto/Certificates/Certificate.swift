import CNemIDOpenSSL
package import FoundationEssentials

/// An X.509 certificate, read and nothing more: being one of these says nothing about trust.
///
/// Reading is strict (`certificateParse` otherwise): DER and not merely BER, nothing after the end, both signature
/// algorithm fields equal, a serial number of 1 to 20 octets above zero, no extension twice, versions as RFC 5280 §4.1.2.1
/// ties them to extensions, and times in the form of §4.1.2.5.
package struct Certificate: Sendable, Hashable {
    package let der: [UInt8]
    /// SHA-256 of `der`.
    package let sha256: [UInt8]
    /// 1, 2 or 3.
    package let version: Int
    /// Big endian, without leading zero octets.
    package let serialNumber: [UInt8]
    package let subject: DistinguishedName
    package let issuer: DistinguishedName
    package let notBefore: Date
    package let notAfter: Date
    package let publicKey: PublicKey
    /// Dotted identifier of the algorithm that the issuer signed with.
    package let signatureAlgorithm: String
    package let extensions: CertificateExtensions

    let handle: SharedHandle<X509Object>

    /// Reads one certificate.
    package init(der: [UInt8]) throws(CryptoError) {
        guard let parsed: UniqueHandle<X509Object> = DERCoding.decode(der, { d2i_X509($0, $1, $2) }) else {
            throw CryptoError(.certificateParse, OpenSSLErrorQueue.drain("octets after the certificate"))
        }
        guard Self.isDistinguishedEncoding(der), let handle = parsed.shared() else {
            OpenSSLErrorQueue.clear()
            throw CryptoError(.certificateParse, "the encoding is not DER")
        }
        self = try Self(handle, der: der)
        OpenSSLErrorQueue.clear()
    }

    private init(_ handle: SharedHandle<X509Object>, der: [UInt8]) throws(CryptoError) {
        self.handle = handle
        self.der = der
        sha256 = try Digest.sha256.hash(der)
        version = handle.withPointer { X509_get_version($0) } + 1
        guard (1...3).contains(version) else { throw CryptoError(.certificateParse, "unknown version") }

        let serial = handle.withPointer { x in
            X509_get0_serialNumber(x).map { (ASN1_STRING_type($0), ASN1Values.bytes($0)) }
        }
        guard let (kind, digits) = serial, kind == V_ASN1_INTEGER, digits.count <= 20,
            digits.contains(where: { $0 != 0 })
        else { throw CryptoError(.certificateParse, "the serial number is not 1 to 20 octets above zero") }
        serialNumber = Array(digits.drop { $0 == 0 })

        subject = handle.withPointer { DistinguishedName(borrowing: X509_get_subject_name($0)) }
        issuer = handle.withPointer { DistinguishedName(borrowing: X509_get_issuer_name($0)) }

        let from = handle.withPointer { ASN1Time.date(X509_get0_notBefore($0), generalizedBefore2050: false) }
        let to = handle.withPointer { ASN1Time.date(X509_get0_notAfter($0), generalizedBefore2050: false) }
        guard let from, let to else { throw CryptoError(.certificateParse, "a time is not in the form of RFC 5280") }
        notBefore = from
        notAfter = to

        let key = handle.withPointer { SharedHandle<PKeyObject>(owning: X509_get_pubkey($0)) }
        guard let key else { throw CryptoError(.certificateParse, OpenSSLErrorQueue.drain("unreadable public key")) }
        publicKey = try PublicKey(key)

        let algorithms = handle.withPointer { x -> (String, Bool) in
            var outer: UnsafePointer<X509_ALGOR>?
            X509_get0_signature(nil, &outer, x)
            let inner = X509_get0_tbs_sigalg(x)
            let areEqual = outer.map { X509_ALGOR_cmp($0, inner) == 0 } ?? false
            return (ASN1Values.algorithm(outer), areEqual)
        }
        guard algorithms.1 else { throw CryptoError(.certificateParse, "the two signature algorithms differ") }
        signatureAlgorithm = algorithms.0
        extensions = try CertificateExtensions(of: handle, version: version)
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

    /// The serial number in upper-case hexadecimal digits.
    package var serialHex: String { Hex.upper(serialNumber) }

    /// The certificate as one PEM block.
    package var pem: String { PEM.text(der, label: "CERTIFICATE") }

    /// Whether subject and issuer are the same name.
    package var isSelfIssued: Bool { subject.matches(issuer) }

    /// The content of the public key's BIT STRING, which OCSP hashes as the issuer's key (RFC 6960 §4.1.1).
    package var subjectPublicKeyBits: [UInt8] {
        handle.withPointer { ASN1Values.bytes(X509_get0_pubkey_bitstr($0)) }
    }

    /// Whether `key` made the signature on this certificate, with whatever algorithm it names.
    ///
    /// Says nothing about the strength of that algorithm.
    package func isSigned(by key: PublicKey) -> Bool {
        let status = handle.withPointer { certificate in key.handle.withPointer { X509_verify(certificate, $0) } }
        if status != 1 { OpenSSLErrorQueue.clear() }
        return status == 1
    }

    package static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }

    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }

    /// OpenSSL reads BER too; what it writes when it must encode everything but names again is DER.
    private static func isDistinguishedEncoding(_ der: [UInt8]) -> Bool {
        guard DistinguishedEncoding.holds(der) else { return false }
        guard let copy: UniqueHandle<X509Object> = DERCoding.decode(der, { d2i_X509($0, $1, $2) }) else { return false }
        return copy.withPointer { pointer in
            guard DERCoding.encode(pointer, { i2d_re_X509_tbs($0, $1) }) != nil else { return false }
            return DERCoding.encode(pointer) { i2d_X509($0, $1) } == der
        }
    }
}
