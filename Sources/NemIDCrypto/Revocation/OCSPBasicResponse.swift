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
    /// Whether an extension of the response other than the nonce is marked critical.
    package let hasUnknownCriticalExtension: Bool
    /// The hash function of the RSASSA-PKCS1-v1_5 signature on the answer; nil where it is signed in another way.
    package let signatureDigest: Digest?

    /// The response; what follows are places in it.
    private let octets: [UInt8]
    private let signed: Range<Int>
    private let signature: Range<Int>
    private let nonceValue: Range<Int>?
    private let certificatePlaces: [Range<Int>]

    /// Reads the one `BasicOCSPResponse` at `place` of `octets`.
    init(_ place: Range<Int>, of octets: [UInt8]) throws(DER.Fault) {
        let input = octets.span
        var parts = DER.Reader(try DER.only(DER.Tag.sequence, in: place, input))
        let data = try parts.next(DER.Tag.sequence, input)
        let algorithm = try OCSPAlgorithm(try parts.next(DER.Tag.sequence, input).content, input)
        let value = try parts.next(DER.Tag.bitString, input).content
        let certificates = try parts.next(ifTagged: DER.Tag.constructed(0), input)
        try parts.finish()
        self.octets = octets
        signed = data.whole
        signatureDigest = algorithm.signatureDigest(input)
        signature = try DER.wholeOctets(ofBitString: value, input)
        if let certificates {
            certificatePlaces = try Self.places(inSequence: certificates.content, input)
        } else {
            certificatePlaces = []
        }

        var fields = DER.Reader(data.content)
        // DER leaves out a version that is the default one. Some responders write it all the same, and every reader in use
        // takes it, so this one departure is let pass.
        if let version = try fields.next(ifTagged: DER.Tag.constructed(0), input) {
            let number = try DER.only(DER.Tag.integer, in: version.content, input)
            guard try DER.small(number, input) == 0 else { throw DER.Fault("an answer of an unknown version") }
        }
        responderID = try Self.responderID(try fields.next(input), of: octets)
        producedAt = DER.time(try fields.next(DER.Tag.generalizedTime, input), generalized: .any, input)
        var singles = DER.Reader(try fields.next(DER.Tag.sequence, input).content)
        let extensions = try OCSPExtensions(try fields.next(ifTagged: DER.Tag.constructed(1), input), input)
        try fields.finish()
        hasUnknownCriticalExtension = extensions.hasUnknownCritical
        nonceValue = extensions.nonce
        var responses: [OCSPSingleResponse] = []
        while !singles.isAtEnd {
            responses.append(try OCSPSingleResponse(try singles.next(DER.Tag.sequence, input).content, of: octets))
        }
        self.responses = responses
    }

    /// The nonce extension's value, whole; nil where absent.
    package var nonce: [UInt8]? { nonceValue.map { Array(octets[$0]) } }

    /// How many certificates were sent along.
    package var certificateCount: Int { certificatePlaces.count }

    /// The encoding of one of the certificates sent along, unread and unverified.
    ///
    /// - Parameter index: From 0 up to, and not including, ``certificateCount``.
    /// - Returns: What is to be a certificate.
    package func certificateEncoding(_ index: Int) -> [UInt8] { Array(octets[certificatePlaces[index]]) }

    /// Whether the octets of the certificate sent along at `index` are those of `certificate`.
    package func holdsCertificate(_ certificate: Certificate, at index: Int) -> Bool {
        let der = certificate.content.der
        return Octets.areEqual(octets, certificatePlaces[index], der, 0..<der.count)
    }

    /// Whether `key` made the signature on this answer.
    ///
    /// False for keys and signatures of other kinds than RSA with PKCS#1 v1.5. Says nothing about the strength of the hash
    /// function.
    package func isSigned(by key: PublicKey) -> Bool {
        guard let signatureDigest else { return false }
        return key.verify(signature, over: signed, of: octets, digest: signatureDigest)
    }

    private static func responderID(_ element: DER.Element, of octets: [UInt8]) throws(DER.Fault) -> ResponderID {
        switch element.tag {
        case DER.Tag.constructed(1):
            try NameReader.check(element.content, octets.span)
            try checkText(ofName: element.content, of: octets)
            return .name(DistinguishedName(checked: element.content, of: octets))
        case DER.Tag.constructed(2):
            let hash = try DER.only(DER.Tag.octetString, in: element.content, octets.span)
            return .keyHash(Array(octets[hash]))
        default: throw DER.Fault("a responder that is named in no known way")
        }
    }

    /// Refuses a name with values that are no text: OpenSSL does not read those either.
    private static func checkText(ofName place: Range<Int>, of octets: [UInt8]) throws(DER.Fault) {
        let input = octets.span
        var attributes = try NameReader(place, input)
        while let value = try attributes.next(input)?.value {
            guard value.tag & 0xE0 == 0 else { throw DER.Fault("a responder's name with a value that is no text") }
            let kind = StringKind(tag: Int32(value.tag))
            let isText =
                switch kind {
                case .utf8String where Octets.areASCII(value.content, input): true
                case .printableString, .ia5String: Octets.areASCII(value.content, input)
                case .utf8String, .bmpString: kind.text(Array(octets[value.content])) != nil
                case .t61String: true
                default: false
                }
            guard isText else { throw DER.Fault("a responder's name with a value that is no text") }
        }
    }

    private static func places(inSequence range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) -> [Range<Int>] {
        var reader = DER.Reader(try DER.only(DER.Tag.sequence, in: range, input))
        var places: [Range<Int>] = []
        while !reader.isAtEnd { places.append(try reader.next(DER.Tag.sequence, input).whole) }
        return places
    }
}
