import CNemIDOpenSSL

/// The extensions of a certificate that this project looks at (RFC 5280 §4.2).
package struct CertificateExtensions: Sendable, Hashable {
    package let basicConstraints: BasicConstraints?
    /// Nil where the extension is absent.
    package let keyUsage: KeyUsage?
    /// Dotted identifiers; nil where the extension is absent.
    package let extendedKeyUsage: [String]?
    /// Dotted identifiers; nil where the extension is absent.
    package let policies: [String]?
    /// Dotted identifiers of all extensions, in order.
    package let identifiers: [String]
    package let subjectKeyIdentifier: [UInt8]?
    /// The key identifier of the authority key identifier extension.
    package let authorityKeyIdentifier: [UInt8]?
    package let distributionPoints: [DistributionPoint]
    package let ocspAddresses: [String]
    package let subjectAlternativeNames: [GeneralName]
    /// Dotted identifiers of all extensions marked critical, in order.
    package let critical: [String]

    init(of handle: SharedHandle<X509Object>, version: Int) throws(CryptoError) {
        let all = handle.withPointer { x in
            (0..<max(0, X509_get_ext_count(x))).map { index -> (String, Bool) in
                let one = X509_get_ext(x, index)
                return (ASN1Values.dotted(X509_EXTENSION_get_object(one)), X509_EXTENSION_get_critical(one) == 1)
            }
        }
        guard Set(all.map(\.0)).count == all.count else {
            throw CryptoError(.certificateParse, "an extension stands twice")
        }
        guard all.isEmpty || version == 3 else {
            throw CryptoError(.certificateParse, "extensions in a certificate of version \(version)")
        }
        critical = all.filter(\.1).map(\.0)
        let reader = ExtensionReader { nid in
            var critical: Int32 = 0
            let value = handle.withPointer { X509_get_ext_d2i($0, nid, &critical, nil) }
            return (value, critical)
        }
        basicConstraints = try reader.value(NID_basic_constraints, free: { BASIC_CONSTRAINTS_free($0) }) {
            (value: UnsafeMutablePointer<BASIC_CONSTRAINTS>) in
            BasicConstraints(
                isCA: value.pointee.ca != 0,
                pathLength: value.pointee.pathlen.map { max(0, ASN1_INTEGER_get($0)) }
            )
        }
        let usage: [UInt8]? = try reader.value(NID_key_usage, free: { ASN1_BIT_STRING_free($0) }) {
            (value: UnsafeMutablePointer<ASN1_BIT_STRING>) in ASN1Values.bytes(value)
        }
        keyUsage = usage.map { KeyUsage(rawValue: UInt32($0.first ?? 0)) }
        extendedKeyUsage = try reader.opaque(NID_ext_key_usage, free: { EXTENDED_KEY_USAGE_free($0) }) { stack in
            (0..<max(0, nemid_sk_object_num(stack))).map { ASN1Values.dotted(nemid_sk_object_value(stack, $0)) }
        }
        policies = try reader.opaque(NID_certificate_policies, free: { CERTIFICATEPOLICIES_free($0) }) { stack in
            (0..<max(0, nemid_sk_policyinfo_num(stack))).map {
                ASN1Values.dotted(nemid_sk_policyinfo_value(stack, $0)?.pointee.policyid)
            }
        }
        subjectKeyIdentifier = try reader.value(NID_subject_key_identifier, free: { ASN1_OCTET_STRING_free($0) }) {
            (value: UnsafeMutablePointer<ASN1_OCTET_STRING>) in ASN1Values.bytes(value)
        }
        let authority: [UInt8]?? = try reader.value(NID_authority_key_identifier, free: { AUTHORITY_KEYID_free($0) }) {
            (value: UnsafeMutablePointer<AUTHORITY_KEYID>) in
            value.pointee.keyid.map { ASN1Values.bytes($0) }
        }
        authorityKeyIdentifier = authority ?? nil
        distributionPoints =
            try reader.opaque(NID_crl_distribution_points, free: { CRL_DIST_POINTS_free($0) }) {
                DistributionPoint.all($0)
            } ?? []
        ocspAddresses =
            try reader.opaque(NID_info_access, free: { AUTHORITY_INFO_ACCESS_free($0) }) { stack in
                (0..<max(0, nemid_sk_access_num(stack))).compactMap { index -> String? in
                    guard let access = nemid_sk_access_value(stack, index),
                        OBJ_obj2nid(access.pointee.method) == NID_ad_OCSP, let location = access.pointee.location,
                        case .uri(let address) = GeneralName(borrowing: location)
                    else { return nil }
                    return address
                }
            } ?? []
        subjectAlternativeNames =
            try reader.opaque(NID_subject_alt_name, free: { GENERAL_NAMES_free($0) }) { GeneralName.all($0) } ?? []
        identifiers = all.map(\.0)
    }

    /// Whether certificates may map one policy to another (§4.2.1.5).
    package var hasPolicyMappings: Bool { identifiers.contains("2.5.29.33") }

    /// Whether a responder's certificate need not be checked for revocation (RFC 6960 §4.2.2.2.1).
    package var hasNoCheck: Bool { identifiers.contains("1.3.6.1.5.5.7.48.1.5") }
}
