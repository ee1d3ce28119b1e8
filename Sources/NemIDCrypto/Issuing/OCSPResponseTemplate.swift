import CNemIDOpenSSL
package import FoundationEssentials

/// The OCSP answer that a responder puts its signature on.
package struct OCSPResponseTemplate: Sendable {
    /// One certificate's answer.
    package struct Single: Sendable {
        package var issuer: Certificate
        package var serialNumber: [UInt8]
        package var hash: Digest
        /// The CertID in DER as the request wrote it, which stands in place of one made of the three above; nil makes one.
        package var certificateID: [UInt8]?
        package var status: OCSPSingleResponse.Status
        package var thisUpdate: Date
        package var nextUpdate: Date?
        /// Extensions as (dotted identifier, critical, DER of the value).
        package var extensions: [(identifier: String, isCritical: Bool, value: [UInt8])]

        package init(
            issuer: Certificate,
            serialNumber: [UInt8],
            hash: Digest = .sha1,
            certificateID: [UInt8]? = nil,
            status: OCSPSingleResponse.Status,
            thisUpdate: Date,
            nextUpdate: Date?,
            extensions: [(identifier: String, isCritical: Bool, value: [UInt8])] = []
        ) {
            self.issuer = issuer
            self.serialNumber = serialNumber
            self.hash = hash
            self.certificateID = certificateID
            self.status = status
            self.thisUpdate = thisUpdate
            self.nextUpdate = nextUpdate
            self.extensions = extensions
        }
    }

    package var responses: [Single]
    package var producedAt: Date
    package var identifiesResponderByKey: Bool
    /// Extensions as (dotted identifier, critical, DER of the value); a nonce is one of them.
    package var extensions: [(identifier: String, isCritical: Bool, value: [UInt8])]
    package var certificates: [Certificate]
    /// Whether the responder's own certificate is sent along.
    package var includesResponder: Bool

    package init(
        responses: [Single],
        producedAt: Date,
        identifiesResponderByKey: Bool = true,
        extensions: [(identifier: String, isCritical: Bool, value: [UInt8])] = [],
        certificates: [Certificate] = [],
        includesResponder: Bool = true
    ) {
        self.responses = responses
        self.producedAt = producedAt
        self.identifiesResponderByKey = identifiesResponderByKey
        self.extensions = extensions
        self.certificates = certificates
        self.includesResponder = includesResponder
    }

    /// A response that carries only a status other than "successful".
    package static func failure(status: Int) throws(CryptoError) -> [UInt8] {
        guard let response = UniqueHandle<OCSPResponseObject>(owning: OCSP_response_create(Int32(status), nil)),
            let der = response.withPointer({ DERCoding.encode($0) { i2d_OCSP_RESPONSE($0, $1) } })
        else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        return der
    }

    /// The response in DER, signed with `key`: the same octets for the same template.
    package func encoded(
        signedBy key: PrivateKey,
        responder: Certificate,
        digest: Digest = .sha256
    ) throws(CryptoError) -> [UInt8] {
        guard let basic = UniqueHandle<OCSPBasicResponseObject>(owning: OCSP_BASICRESP_new()),
            let extra = UniqueHandle<X509BorrowingStackObject>(owning: nemid_sk_x509_new())
        else { throw CryptoError(.resources, OpenSSLErrorQueue.drain()) }
        for certificate in certificates {
            let handle = try certificate.openSSL()
            _ = extra.withPointer { stack in handle.withPointer { nemid_sk_x509_push(stack, $0) } }
        }
        return try basic.withPointer { basic throws(CryptoError) in
            for single in responses { try add(single, to: basic) }
            for one in extensions {
                let isAdded = RawExtension.with(one.identifier, isCritical: one.isCritical, value: one.value) {
                    OCSP_BASICRESP_add_ext(basic, $0, -1) == 1
                }
                guard isAdded else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
            }
            nemid_ocsp_set_produced_at(basic, ASN1Time.seconds(producedAt))
            var flags = UInt(OCSP_NOTIME)
            if identifiesResponderByKey { flags |= UInt(OCSP_RESPID_KEY) }
            if !includesResponder { flags |= UInt(OCSP_NOCERTS) }
            let status = try digest.withAlgorithm { algorithm throws(CryptoError) in
                try responder.openSSL().withPointer { responder in
                    key.handle.withPointer { key in
                        extra.withPointer { OCSP_basic_sign(basic, responder, key, algorithm, $0, flags) }
                    }
                }
            }
            guard status == 1,
                let response = UniqueHandle<OCSPResponseObject>(owning: OCSP_response_create(0, basic)),
                let der = response.withPointer({ DERCoding.encode($0) { i2d_OCSP_RESPONSE($0, $1) } })
            else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
            OpenSSLErrorQueue.clear()
            return der
        }
    }

    private func add(_ single: Single, to basic: OpaquePointer) throws(CryptoError) {
        let identifier = try identifier(of: single)
        var code = V_OCSP_CERTSTATUS_UNKNOWN
        var reasonCode: Int32 = -1
        var revocationDate: Date?
        switch single.status {
        case .good:
            code = V_OCSP_CERTSTATUS_GOOD
        case .revoked(let date, let reason):
            code = V_OCSP_CERTSTATUS_REVOKED
            revocationDate = date ?? single.thisUpdate
            reasonCode = reason.map { Int32($0.rawValue) } ?? OCSP_REVOKED_STATUS_NOSTATUS
        case .unknown:
            break
        }
        let times = GeneralizedTimes(
            thisUpdate: single.thisUpdate,
            nextUpdate: single.nextUpdate,
            revokedAt: revocationDate
        )
        let added = identifier.withPointer { identifier in
            OCSP_basic_add1_status(
                basic,
                identifier,
                code,
                reasonCode,
                times.revokedAt,
                times.thisUpdate,
                times.nextUpdate
            )
        }
        guard let added else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        for one in single.extensions {
            let isAdded = RawExtension.with(one.identifier, isCritical: one.isCritical, value: one.value) {
                OCSP_SINGLERESP_add_ext(added, $0, -1) == 1
            }
            guard isAdded else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        }
    }

    private func identifier(of single: Single) throws(CryptoError) -> UniqueHandle<OCSPCertificateIDObject> {
        if let given = single.certificateID {
            guard
                let identifier: UniqueHandle<OCSPCertificateIDObject> = DERCoding.decode(
                    given,
                    { d2i_OCSP_CERTID($0, $1, $2) }
                )
            else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain("octets after the CertID")) }
            return identifier
        }
        guard let serial = ASN1Values.integer(single.serialNumber) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        defer { ASN1_INTEGER_free(serial) }
        let pointer = try single.hash.withAlgorithm { algorithm throws(CryptoError) in
            try single.issuer.openSSL().withPointer { issuer in
                OCSP_cert_id_new(algorithm, X509_get_subject_name(issuer), X509_get0_pubkey_bitstr(issuer), serial)
            }
        }
        guard let identifier = UniqueHandle<OCSPCertificateIDObject>(owning: pointer) else {
            throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
        }
        return identifier
    }
}
