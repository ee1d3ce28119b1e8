import CNemIDOpenSSL
package import FoundationEssentials

/// A certificate revocation list (RFC 5280 §5), read and nothing more.
///
/// Whether it is genuine, current and meant for a certificate is for the verifier to say.
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
    /// Dotted identifier of the algorithm that the issuer signed with.
    package let signatureAlgorithm: String
    /// Big endian, without leading zero octets; nil where the list has no number.
    package let number: [UInt8]?
    package let authorityKeyIdentifier: [UInt8]?
    package let issuingDistributionPoint: IssuingDistributionPoint?
    /// Dotted identifiers of the list's critical extensions.
    package let criticalExtensions: [String]
    /// Dotted identifiers of critical extensions of entries, each once.
    package let criticalEntryExtensions: [String]
    package let isDelta: Bool
    package let entryCount: Int

    private let handle: SharedHandle<X509CRLObject>

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

    /// Reads a list in DER.
    ///
    /// - Throws: `crlParse`, also where octets follow, where the two signature algorithms differ, where a version 1 list
    ///   has extensions, and where the list of entries is present but empty.
    package init(der: [UInt8]) throws(CryptoError) {
        guard let parsed: UniqueHandle<X509CRLObject> = DERCoding.decode(der, { d2i_X509_CRL($0, $1, $2) }),
            let handle = parsed.shared()
        else { throw CryptoError(.crlParse, OpenSSLErrorQueue.drain("octets after the list")) }
        self.der = der
        self.handle = handle
        version = handle.withPointer { X509_CRL_get_version($0) } + 1
        guard (1...2).contains(version) else { throw CryptoError(.crlParse, "unknown version") }
        issuer = handle.withPointer { DistinguishedName(borrowing: X509_CRL_get_issuer($0)) }

        let from = handle.withPointer { ASN1Time.date(X509_CRL_get0_lastUpdate($0), generalizedBefore2050: true) }
        guard let from else { throw CryptoError(.crlParse, "thisUpdate is not in the form of RFC 5280") }
        thisUpdate = from
        let hasNextUpdate = handle.withPointer { X509_CRL_get0_nextUpdate($0) != nil }
        let to = handle.withPointer { ASN1Time.date(X509_CRL_get0_nextUpdate($0), generalizedBefore2050: true) }
        guard hasNextUpdate == (to != nil) else {
            throw CryptoError(.crlParse, "nextUpdate is not in the form of RFC 5280")
        }
        nextUpdate = to

        signatureAlgorithm = try Self.signatureAlgorithm(of: der)

        let extensions = handle.withPointer { list in
            (0..<max(0, X509_CRL_get_ext_count(list))).map { index -> (String, Bool) in
                let one = X509_CRL_get_ext(list, index)
                return (ASN1Values.dotted(X509_EXTENSION_get_object(one)), X509_EXTENSION_get_critical(one) == 1)
            }
        }
        guard Set(extensions.map(\.0)).count == extensions.count else {
            throw CryptoError(.crlParse, "an extension stands twice")
        }
        guard extensions.isEmpty || version == 2 else { throw CryptoError(.crlParse, "extensions in a version 1 list") }
        criticalExtensions = extensions.filter(\.1).map(\.0)
        isDelta = extensions.contains { $0.0 == "2.5.29.27" }

        let reader = ExtensionReader(error: .crlParse) { nid in
            var critical: Int32 = 0
            let value = handle.withPointer { X509_CRL_get_ext_d2i($0, nid, &critical, nil) }
            return (value, critical)
        }
        let listNumber: (Int32, [UInt8])? = try reader.value(NID_crl_number, free: { ASN1_INTEGER_free($0) }) {
            (value: UnsafeMutablePointer<ASN1_INTEGER>) in (ASN1_STRING_type(value), ASN1Values.bytes(value))
        }
        guard listNumber.map({ $0.0 == V_ASN1_INTEGER }) ?? true else {
            throw CryptoError(.crlParse, "the number of the list is negative")
        }
        number = listNumber.map { Array($0.1.drop { $0 == 0 }) }
        let authority: [UInt8]?? = try reader.value(NID_authority_key_identifier, free: { AUTHORITY_KEYID_free($0) }) {
            (value: UnsafeMutablePointer<AUTHORITY_KEYID>) in
            value.pointee.keyid.map { ASN1Values.bytes($0) }
        }
        authorityKeyIdentifier = authority ?? nil
        issuingDistributionPoint = try reader.value(
            NID_issuing_distribution_point,
            free: { ISSUING_DIST_POINT_free($0) }
        ) { (value: UnsafeMutablePointer<ISSUING_DIST_POINT>) in IssuingDistributionPoint(borrowing: value) }

        let entries = try Self.survey(handle, version: version)
        entryCount = entries.count
        criticalEntryExtensions = entries.critical
        OpenSSLErrorQueue.clear()
    }

    /// What the list says of the certificate with `serialNumber` of this list's issuer; nil where it does not list it.
    package func entry(serialNumber: [UInt8]) -> Entry? {
        guard let number = ASN1Values.integer(serialNumber) else { return nil }
        defer { ASN1_INTEGER_free(number) }
        return handle.withPointer { list in
            var revoked: OpaquePointer?
            // 2 means "removeFromCRL", which only delta lists may carry; it is reported as an entry all the same.
            guard X509_CRL_get0_by_serial(list, &revoked, number) != 0, let revoked else { return nil }
            return Self.read(revoked)
        }
    }

    /// Whether `key` made the signature on this list, with whatever algorithm it names.
    package func isSigned(by key: PublicKey) -> Bool {
        let status = handle.withPointer { list in
            key.withPointer { key in key == nil ? 0 : X509_CRL_verify(list, key) }
        }
        if status != 1 { OpenSSLErrorQueue.clear() }
        return status == 1
    }

    /// The algorithm, which must stand alike inside and outside what is signed (RFC 5280 §5.1.1.2).
    ///
    /// A version 1 list has no version field (§5.1.2.1), so that the number 0 in it is refused here too.
    private static func signatureAlgorithm(of der: [UInt8]) throws(CryptoError) -> String {
        guard let outer = SequenceElements.first(3, of: der), outer.count == 3,
            let inner = SequenceElements.first(2, of: outer[0].bytes), inner.count == 2
        else { throw CryptoError(.crlParse, OpenSSLErrorQueue.drain()) }
        let hasVersion = inner[0].tag == V_ASN1_INTEGER
        guard !hasVersion || inner[0].bytes == [1] else { throw CryptoError(.crlParse, "unknown version") }
        guard inner[hasVersion ? 1 : 0].bytes == outer[1].bytes else {
            throw CryptoError(.crlParse, "the two signature algorithms differ")
        }
        guard let name = SequenceElements.objectIdentifier(first: outer[1].bytes) else {
            throw CryptoError(.crlParse, OpenSSLErrorQueue.drain())
        }
        return name
    }

    private static func read(_ revoked: OpaquePointer) -> Entry {
        let date = ASN1Time.date(X509_REVOKED_get0_revocationDate(revoked), generalizedBefore2050: true)
        var reason: RevocationReason?
        if let value = X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, nil, nil) {
            let number = value.assumingMemoryBound(to: ASN1_ENUMERATED.self)
            reason = RevocationReason(rawValue: ASN1_ENUMERATED_get(number))
            ASN1_ENUMERATED_free(number)
        }
        return Entry(revocationDate: date ?? .distantPast, reason: reason)
    }

    /// Looks at every entry once, so that no unreadable date and no critical extension goes unseen.
    private static func survey(
        _ handle: SharedHandle<X509CRLObject>,
        version: Int
    ) throws(CryptoError) -> (count: Int, critical: [String]) {
        try handle.withPointer { list throws(CryptoError) in
            guard let stack = X509_CRL_get_REVOKED(list) else { return (0, []) }
            let count = Int(max(0, nemid_sk_revoked_num(stack)))
            guard count > 0 else { throw CryptoError(.crlParse, "the list of entries is present but empty") }
            var critical: [String] = []
            for index in 0..<Int32(count) {
                guard let revoked = nemid_sk_revoked_value(stack, index),
                    ASN1Time.date(X509_REVOKED_get0_revocationDate(revoked), generalizedBefore2050: true) != nil
                else { throw CryptoError(.crlParse, "a revocation date is not in the form of RFC 5280") }
                let extensions = X509_REVOKED_get_ext_count(revoked)
                guard extensions <= 0 || version == 2 else {
                    throw CryptoError(.crlParse, "an entry with extensions in a version 1 list")
                }
                for position in 0..<max(0, extensions) {
                    let one = X509_REVOKED_get_ext(revoked, position)
                    guard X509_EXTENSION_get_critical(one) == 1 else { continue }
                    let identifier = ASN1Values.dotted(X509_EXTENSION_get_object(one))
                    if !critical.contains(identifier) { critical.append(identifier) }
                }
            }
            return (count, critical)
        }
    }
}
