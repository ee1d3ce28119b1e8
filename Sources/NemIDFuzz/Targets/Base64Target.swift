import NemIDCrypto

/// Strict base64 against OpenSSL's codec: accepted is exactly what OpenSSL writes for the octets that were read.
enum Base64Target {
    static func run(_ input: [UInt8]) throws {
        try compare(Base64.decode(input), model: OpenSSLBase64.strictlyDecoded(input))
        let text = input.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let decoded = Base64.decode(input, whiteSpace: .xml)
        try compare(decoded, model: OpenSSLBase64.strictlyDecoded(text))
        try require(Base64.isStrict(input[...]) == (decoded != nil), "strict is what can be decoded")

        let encoded = Array(Base64.encode(input).utf8)
        try require(encoded == OpenSSLBase64.encoded(input), "encoding is that of OpenSSL")
        try require(Base64.decode(encoded) == input, "decoding undoes encoding")
        let lines = Base64.encodeLines(input, width: 76)
        try require(Base64.decode(lines.utf8, whiteSpace: .xml) == input, "decoding undoes encoding in lines")
        try require(lines.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 }, "no line is too long")
    }

    private static func compare(_ ours: [UInt8]?, model: [UInt8]?) throws(Violation) {
        try require((ours == nil) == (model == nil), "the same texts are accepted")
        try require(ours == model, "the same octets are read")
    }
}
