import CNemIDOpenSSL
import FoundationEssentials
import NemIDCrypto

/// A revocation list as `d2i_X509_CRL` reads it.
struct OpenSSLRevocationList: ~Copyable {
    private struct Entry {
        let revocationDate: Date
        let reason: RevocationReason?

        func isSame(as entry: CertificateRevocationList.Entry) -> Bool {
            revocationDate == entry.revocationDate && reason == entry.reason
        }
    }

    private let pointer: OpaquePointer

    /// Nil where OpenSSL refuses `der`, or where octets follow.
    init?(_ der: [UInt8]) {
        let pointer = OpenSSLValue.decode(der, free: { X509_CRL_free($0) }) { d2i_X509_CRL($0, $1, $2) }
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit {
        X509_CRL_free(pointer)
        ERR_clear_error()
    }

    /// Holds every field of `ours`, and every entry, against OpenSSL's.
    borrowing func compare(_ ours: CertificateRevocationList) throws(Violation) {
        try require(ours.version == X509_CRL_get_version(pointer) + 1, "the version is the same")
        try OpenSSLNames.compare(ours.issuer, X509_CRL_get_issuer(pointer))
        try require(ours.thisUpdate == OpenSSLValue.date(X509_CRL_get0_lastUpdate(pointer)), "thisUpdate is the same")
        let next = X509_CRL_get0_nextUpdate(pointer)
        try require((ours.nextUpdate != nil) == (next != nil), "nextUpdate is there or not")
        try require(ours.nextUpdate == OpenSSLValue.date(next), "nextUpdate is the same")
        var algorithm: UnsafePointer<X509_ALGOR>?
        X509_CRL_get0_signature(pointer, nil, &algorithm)
        try require(ours.signatureAlgorithm == OpenSSLValue.algorithm(algorithm), "the signature algorithm is the same")
        let extensions = OpenSSLValue.identifiers(count: X509_CRL_get_ext_count(pointer)) {
            X509_CRL_get_ext(pointer, $0)
        }
        try require(ours.criticalExtensions == extensions.critical, "the critical extensions are the same")
        try require(ours.isDelta == extensions.all.contains("2.5.29.27"), "a delta list is known as such")
        try compareExtensions(ours)
        try compareEntries(ours)
    }

    /// Holds our judgement of the signature against OpenSSL's.
    borrowing func compareSignature(_ ours: CertificateRevocationList, by key: PublicKey) throws(Violation) {
        let theirs = OpenSSLValue.decode(key.subjectPublicKeyInfo, free: { EVP_PKEY_free($0) }) {
            d2i_PUBKEY($0, $1, $2)
        }
        guard let theirs else { throw Violation(rule: "OpenSSL reads the key's encoding") }
        defer { EVP_PKEY_free(theirs) }
        var algorithm: UnsafePointer<X509_ALGOR>?
        X509_CRL_get0_signature(pointer, nil, &algorithm)
        let (we, they) = (ours.isSigned(by: key), X509_CRL_verify(pointer, theirs) == 1)
        try require(we == they || (they && !OpenSSLValue.isUsual(algorithm)), "a signature is judged alike")
    }

    private borrowing func value(_ nid: Int32) throws(Violation) -> UnsafeMutableRawPointer? {
        var critical: Int32 = 0
        let value = X509_CRL_get_ext_d2i(pointer, nid, &critical, nil)
        try require(value != nil || critical == -1, "OpenSSL reads every extension that we read")
        return value
    }

    private borrowing func compareExtensions(_ ours: CertificateRevocationList) throws(Violation) {
        let number = try value(NID_crl_number)?.assumingMemoryBound(to: ASN1_INTEGER.self)
        defer { ASN1_INTEGER_free(number) }
        try require((ours.number != nil) == (number != nil), "the list's number is there or not")
        if let number {
            let theirs = OpenSSLValue.integer(number)
            try require(ours.number == theirs.magnitude && !theirs.isNegative, "the list's number is the same")
        }
        let authority = try value(NID_authority_key_identifier)?.assumingMemoryBound(to: AUTHORITY_KEYID.self)
        defer { AUTHORITY_KEYID_free(authority) }
        let identifier = authority.flatMap { $0.pointee.keyid }.map { OpenSSLValue.bytes($0) }
        try require(ours.authorityKeyIdentifier == identifier, "the authority key identifier is the same")

        let point = try value(NID_issuing_distribution_point)?.assumingMemoryBound(to: ISSUING_DIST_POINT.self)
        defer { ISSUING_DIST_POINT_free(point) }
        try require((ours.issuingDistributionPoint != nil) == (point != nil), "the distribution point is there or not")
        guard let point, let one = ours.issuingDistributionPoint else { return }
        try OpenSSLDistributionPoint.compare(one.fullName, one.isRelativeName, point.pointee.distpoint)
        try require(one.onlyUserCertificates == (point.pointee.onlyuser > 0), "onlyContainsUserCerts is the same")
        try require(one.onlyCACertificates == (point.pointee.onlyCA > 0), "onlyContainsCACerts is the same")
        try require(
            one.onlyAttributeCertificates == (point.pointee.onlyattr > 0),
            "onlyContainsAttributeCerts is the same"
        )
        try require(one.onlySomeReasons == (point.pointee.onlysomereasons != nil), "onlySomeReasons is there or not")
        try require(one.isIndirect == (point.pointee.indirectCRL > 0), "indirectCRL is the same")
    }

    private borrowing func compareEntries(_ ours: CertificateRevocationList) throws(Violation) {
        let stack = X509_CRL_get_REVOKED(pointer)
        let count = stack.map { max(0, nemid_sk_revoked_num($0)) } ?? 0
        try require(ours.entryCount == Int(count), "there are as many entries")
        var entries: [[UInt8]: [Entry]] = [:]
        var hasCritical = false
        var isOfOneIssuer = true
        for index in 0..<count {
            guard let revoked = nemid_sk_revoked_value(stack, index) else { continue }
            let extensions = OpenSSLValue.identifiers(count: X509_REVOKED_get_ext_count(revoked)) {
                X509_REVOKED_get_ext(revoked, $0)
            }
            if !extensions.critical.isEmpty { hasCritical = true }
            if extensions.all.contains("2.5.29.29") { isOfOneIssuer = false }
            let serial = OpenSSLValue.integer(X509_REVOKED_get0_serialNumber(revoked))
            guard !serial.isNegative else { continue }
            entries[serial.magnitude, default: []].append(try entry(revoked))
        }
        try require(ours.hasCriticalEntryExtension == hasCritical, "an entry has a critical extension or none has")
        try require(ours.namesCertificateIssuers == !isOfOneIssuer, "an entry names an issuer or none does")
        // Entries of other issuers are not looked up by number alone; the verifier refuses such lists.
        guard isOfOneIssuer else { return }
        for (serial, listed) in entries {
            guard let found = ours.entry(serialNumber: serial) else { throw Violation(rule: "every entry is found") }
            try require(listed.contains { $0.isSame(as: found) }, "what is found is what is listed")
            try require(ours.lists(serialNumber: serial), "every entry is listed")
            for neighbour in Self.neighbours(of: serial) where entries[neighbour] == nil {
                try require(ours.entry(serialNumber: neighbour) == nil, "what is not listed is not found")
            }
        }
        try require(
            entries[[0x5F, 0x7E]] != nil || ours.entry(serialNumber: [0x5F, 0x7E]) == nil,
            "nobody else is found"
        )
    }

    private func entry(_ revoked: OpaquePointer) throws(Violation) -> Entry {
        guard let date = OpenSSLValue.date(X509_REVOKED_get0_revocationDate(revoked)) else {
            throw Violation(rule: "OpenSSL reads the date of every entry")
        }
        var reason: RevocationReason?
        if let value = X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, nil, nil) {
            let number = value.assumingMemoryBound(to: ASN1_ENUMERATED.self)
            reason = RevocationReason(rawValue: ASN1_ENUMERATED_get(number))
            ASN1_ENUMERATED_free(number)
        }
        return Entry(revocationDate: date, reason: reason)
    }

    /// Numbers that differ in the last octet, or in an octet more at either end.
    private static func neighbours(of serial: [UInt8]) -> [[UInt8]] {
        guard let last = serial.last else { return [[1]] }
        return [serial.dropLast() + [last ^ 1], serial + [0], [1] + serial].map { Array($0.drop { $0 == 0 }) }
    }
}
