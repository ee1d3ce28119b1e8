import CNemIDOpenSSL
import FoundationEssentials
import NemIDCrypto

/// A certificate as `d2i_X509` reads it.
struct OpenSSLCertificate: ~Copyable {
    private let pointer: OpaquePointer

    /// Nil where OpenSSL refuses `der`, or where octets follow.
    init?(_ der: [UInt8]) {
        guard let pointer = OpenSSLValue.decode(der, free: { X509_free($0) }, { d2i_X509($0, $1, $2) }) else {
            return nil
        }
        self.pointer = pointer
    }

    deinit {
        X509_free(pointer)
        ERR_clear_error()
    }

    /// Whether `instant` is within the period, both ends included.
    borrowing func isValid(at instant: Date) -> Bool {
        guard let from = OpenSSLValue.date(X509_get0_notBefore(pointer)),
            let to = OpenSSLValue.date(X509_get0_notAfter(pointer))
        else { return false }
        return from <= instant && instant <= to
    }

    /// Whether OpenSSL takes the extensions that it judges paths by for valid.
    var hasValidExtensions: Bool { X509_check_purpose(pointer, -1, 0) == 1 }

    /// The serialNumber attributes of the subject.
    var serialNumbersOfSubject: [[UInt8]] {
        let name = X509_get_subject_name(pointer)
        var found: [[UInt8]] = []
        var index = X509_NAME_get_index_by_NID(name, NID_serialNumber, -1)
        while index >= 0 {
            found.append(OpenSSLValue.bytes(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index))))
            index = X509_NAME_get_index_by_NID(name, NID_serialNumber, index)
        }
        return found
    }

    /// Holds every field of `ours` against OpenSSL's.
    borrowing func compare(_ ours: Certificate) throws(Violation) {
        try require(ours.version == X509_get_version(pointer) + 1, "the version is the same")
        let serial = OpenSSLValue.integer(X509_get0_serialNumber(pointer))
        try require(!serial.isNegative && ours.serialNumber == serial.magnitude, "the serial number is the same")
        try OpenSSLNames.compare(ours.subject, X509_get_subject_name(pointer))
        try OpenSSLNames.compare(ours.issuer, X509_get_issuer_name(pointer))
        try require(ours.notBefore == OpenSSLValue.date(X509_get0_notBefore(pointer)), "notBefore is the same")
        try require(ours.notAfter == OpenSSLValue.date(X509_get0_notAfter(pointer)), "notAfter is the same")
        try require(
            ours.isSelfIssued == (X509_NAME_cmp(X509_get_subject_name(pointer), X509_get_issuer_name(pointer)) == 0),
            "names match alike"
        )
        var outer: UnsafePointer<X509_ALGOR>?
        X509_get0_signature(nil, &outer, pointer)
        try require(X509_ALGOR_cmp(outer, X509_get0_tbs_sigalg(pointer)) == 0, "both signature algorithms are equal")
        try require(ours.signatureAlgorithm == OpenSSLValue.algorithm(outer), "the signature algorithm is the same")
        try require(
            ours.subjectPublicKeyBits == OpenSSLValue.bytes(X509_get0_pubkey_bitstr(pointer)),
            "the key's bits are the same"
        )
        try compare(ours.publicKey, signedBy: ours)
        try compare(ours.extensions)
    }

    private borrowing func compare(_ ours: PublicKey, signedBy certificate: Certificate) throws(Violation) {
        guard let key = X509_get0_pubkey(pointer) else { throw Violation(rule: "OpenSSL reads the key too") }
        // rsaEncryption without NULL is no RSA key to us (RFC 3279 §2.3.1), and one to OpenSSL.
        let isRSA = ours.algorithm == .rsa
        try require(!isRSA || EVP_PKEY_is_a(key, "RSA") == 1, "the key is of the same kind")
        try require(ours.bits == Int(EVP_PKEY_get_bits(key)), "the key is as long")
        try require(ours.modulus == (isRSA ? number("n", of: key) : []), "the modulus is the same")
        try require(ours.publicExponent == (isRSA ? number("e", of: key) : []), "the exponent is the same")
        let again = OpenSSLValue.decode(ours.subjectPublicKeyInfo, free: { EVP_PKEY_free($0) }) {
            d2i_PUBKEY($0, $1, $2)
        }
        guard let again else { throw Violation(rule: "OpenSSL reads the key's encoding") }
        defer { EVP_PKEY_free(again) }
        try require(EVP_PKEY_eq(again, key) == 1, "the key's encoding stands for the same key")
        // Keys beyond any use are slow, and say nothing more.
        guard isRSA, ours.bits <= 4096, ours.publicExponent.count <= 8 else { return }
        let (we, they) = (certificate.isSigned(by: ours), X509_verify(pointer, key) == 1)
        try require(
            we == they || (they && !OpenSSLValue.isUsual(X509_get0_tbs_sigalg(pointer))),
            "a signature is judged alike"
        )
    }

    private func number(_ name: String, of key: OpaquePointer) -> [UInt8] {
        var number: OpaquePointer?
        guard EVP_PKEY_get_bn_param(key, name, &number) == 1, let number else { return [] }
        defer { BN_free(number) }
        var bytes = [UInt8](repeating: 0, count: (Int(BN_num_bits(number)) + 7) / 8)
        BN_bn2bin(number, &bytes)
        return bytes
    }

    private borrowing func compare(_ ours: CertificateExtensions) throws(Violation) {
        let identifiers = OpenSSLValue.identifiers(count: X509_get_ext_count(pointer)) { X509_get_ext(pointer, $0) }
        try require(ours.identifiers == identifiers.all, "the extensions are the same")
        try require(ours.critical == identifiers.critical, "the critical extensions are the same")
        try compareConstraints(ours)
        try compareIdentifierLists(ours)
        try compareKeyIdentifiers(ours)
        try compareAddresses(ours)
    }

    /// The decoded extension; nil where it is absent, a violation where it is there and cannot be read.
    borrowing func value(_ nid: Int32) throws(Violation) -> UnsafeMutableRawPointer? {
        var critical: Int32 = 0
        let value = X509_get_ext_d2i(pointer, nid, &critical, nil)
        try require(value != nil || critical == -1, "OpenSSL reads every extension that we read")
        return value
    }

    private borrowing func compareConstraints(_ ours: CertificateExtensions) throws(Violation) {
        let constraints = try value(NID_basic_constraints)?.assumingMemoryBound(to: BASIC_CONSTRAINTS.self)
        defer { BASIC_CONSTRAINTS_free(constraints) }
        try require((ours.basicConstraints != nil) == (constraints != nil), "basicConstraints is there or not")
        if let constraints {
            try require(ours.basicConstraints?.isCA == (constraints.pointee.ca != 0), "cA is the same")
            let length = constraints.pointee.pathlen.map { max(0, ASN1_INTEGER_get($0)) }
            try require(ours.basicConstraints?.pathLength == length, "the path length is the same")
        }
        let usage = try value(NID_key_usage)?.assumingMemoryBound(to: ASN1_BIT_STRING.self)
        defer { ASN1_BIT_STRING_free(usage) }
        try require((ours.keyUsage != nil) == (usage != nil), "keyUsage is there or not")
        for bit in 0..<Int32(8) where usage != nil {
            let isSet = ours.keyUsage.map { $0.rawValue & (0x80 >> UInt32(bit)) != 0 }
            try require(isSet == (ASN1_BIT_STRING_get_bit(usage, bit) == 1), "each key usage is the same")
        }
    }

    private borrowing func compareIdentifierLists(_ ours: CertificateExtensions) throws(Violation) {
        let purposes = try value(NID_ext_key_usage).map { OpaquePointer($0) }
        defer { EXTENDED_KEY_USAGE_free(purposes) }
        let extended = purposes.map { stack in
            (0..<nemid_sk_object_num(stack)).map { OpenSSLValue.dotted(nemid_sk_object_value(stack, $0)) }
        }
        try require(ours.extendedKeyUsage == extended, "the extended key usages are the same")
        let stack = try value(NID_certificate_policies).map { OpaquePointer($0) }
        defer { CERTIFICATEPOLICIES_free(stack) }
        let policies = stack.map { stack in
            (0..<nemid_sk_policyinfo_num(stack)).map {
                OpenSSLValue.dotted(nemid_sk_policyinfo_value(stack, $0)?.pointee.policyid)
            }
        }
        try require(ours.policies == policies, "the policies are the same")
    }

    private borrowing func compareKeyIdentifiers(_ ours: CertificateExtensions) throws(Violation) {
        let subject = try value(NID_subject_key_identifier)?.assumingMemoryBound(to: ASN1_OCTET_STRING.self)
        defer { ASN1_OCTET_STRING_free(subject) }
        try require(
            ours.subjectKeyIdentifier == subject.map { OpenSSLValue.bytes($0) },
            "the subject key identifier is the same"
        )
        let authority = try value(NID_authority_key_identifier)?.assumingMemoryBound(to: AUTHORITY_KEYID.self)
        defer { AUTHORITY_KEYID_free(authority) }
        let identifier = authority.flatMap { $0.pointee.keyid }.map { OpenSSLValue.bytes($0) }
        try require(ours.authorityKeyIdentifier == identifier, "the authority key identifier is the same")
    }

    private borrowing func compareAddresses(_ ours: CertificateExtensions) throws(Violation) {
        let points = try value(NID_crl_distribution_points).map { OpaquePointer($0) }
        defer { CRL_DIST_POINTS_free(points) }
        let count = points.map { Int(nemid_sk_dist_point_num($0)) } ?? 0
        try require(ours.distributionPoints.count == count, "there are as many distribution points")
        for (index, one) in ours.distributionPoints.enumerated() {
            guard let point = nemid_sk_dist_point_value(points, Int32(index)) else { continue }
            try OpenSSLDistributionPoint.compare(one.fullName, one.isRelativeName, point.pointee.distpoint)
            try require(one.hasReasons == (point.pointee.reasons != nil), "reasons are there or not")
            try require(one.hasIssuer == (point.pointee.CRLissuer != nil), "an issuer is there or not")
        }

        let names = try value(NID_subject_alt_name).map { OpaquePointer($0) }
        defer { GENERAL_NAMES_free(names) }
        try OpenSSLNames.compare(ours.subjectAlternativeNames, names)

        let access = try value(NID_info_access).map { OpaquePointer($0) }
        defer { AUTHORITY_INFO_ACCESS_free(access) }
        var addresses: [[UInt8]] = []
        for index in 0..<(access.map { nemid_sk_access_num($0) } ?? 0) {
            guard let one = nemid_sk_access_value(access, index), OBJ_obj2nid(one.pointee.method) == NID_ad_OCSP,
                let location = one.pointee.location, location.pointee.type == GEN_URI
            else { continue }
            addresses.append(Array(String(decoding: OpenSSLValue.bytes(location.pointee.d.ia5), as: UTF8.self).utf8))
        }
        try require(ours.ocspAddresses.map { Array($0.utf8) } == addresses, "the OCSP addresses are the same")
    }
}
