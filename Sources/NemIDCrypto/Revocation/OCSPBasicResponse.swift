import CNemIDOpenSSL
package import FoundationEssentials

/// The signed answer inside a successful OCSP response (RFC 6960 §4.2.1).
package struct OCSPBasicResponse: Sendable {
    /// Who answers, as the answer itself says.
    package enum ResponderID: Sendable, Hashable {
        case name(DistinguishedName)
        /// SHA-1 of the key's BIT STRING content.
        case keyHash([UInt8])
    }

    package let responderID: ResponderID
    /// Nil where the time is not in the form of RFC 6960.
    package let producedAt: Date?
    package let responses: [OCSPSingleResponse]
    /// The nonce extension's value, whole; nil where absent.
    package let nonce: [UInt8]?
    /// Dotted identifiers of the response's critical extensions.
    package let criticalExtensions: [String]
    /// Dotted identifier of the algorithm that the responder signed with.
    package let signatureAlgorithm: String
    /// Certificates sent along, unverified.
    package let certificates: [Certificate]

    private let handle: SharedHandle<OCSPBasicResponseObject>

    init(_ handle: SharedHandle<OCSPBasicResponseObject>) throws(CryptoError) {
        self.handle = handle
        responderID = handle.withPointer { response in
            var keyHash: UnsafePointer<ASN1_OCTET_STRING>?
            var name: OpaquePointer?
            OCSP_resp_get0_id(response, &keyHash, &name)
            return keyHash.map { .keyHash(ASN1Values.bytes($0)) } ?? .name(DistinguishedName(borrowing: name))
        }
        producedAt = handle.withPointer {
            ASN1Time.date(OCSP_resp_get0_produced_at($0), generalizedBefore2050: true)
        }
        responses = handle.withPointer { response in
            (0..<max(0, OCSP_resp_count(response))).compactMap {
                OCSP_resp_get0(response, $0).map(OCSPSingleResponse.init(borrowing:))
            }
        }
        let extensions = handle.withPointer { response in
            (0..<max(0, OCSP_BASICRESP_get_ext_count(response))).map { index in
                let one = OCSP_BASICRESP_get_ext(response, index)
                return (
                    identifier: ASN1Values.dotted(X509_EXTENSION_get_object(one)),
                    isCritical: X509_EXTENSION_get_critical(one) == 1,
                    value: ASN1Values.bytes(X509_EXTENSION_get_data(one))
                )
            }
        }
        criticalExtensions = extensions.filter(\.isCritical).map(\.identifier)
        nonce = extensions.first { $0.identifier == "1.3.6.1.5.5.7.48.1.2" }?.value
        signatureAlgorithm = handle.withPointer { ASN1Values.algorithm(OCSP_resp_get0_tbs_sigalg($0)) }

        let encoded = handle.withPointer { response -> [[UInt8]?] in
            guard let stack = OCSP_resp_get0_certs(response) else { return [] }
            return (0..<max(0, nemid_sk_x509_num(stack))).map { index in
                DERCoding.encode(nemid_sk_x509_value(stack, index)) { i2d_X509($0, $1) }
            }
        }
        var certificates: [Certificate] = []
        for der in encoded {
            guard let der, let certificate = try? Certificate(der: der) else {
                throw CryptoError(.ocspParse, "a certificate in the response cannot be read")
            }
            certificates.append(certificate)
        }
        self.certificates = certificates
    }

    /// Whether `key` made the signature on this answer, with whatever algorithm it names.
    package func isSigned(by key: PublicKey) -> Bool {
        let status = handle.withPointer { response in
            key.withPointer { key -> Int32 in
                guard let key else { return 0 }
                return ASN1_item_verify(
                    nemid_ocsp_respdata_item(),
                    OCSP_resp_get0_tbs_sigalg(response),
                    OCSP_resp_get0_signature(response),
                    UnsafeMutableRawPointer(mutating: UnsafeRawPointer(OCSP_resp_get0_respdata(response))),
                    key
                )
            }
        }
        if status != 1 { OpenSSLErrorQueue.clear() }
        return status == 1
    }
}
