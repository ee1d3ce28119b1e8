package import FoundationEssentials
package import NemIDCrypto

/// A small PKI of three levels with fixed keys, and everything about it that a test may want to be otherwise.
package struct TestPKI: Sendable {
    /// The citizen whom the ordinary end-user certificate names.
    package static let pid = "9208-2002-2-123456789012"

    /// The instant around which everything is valid.
    package let now: Date
    package let rootKey: PrivateKey
    package let issuingKey: PrivateKey
    package let userKey: PrivateKey
    package let otherKey: PrivateKey
    package let responderKey: PrivateKey
    package let root: Certificate
    package let issuing: Certificate
    package let endUser: Certificate

    /// - Parameters:
    ///   - now: The instant around which everything is valid; 20 April 2021, 13:26:05 UTC unless told otherwise.
    ///   - changeRoot: Changes the root's template.
    ///   - changeIssuing: Changes the issuing authority's template and extensions.
    ///   - changeEndUser: Changes the end user's template and extensions.
    /// - Throws: `CryptoError` where OpenSSL refuses a part, or what a change throws.
    package init(
        now: Date = Date(timeIntervalSince1970: 1_618_925_165),
        changeRoot: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in },
        changeIssuing: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in },
        changeEndUser: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in }
    ) throws {
        self.now = now
        rootKey = try TestKeys.root()
        issuingKey = try TestKeys.issuing()
        userKey = try TestKeys.user()
        otherKey = try TestKeys.other()
        responderKey = try TestKeys.responder()
        root = try Self.authority("TEST2408 Primary CA", rootKey, serial: 1, now: now, by: nil, rootKey, changeRoot)
        issuing = try Self.authority(
            "TEST2408 Issuing CA",
            issuingKey,
            serial: 2,
            now: now,
            by: root,
            rootKey,
            changeIssuing
        )
        endUser = try Self.endUser(userKey.publicKey, now: now, by: issuing, issuingKey, changeEndUser)
    }

    /// An authority's certificate.
    package static func authority(
        _ commonName: String,
        _ key: PrivateKey,
        serial: UInt8,
        now: Date,
        by issuer: Certificate?,
        _ issuerKey: PrivateKey,
        digest: Digest = .sha256,
        _ change: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in }
    ) throws -> Certificate {
        let name = try TestNames.authority(commonName)
        var template = CertificateTemplate(
            serialNumber: [0x5F, 0, 0, serial],
            issuer: issuer?.subject ?? name,
            subject: name,
            notBefore: now.addingTimeInterval(-10 * 86_400),
            notAfter: now.addingTimeInterval(10 * 86_400),
            publicKey: key.publicKey,
            extensions: ""
        )
        var extensions = TestExtensions.authority
        try change(&template, &extensions)
        template.extensions = template.version == 3 ? extensions.text : ""
        return try template.signed(by: issuerKey, issuer: issuer, digest: digest)
    }

    /// A citizen's certificate in DER, which need not be one that can be read strictly.
    package static func endUserDER(
        _ key: PublicKey,
        now: Date,
        by issuer: Certificate,
        _ issuerKey: PrivateKey,
        digest: Digest = .sha256,
        _ change: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in }
    ) throws -> [UInt8] {
        var template = CertificateTemplate(
            serialNumber: [0x5F, 0, 1, 2],
            issuer: issuer.subject,
            subject: try TestNames.endUser("PID:" + pid),
            notBefore: now.addingTimeInterval(-86_400),
            notAfter: now.addingTimeInterval(86_400),
            publicKey: key,
            extensions: ""
        )
        var extensions = TestExtensions()
        try change(&template, &extensions)
        if template.extensions.isEmpty { template.extensions = template.version == 3 ? extensions.text : "" }
        return try template.encoded(signedBy: issuerKey, issuer: issuer, digest: digest)
    }

    /// A citizen's certificate.
    package static func endUser(
        _ key: PublicKey,
        now: Date,
        by issuer: Certificate,
        _ issuerKey: PrivateKey,
        digest: Digest = .sha256,
        _ change: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in }
    ) throws -> Certificate {
        try Certificate(der: endUserDER(key, now: now, by: issuer, issuerKey, digest: digest, change))
    }
}

// Evidence about revocation.
extension TestPKI {
    /// A list of the issuing authority, or of another; valid for six hours either way.
    package func list(
        of issuer: Certificate? = nil,
        signedBy key: PrivateKey? = nil,
        number: UInt64? = 5,
        revoking serialNumbers: [[UInt8]] = [],
        digest: Digest = .sha256,
        extensions: [String] = [],
        _ change: (inout RevocationListTemplate) throws -> Void = { _ in }
    ) throws -> [UInt8] {
        let issuer = issuer ?? issuing
        var template = RevocationListTemplate(
            issuer: issuer.subject,
            thisUpdate: now.addingTimeInterval(-6 * 3600),
            nextUpdate: now.addingTimeInterval(6 * 3600),
            entries: serialNumbers.map {
                RevocationListTemplate.Entry(serialNumber: $0, revocationDate: now.addingTimeInterval(-7 * 3600))
            },
            number: number,
            extensions: (["[ext]", "authorityKeyIdentifier = keyid:always"] + extensions).joined(separator: "\n") + "\n"
        )
        try change(&template)
        return try template.encoded(
            signedBy: key ?? (issuer == root ? rootKey : issuingKey),
            issuer: issuer,
            digest: digest
        )
    }

    /// The current list of the root, which lists nobody.
    package func rootList() throws -> [UInt8] { try list(of: root) }

    /// A responder that the issuing authority, or another, certified.
    package func responder(
        by issuer: Certificate? = nil,
        signedBy issuerKey: PrivateKey? = nil,
        _ change: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in }
    ) throws -> Certificate {
        try Self.endUser(responderKey.publicKey, now: now, by: issuer ?? issuing, issuerKey ?? issuingKey) {
            template,
            extensions in
            template.serialNumber = [0x5F, 0, 9, 9]
            template.subject = try TestNames.endUser(
                "CVR:90000001-UID:12345678",
                commonName: "TEST2408 OCSP",
                organization: "Eksempel A/S // CVR:90000001"
            )
            extensions.policies = "1.3.6.1.4.1.31313.2.4.6.3.5"
            extensions.extendedKeyUsage = "OCSPSigning"
            extensions.authorityInfoAccess = nil
            extensions.distributionPoints = nil
            extensions.further = ["noCheck = ignored"]
            try change(&template, &extensions)
        }
    }

    /// What a responder says of the end user, valid for six hours either way.
    package func single(
        _ status: OCSPSingleResponse.Status = .good,
        of serialNumber: [UInt8]? = nil,
        issuer: Certificate? = nil,
        hash: Digest = .sha1
    ) -> OCSPResponseTemplate.Single {
        OCSPResponseTemplate.Single(
            issuer: issuer ?? issuing,
            serialNumber: serialNumber ?? endUser.serialNumber,
            hash: hash,
            status: status,
            thisUpdate: now.addingTimeInterval(-6 * 3600),
            nextUpdate: now.addingTimeInterval(6 * 3600)
        )
    }

    /// An OCSP response, signed by the responder unless told otherwise.
    package func answer(
        _ singles: [OCSPResponseTemplate.Single]? = nil,
        responder: Certificate? = nil,
        signedBy key: PrivateKey? = nil,
        digest: Digest = .sha256,
        _ change: (inout OCSPResponseTemplate) throws -> Void = { _ in }
    ) throws -> [UInt8] {
        var template = OCSPResponseTemplate(
            responses: singles ?? [single()],
            producedAt: now.addingTimeInterval(-5 * 3600)
        )
        try change(&template)
        return try template.encoded(
            signedBy: key ?? responderKey,
            responder: try responder ?? self.responder(),
            digest: digest
        )
    }
}
