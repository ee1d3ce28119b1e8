import NemIDCrypto

/// PEM texts: what is read out of them is what their base64 says, and blocks that were written read the same.
enum PEMTarget {
    static func run(_ input: [UInt8]) throws {
        _ = try? Certificate.certificates(pem: input)
        try require(OpenSSLErrorQueue.isEmpty, "no error stays behind in OpenSSL's queue")
        _ = try? OCSPResponse(pemOrDER: input)
        try require(OpenSSLErrorQueue.isEmpty, "no error stays behind in OpenSSL's queue")
        guard let blocks = try? CertificateRevocationList.encodings(pemOrDER: input) else { return }
        try require(!blocks.isEmpty, "nothing is not a list")
        if input.first == 0x30 {
            try require(blocks == [input], "DER is taken as it is")
            return
        }
        let label = "X509 CRL"
        try require(blocks == PlainPEM.blocks(labelled: label, in: input), "blocks are what their base64 says")
        let text = blocks.map { PEM.text($0, label: label) }.joined()
        let again = try? CertificateRevocationList.encodings(pemOrDER: Array(text.utf8))
        try require(again == blocks, "blocks that were written read the same")
    }
}
