import NemIDCrypto
import Testing

@Suite("PEM texts")
struct PEMTests {
    private static let begin = "-----BEGIN X509 CRL-----\n"
    private static let end = "-----END X509 CRL-----\n"

    private func blocks(_ text: String) throws -> [[UInt8]] {
        try CertificateRevocationList.encodings(pemOrDER: Array(text.utf8))
    }

    @Test(
        "CRT-40 blocks are read in order, with text and other blocks around them",
        arguments: [
            (begin + "MAA=\n" + end, 1),
            ("text\n" + begin + "MAA=\n" + end + "text\n" + begin + "MA\n  A=\n\n" + end, 2),
            (begin.replacing("\n", with: "\r\n") + "MAA=\r\n" + end.replacing("\n", with: "  \r\n"), 1),
            ("-----BEGIN OTHER-----\nA: b\n\n!\n-----END OTHER-----\n" + begin + "MAA=\n" + end.dropLast(), 1),
        ]
    )
    func accepted(_ text: String, _ count: Int) throws {
        #expect(try blocks(text) == Array(repeating: [0x30, 0x00], count: count))
    }

    @Test(
        "CRT-40 a block that is not whole, or not base64 alone, is refused",
        arguments: [
            begin + "MAA=\n", "MAA=\n" + end, begin + "MAA=\n-----END OTHER-----\n", begin + begin + "MAA=\n" + end,
            // Found by the fuzz target pem: OpenSSL stops at the hyphen and takes what came before for the whole.
            begin + "MAA=-----END\nMAA=\n" + end, begin + "MAA-\n" + end, begin + "MAA=\nMAA=\n" + end,
            begin + "MAB=\n" + end, begin + "MAA\n" + end, begin + "Proc-Type: 4,CLEAR\n\nMAA=\n" + end,
            begin + "MAA=\n" + end + begin, begin.replacing("\n", with: "MAA=\n") + end, "", "text",
        ]
    )
    func refused(_ text: String) throws {
        let error = #expect(throws: CryptoError.self) { try blocks(text) }
        #expect(error?.code == .crlParse)
        #expect(OpenSSLErrorQueue.isEmpty)
    }
}
