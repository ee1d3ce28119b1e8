import NemIDCrypto
import NemIDXML

/// One `X509Certificate`, and what is in it.
struct CertificateField: Sendable {
    enum Content: Sendable {
        /// What should be one certificate in DER.
        case encoded([UInt8])
        /// The same octets as those of an authority that was verified before, or of a root.
        case atHand(Certificate)
        /// Something that is no certificate but not merely damaged base64, with what it looks like.
        case unreadable(String)
    }

    let place: XML.Place
    let content: Content

    /// - Throws: `structure` for damaged base64.
    init(_ place: XML.Place, _ document: XML.Document, _ atHand: CertificatesAtHand) throws(Rejection) {
        self.place = place
        guard let text = document.text(at: place) else {
            throw Rejection(.structure, "an element within X509Certificate")
        }
        if let certificate = atHand.certificate(writtenAs: text) {
            content = .atHand(certificate)
        } else if text.allSatisfy(\.isXMLWhiteSpace) {
            content = .unreadable("an empty X509Certificate")
        } else if let octets = Base64Content.decode(text) {
            content = .encoded(octets)
        } else if String(decoding: text, as: UTF8.self).contains("-----BEGIN ") {
            content = .unreadable("PEM armour in X509Certificate")
        } else if Self.isConcatenation(text) {
            content = .unreadable("more than one certificate in one X509Certificate")
        } else {
            throw Rejection(.structure, "the content of X509Certificate is not strict base64")
        }
    }

    /// Whether this is several base64 texts of DER sequences after one another.
    private static func isConcatenation(_ text: ArraySlice<UInt8>) -> Bool {
        let letters = text.filter { !$0.isXMLWhiteSpace }
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, letter) in letters.enumerated() where letter == UInt8(ascii: "=") {
            let next = index + 1
            guard next == letters.count || letters[next] != UInt8(ascii: "=") else { continue }
            parts.append(letters[start..<next])
            start = next
        }
        if start < letters.count { parts.append(letters[start...]) }
        return parts.count > 1 && parts.allSatisfy { Base64Content.decode($0)?.first == 0x30 }
    }
}
