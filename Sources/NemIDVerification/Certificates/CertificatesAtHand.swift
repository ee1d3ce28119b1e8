import NemIDCrypto

/// Certificates that need not be decoded and read again: authorities verified before, and the roots of the environment.
struct CertificatesAtHand: Sendable {
    let known: [KnownAuthorities.Link]
    let anchors: TrustAnchors?

    static let none = CertificatesAtHand(known: [], anchors: nil)

    /// The certificate whose base64 is `text`, if it is one of these.
    ///
    /// A text that was seen before is found at once; of roots any text is, wherever its lines end.
    func certificate(writtenAs text: ArraySlice<UInt8>) -> Certificate? {
        known.certificate(writtenAs: text) ?? anchors?.certificate(writtenAs: text)
    }
}
