import CNemIDOpenSSL
package import FoundationEssentials

/// The revocation list that an issuer puts its signature on.
package struct RevocationListTemplate: Sendable {
    /// One revoked certificate.
    package struct Entry: Sendable {
        package var serialNumber: [UInt8]
        package var revocationDate: Date
        /// Nil for an entry without the reason extension.
        package var reason: RevocationReason?
        /// Further extensions as (dotted identifier, critical, DER of the value).
        package var extensions: [(identifier: String, isCritical: Bool, value: [UInt8])]

        package init(
            serialNumber: [UInt8],
            revocationDate: Date,
            reason: RevocationReason? = .unspecified,
            extensions: [(identifier: String, isCritical: Bool, value: [UInt8])] = []
        ) {
            self.serialNumber = serialNumber
            self.revocationDate = revocationDate
            self.reason = reason
            self.extensions = extensions
        }
    }

    package var issuer: DistinguishedName
    package var thisUpdate: Date
    /// Nil for a list that does not say when the next one comes.
    package var nextUpdate: Date?
    package var entries: [Entry]
    /// The list's number (RFC 5280 §5.2.3), written as the first extension; nil for a list without.
    ///
    /// OpenSSL's configuration language has no setting for it.
    package var number: UInt64?
    /// In the language of OpenSSL's configuration files, beginning with the section `[ext]`; empty for none.
    package var extensions: String

    package init(
        issuer: DistinguishedName,
        thisUpdate: Date,
        nextUpdate: Date?,
        entries: [Entry],
        number: UInt64? = nil,
        extensions: String
    ) {
        self.issuer = issuer
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.entries = entries
        self.number = number
        self.extensions = extensions
    }

    /// The list in DER, signed with `key`: the same octets for the same template.
    ///
    /// - Parameters:
    ///   - key: The issuer's key.
    ///   - issuerCertificate: The issuer's certificate, for the authority key identifier.
    ///   - digest: The hash function of the signature.
    /// - Returns: DER.
    /// - Throws: `issuing` where OpenSSL refuses a part.
    package func encoded(
        signedBy key: PrivateKey,
        issuer issuerCertificate: Certificate,
        digest: Digest = .sha256
    ) throws(CryptoError) -> [UInt8] {
        guard let list = UniqueHandle<X509CRLObject>(owning: X509_CRL_new()) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        return try list.withPointer { list throws(CryptoError) in
            try fill(list)
            for entry in entries { try add(entry, to: list) }
            X509_CRL_sort(list)
            if !extensions.isEmpty {
                try issuerCertificate.openSSL().withPointer { issuer throws(CryptoError) in
                    try ExtensionConfiguration.with(extensions, issuer: issuer, subject: nil) {
                        X509V3_EXT_CRL_add_nconf($0, $1, "ext", list)
                    }
                }
            }
            let size = try key.handle.withPointer { key throws(CryptoError) in
                try digest.withAlgorithm { algorithm throws(CryptoError) in X509_CRL_sign(list, key, algorithm) }
            }
            guard size > 0, let der = DERCoding.encode(list, { i2d_X509_CRL($0, $1) }) else {
                throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
            }
            OpenSSLErrorQueue.clear()
            return der
        }
    }

    private func fill(_ list: OpaquePointer) throws(CryptoError) {
        guard let name: UniqueHandle<X509NameObject> = DERCoding.decode(issuer.der, { d2i_X509_NAME($0, $1, $2) }),
            let from = ASN1_TIME_set(nil, ASN1Time.seconds(thisUpdate))
        else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        defer { ASN1_TIME_free(from) }
        var isFilled =
            X509_CRL_set_version(list, 1) == 1
            && name.withPointer { X509_CRL_set_issuer_name(list, $0) } == 1
            && X509_CRL_set1_lastUpdate(list, from) == 1
        if let nextUpdate, let to = ASN1_TIME_set(nil, ASN1Time.seconds(nextUpdate)) {
            isFilled = isFilled && X509_CRL_set1_nextUpdate(list, to) == 1
            ASN1_TIME_free(to)
        }
        if let number {
            let magnitude = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
            let value = ASN1Values.integer(magnitude)
            isFilled = isFilled && X509_CRL_add1_ext_i2d(list, NID_crl_number, value, 0, 0) == 1
            ASN1_INTEGER_free(value)
        }
        guard isFilled else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
    }

    private func add(_ entry: Entry, to list: OpaquePointer) throws(CryptoError) {
        guard let serial = ASN1Values.integer(entry.serialNumber),
            let date = ASN1_TIME_set(nil, ASN1Time.seconds(entry.revocationDate)),
            let revoked = UniqueHandle<X509RevokedObject>(owning: X509_REVOKED_new())
        else { throw CryptoError(.resources, OpenSSLErrorQueue.drain()) }
        defer {
            ASN1_INTEGER_free(serial)
            ASN1_TIME_free(date)
        }
        let isAdded = revoked.withPointer { revoked in
            guard X509_REVOKED_set_serialNumber(revoked, serial) == 1,
                X509_REVOKED_set_revocationDate(revoked, date) == 1
            else { return false }
            if let reason = entry.reason {
                guard let value = ASN1_ENUMERATED_new() else { return false }
                defer { ASN1_ENUMERATED_free(value) }
                guard ASN1_ENUMERATED_set(value, reason.rawValue) == 1,
                    X509_REVOKED_add1_ext_i2d(revoked, NID_crl_reason, value, 0, 0) == 1
                else { return false }
            }
            return entry.extensions.allSatisfy { one in
                RawExtension.with(one.identifier, isCritical: one.isCritical, value: one.value) {
                    X509_REVOKED_add_ext(revoked, $0, -1) == 1
                }
            }
        }
        // The list takes the entry over; a copy is given so that the handle keeps its own.
        let copy = isAdded ? revoked.withPointer { X509_REVOKED_dup($0) } : nil
        guard let copy, X509_CRL_add0_revoked(list, copy) == 1 else {
            X509_REVOKED_free(copy)
            throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
        }
    }
}
