/// An OCSP response (RFC 6960 §4.2), read and nothing more.
///
/// Reading is strict (`ocspParse` otherwise): DER and not merely BER, nothing after the end, and an answer of the basic type
/// where the status is "successful". Certificates within are not looked into.
package struct OCSPResponse: Sendable {
    /// Content of the object identifier id-pkix-ocsp-basic, 1.3.6.1.5.5.7.48.1.1.
    private static let basicType: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01]

    package let der: [UInt8]
    /// 0 is "successful"; any other number, up to 2³¹, means that there is no answer.
    package let status: Int
    /// Nil unless the status is 0.
    package let basic: OCSPBasicResponse?

    /// Reads a response in DER, or the one `OCSP RESPONSE` block of a PEM text.
    ///
    /// - Throws: `ocspParse`, also where there are several blocks: none of them is passed over in silence.
    package init(pemOrDER bytes: [UInt8]) throws(CryptoError) {
        if bytes.first == DER.Tag.sequence {
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
    /// - Throws: `ocspParse`, also where octets follow, where the encoding is not DER, where the status is no number from 0
    ///   up to 2³¹, and where a successful response is not of the basic type.
    package init(der: [UInt8]) throws(CryptoError) {
        self.der = der
        do throws(DER.Fault) {
            let input = der.span
            var parts = DER.Reader(try DER.only(DER.Tag.sequence, in: 0..<der.count, input))
            let number = try parts.next(DER.Tag.enumerated, input).content
            let wrapped = try parts.next(ifTagged: DER.Tag.constructed(0), input)
            try parts.finish()
            // What OpenSSL makes of a larger number is its lowest 32 bits, which may be "successful".
            guard let status = try DER.small(number, input) else {
                throw DER.Fault("a status that is negative or out of bounds")
            }
            self.status = status
            let answer = try wrapped.map { (element) throws(DER.Fault) in
                try Self.answer(in: element.content, input)
            }
            guard status == 0 else {
                basic = nil
                return
            }
            guard let answer, answer.isBasic else { throw DER.Fault("a successful response without a basic answer") }
            basic = try OCSPBasicResponse(answer.place, of: der)
        } catch {
            throw CryptoError(.ocspParse, error.description)
        }
    }

    /// Where the answer in `ResponseBytes` stands, and whether it is of the type that is understood.
    private static func answer(
        in range: Range<Int>,
        _ input: Span<UInt8>
    ) throws(DER.Fault) -> (isBasic: Bool, place: Range<Int>) {
        var parts = DER.Reader(try DER.only(DER.Tag.sequence, in: range, input))
        let type = try parts.next(DER.Tag.objectIdentifier, input).content
        try DER.checkObjectIdentifier(type, input)
        let place = try parts.next(DER.Tag.octetString, input).content
        try parts.finish()
        return (DER.isSame(type, input, as: basicType.indices, of: basicType.span), place)
    }
}
