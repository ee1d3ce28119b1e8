package import NemIDCrypto

/// DER of any shape, for certificates that nobody would issue.
package enum TestDER {
    /// One element of tag `tag` with `content`.
    package static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        var length: [UInt8] = []
        if content.count < 128 {
            length = [UInt8(content.count)]
        } else {
            var rest = content.count
            while rest > 0 {
                length.insert(UInt8(rest & 0xFF), at: 0)
                rest >>= 8
            }
            length.insert(0x80 | UInt8(length.count), at: 0)
        }
        return [tag] + length + content
    }

    package static func sequence(_ elements: [[UInt8]]) -> [UInt8] { element(0x30, elements.flatMap { $0 }) }

    package static func integer(_ content: [UInt8]) -> [UInt8] { element(0x02, content) }

    package static func bitString(_ content: [UInt8]) -> [UInt8] { element(0x03, [0] + content) }

    package static func utcTime(_ text: String) -> [UInt8] { element(0x17, Array(text.utf8)) }

    package static func generalizedTime(_ text: String) -> [UInt8] { element(0x18, Array(text.utf8)) }

    /// The elements within the first element of `der`, each whole.
    ///
    /// Expects lengths of the definite form.
    package static func elements(within der: [UInt8]) -> [[UInt8]] {
        var rest = der[content(of: der[...])]
        var elements: [[UInt8]] = []
        while !rest.isEmpty {
            let end = content(of: rest).upperBound
            elements.append(Array(rest[rest.startIndex..<end]))
            rest = rest[end...]
        }
        return elements
    }

    /// The octets of a BIT STRING of whole octets; nil for anything else.
    package static func bitStringContent(of element: [UInt8]) -> [UInt8]? {
        let content = element[Self.content(of: element[...])]
        guard element.first == 0x03, content.first == 0 else { return nil }
        return Array(content.dropFirst())
    }

    /// The octets of an OCTET STRING; nil for anything else.
    package static func octetStringContent(of element: [UInt8]) -> [UInt8]? {
        element.first == 0x04 ? Array(element[content(of: element[...])]) : nil
    }

    private static func content(of der: ArraySlice<UInt8>) -> Range<Int> {
        let first = Int(der[der.startIndex + 1])
        let octets = first < 128 ? 0 : first & 0x7F
        var length = first < 128 ? first : 0
        for index in 0..<octets { length = length << 8 | Int(der[der.startIndex + 2 + index]) }
        let start = der.startIndex + 2 + octets
        return start..<start + length
    }

    /// `SubjectPublicKeyInfo` of an RSA key with any numbers.
    package static func rsaKey(modulus: [UInt8], exponent: [UInt8]) -> [UInt8] {
        let positive = { (number: [UInt8]) in (number.first ?? 0) > 127 ? [0] + number : number }
        return sequence([
            sequence([element(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]), [0x05, 0x00]]),
            bitString(sequence([integer(positive(modulus)), integer(positive(exponent))])),
        ])
    }

    /// The parts of what is signed in a certificate, in order: version, serial number, algorithm, issuer, validity,
    /// subject, key, extensions.
    package static func parts(of certificate: Certificate) -> [[UInt8]] {
        elements(within: elements(within: certificate.der)[0])
    }

    /// A certificate of these parts, signed again.
    package static func certificate(_ parts: [[UInt8]], signedBy key: PrivateKey) throws(CryptoError) -> [UInt8] {
        let signed = sequence(parts)
        let algorithm: [UInt8] = [
            0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B, 0x05, 0x00,
        ]
        return sequence([signed, algorithm, bitString(try key.sign(signed))])
    }
}
