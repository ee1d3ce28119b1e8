import CNemIDOpenSSL

/// What a responder reads of an OCSP request (RFC 6960 §4.1).
///
/// OpenSSL does the decoding. A signature on the request is passed over: whoever asks is answered.
package struct OCSPQuestions: Sendable, Hashable {
    /// In the order of the request; never empty.
    package let questions: [OCSPQuestion]
    /// The value of the nonce extension, an OCTET STRING in DER: an answer repeats it; nil where there is none.
    package let nonce: [UInt8]?

    /// Octets that a nonce may have (RFC 9654 §2.1).
    private static let nonceSizes = 1...128

    /// Reads a request in DER.
    ///
    /// - Throws: `ocspParse` for anything but one request with 1 to `maximumCount` questions, for a nonce that is not an
    ///   OCTET STRING of 1 to 128 octets or stands there twice, and for a critical extension other than the nonce.
    package init(der: [UInt8], maximumCount: Int) throws(CryptoError) {
        guard let request: UniqueHandle<OCSPRequestObject> = DERCoding.decode(der, { d2i_OCSP_REQUEST($0, $1, $2) })
        else { throw CryptoError(.ocspParse, OpenSSLErrorQueue.drain("octets after the request")) }
        (questions, nonce) = try request.withPointer { request throws(CryptoError) in
            let count = Int(OCSP_request_onereq_count(request))
            guard (1...max(1, maximumCount)).contains(count) else {
                throw CryptoError(.ocspParse, "a request about \(count) certificates")
            }
            var questions: [OCSPQuestion] = []
            for index in 0..<Int32(count) {
                guard let one = OCSP_request_onereq_get0(request, index) else {
                    throw CryptoError(.ocspParse, "a question that cannot be read")
                }
                for place in 0..<max(0, OCSP_ONEREQ_get_ext_count(one)) {
                    guard X509_EXTENSION_get_critical(OCSP_ONEREQ_get_ext(one, place)) == 0 else {
                        throw CryptoError(.ocspParse, "a critical extension that is not understood")
                    }
                }
                questions.append(try Self.question(OCSP_onereq_get0_id(one)))
            }
            return (questions, try Self.nonce(of: request))
        }
    }

    /// OpenSSL writes the CertID again, and it is read as strictly as in answers: what an answer repeats must be DER.
    private static func question(_ identifier: OpaquePointer?) throws(CryptoError) -> OCSPQuestion {
        guard let identifier, let der = DERCoding.encode(identifier, { i2d_OCSP_CERTID($0, $1) }) else {
            throw CryptoError(.ocspParse, OpenSSLErrorQueue.drain())
        }
        do throws(DER.Fault) {
            let content = try DER.only(DER.Tag.sequence, in: 0..<der.count, der.span)
            let named = try OCSPCertificateID(content, of: der)
            return OCSPQuestion(
                certificateID: der,
                digest: named.digest,
                issuerNameHash: named.issuerNameHash,
                issuerKeyHash: named.issuerKeyHash,
                serialNumber: named.serialNumber
            )
        } catch {
            throw CryptoError(.ocspParse, error.description)
        }
    }

    private static func nonce(of request: OpaquePointer) throws(CryptoError) -> [UInt8]? {
        var nonce: [UInt8]?
        for place in 0..<max(0, OCSP_REQUEST_get_ext_count(request)) {
            let found = OCSP_REQUEST_get_ext(request, place)
            guard OBJ_obj2nid(X509_EXTENSION_get_object(found)) == NID_id_pkix_OCSP_Nonce else {
                guard X509_EXTENSION_get_critical(found) == 0 else {
                    throw CryptoError(.ocspParse, "a critical extension that is not understood")
                }
                continue
            }
            let value = ASN1Values.bytes(X509_EXTENSION_get_data(found))
            guard nonce == nil, isNonce(value) else { throw CryptoError(.ocspParse, "a nonce that is none, or two") }
            nonce = value
        }
        return nonce
    }

    private static func isNonce(_ value: [UInt8]) -> Bool {
        var reader = DER.Reader(0..<value.count)
        guard let string = try? reader.next(DER.Tag.octetString, value.span), reader.isAtEnd else { return false }
        return nonceSizes.contains(string.content.count)
    }
}
