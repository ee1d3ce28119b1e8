import CNemIDOpenSSL

/// An OCSP response (RFC 6960 §4.2), read and nothing more.
package struct OCSPResponse: Sendable {
    package let der: [UInt8]
    /// 0 is "successful"; any other number means that there is no answer.
    package let status: Int
    /// Nil unless the status is 0.
    package let basic: OCSPBasicResponse?

    /// Reads a response in DER, or the one `OCSP RESPONSE` block of a PEM text.
    ///
    /// - Throws: `ocspParse`, also where there are several blocks: none of them is passed over in silence.
    package init(pemOrDER bytes: [UInt8]) throws(CryptoError) {
        if bytes.first == 0x30 {
            try self.init(der: bytes)
            return
        }
        let blocks = try PEM.blocks(bytes, labelled: "OCSP RESPONSE", error: .ocspParse)
        guard let block = blocks.first else {
            throw CryptoError(.ocspParse, "neither DER nor a PEM block OCSP RESPONSE")
        }
        guard blocks.count == 1 else { throw CryptoError(.ocspParse, "more than one PEM block OCSP RESPONSE") }
        try self.init(der: block)
    }

    /// Reads a response in DER.
    ///
    /// - Throws: `ocspParse`, also where octets follow, where the encoding is not DER, and where a successful response is
    ///   not of the basic type.
    package init(der: [UInt8]) throws(CryptoError) {
        guard let response: UniqueHandle<OCSPResponseObject> = DERCoding.decode(der, { d2i_OCSP_RESPONSE($0, $1, $2) })
        else { throw CryptoError(.ocspParse, OpenSSLErrorQueue.drain("octets after the response")) }
        guard response.withPointer({ DERCoding.encode($0) { i2d_OCSP_RESPONSE($0, $1) } }) == der else {
            throw CryptoError(.ocspParse, "the encoding is not DER")
        }
        self.der = der
        status = response.withPointer { Int(OCSP_response_status($0)) }
        guard status == 0 else {
            basic = nil
            return
        }
        let handle = response.withPointer {
            SharedHandle<OCSPBasicResponseObject>(owning: OCSP_response_get1_basic($0))
        }
        guard let handle else { throw CryptoError(.ocspParse, OpenSSLErrorQueue.drain()) }
        basic = try OCSPBasicResponse(handle)
        OpenSSLErrorQueue.clear()
    }
}
