import NemIDCrypto

/// A root at hand, and how it stands in a message.
struct Root: Sendable {
    let certificate: Certificate
    /// Its base64 on one line.
    private let letters: [UInt8]

    init(_ certificate: Certificate) {
        self.certificate = certificate
        letters = Array(Base64.encode(certificate.der).utf8)
    }

    /// Whether `text` is its base64, white space anywhere.
    func isWritten(as text: ArraySlice<UInt8>) -> Bool { Base64.isSame(text, as: letters) }
}
