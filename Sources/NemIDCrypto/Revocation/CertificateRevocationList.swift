package import FoundationEssentials

/// A certificate revocation list (RFC 5280 §5), read and nothing more.
///
/// Whether it is genuine, current and meant for a certificate is for the verifier to say. The list stays the octets that it
/// came in; what was revoked is found in them by an index of places (see ``SerialIndex``), not by a value for each entry.
package struct CertificateRevocationList: Sendable {
    /// A list's word on one certificate.
    package struct Entry: Sendable, Hashable {
        package let revocationDate: Date
        /// Nil where the entry gives none.
        package let reason: RevocationReason?
    }

    package let der: [UInt8]
    /// 1 or 2.
    package let version: Int
    package let issuer: DistinguishedName
    package let thisUpdate: Date
    package let nextUpdate: Date?
    /// Big endian, without leading zero octets; nil where the list has no number.
    package let number: [UInt8]?
    package let authorityKeyIdentifier: [UInt8]?
    package let issuingDistributionPoint: IssuingDistributionPoint?
    /// Dotted identifiers of the list's critical extensions.
    package let criticalExtensions: [String]
    package let isDelta: Bool
    /// Whether an entry has a critical extension, all of which change what the entry is about (§5.3).
    package let hasCriticalEntryExtension: Bool
    /// Whether an entry names the issuer of its certificate, which only indirect lists may (§5.3.3).
    package let namesCertificateIssuers: Bool

    let signedPart: Range<Int>
    let signature: Range<Int>
    let signatureMethod: SignatureMethod
    /// What is listed; shared, so that looking something up copies nothing.
    package let serials: ListedSerials

    /// The lists of a file in DER: the one that it is, or those of every `X509 CRL` block of a PEM text.
    ///
    /// - Throws: `crlParse` where there is none.
    package static func encodings(pemOrDER bytes: [UInt8]) throws(CryptoError) -> [[UInt8]] {
        if bytes.first == 0x30 { return [bytes] }
        let blocks = try PEM.blocks(bytes, labelled: "X509 CRL", error: .crlParse)
        guard !blocks.isEmpty else { throw CryptoError(.crlParse, "neither DER nor a PEM block X509 CRL") }
        return blocks
    }

    /// Reads a list in DER, or the one `X509 CRL` block of a PEM text.
    ///
    /// - Throws: `crlParse`, also where there are several blocks: none of them is passed over in silence.
    package init(pemOrDER bytes: [UInt8]) throws(CryptoError) {
        let encodings = try Self.encodings(pemOrDER: bytes)
        guard let der = encodings.first, encodings.count == 1 else {
            throw CryptoError(.crlParse, "more than one PEM block X509 CRL")
        }
        try self.init(der: der)
    }

    /// Reads a list in DER; BER is refused.
    ///
    /// - Throws: `crlParse`, also where octets follow, where the two signature algorithms differ, where a version 1 list
    ///   has extensions, where the list of entries is present but empty, and where anything in it is not in the form of
    ///   RFC 5280.
    package init(der: [UInt8]) throws(CryptoError) {
        do throws(DER.Fault) {
            try self.init(parsing: der)
        } catch {
            throw CryptoError(.crlParse, error.description)
        }
    }

    /// Dotted identifier of the algorithm that the issuer signed with.
    package var signatureAlgorithm: String { ObjectIdentifier(signatureMethod.identifier, of: der).description }

    /// The hash function, where the issuer signed by RSASSA-PKCS1-v1_5 with SHA-2 (RFC 4055 §5); nil for all else.
    package var rsaDigest: Digest? { signatureMethod.digest }

    /// How many certificates are listed.
    package var entryCount: Int { serials.index.entryCount }

    /// How many octets the index takes, beside the list itself.
    package var indexOctets: Int { serials.index.octets }

    /// Whether `key` made the signature on this list, RSASSA-PKCS1-v1_5 with SHA-2.
    ///
    /// False for every other algorithm.
    package func isSigned(by key: PublicKey) -> Bool {
        guard let digest = signatureMethod.digest else { return false }
        return key.verify(signature, over: signedPart, of: der, digest: digest)
    }
}
