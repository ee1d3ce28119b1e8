import NemIDCrypto

/// A PDF that the page fetches (`SIGNTEXT_URI`, `SIGNTEXT_REMOTE_HASH`; guide §5.4.1); this provider itself fetches nothing.
package struct RemoteDocument: Sendable, Hashable {
    let address: String
    /// Scheme, host and port of the address: the one place that the fetching page may ask.
    let origin: String
    /// SHA-256 of the PDF.
    let sha256: [UInt8]

    /// - Throws: `SRV002` where one of them is not what it should be.
    init(address: String, hash: String?) throws(LoginRefusal) {
        guard let origin = Self.origin(of: address) else {
            throw LoginRefusal(.srv002, "SIGNTEXT_URI is no http or https address")
        }
        guard let hash else { throw LoginRefusal(.srv002, "SIGNTEXT_REMOTE_HASH is missing") }
        guard let sha256 = Base64.decode(hash.utf8), sha256.count == 32 else {
            throw LoginRefusal(
                .srv002,
                "SIGNTEXT_REMOTE_HASH is not base64 of the 32 octets of a SHA-256 (not of their hexadecimal text)"
            )
        }
        self.address = address
        self.origin = origin
        self.sha256 = sha256
    }

    /// The document that was fetched.
    ///
    /// - Parameters:
    ///   - body: what came from the address: the PDF, or base64 of it; nil where nothing could be had.
    ///   - maximumSize: octets of the longest document.
    /// - Returns: the document, judged.
    /// - Throws: `APP002` where it is not the PDF of that hash, or may not be signed.
    func document(_ body: [UInt8]?, maximumSize: Int = SigningChoices.maximumSize) throws(LoginRefusal) -> SignDocument
    {
        guard let body else {
            throw LoginRefusal(
                .app002,
                "the page could not fetch SIGNTEXT_URI: it must answer 200 with at most 20 MiB, without a redirect to another "
                    + "origin, and allow the provider's origin by Access-Control-Allow-Origin"
            )
        }
        let isPDF = body.starts(with: "%PDF-".utf8)
        let octets = isPDF ? body : Base64.decode(body, whiteSpace: .xml) ?? body
        guard octets.count <= maximumSize else {
            throw LoginRefusal(.app002, "the document to sign has more than \(maximumSize) octets")
        }
        guard let digest = try? Digest.sha256.hash(octets) else {
            throw LoginRefusal(.srv004, "a digest could not be made")
        }
        guard digest == sha256 else {
            throw LoginRefusal(.app002, "what is at SIGNTEXT_URI has another SHA-256 than SIGNTEXT_REMOTE_HASH says")
        }
        return try SignDocument(pdf: octets, base64: Base64.encode(octets))
    }

    /// In small letters; nil for anything but `http://host…` and `https://host…` in printable ASCII, without user and password.
    private static func origin(of address: String) -> String? {
        guard address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        for scheme in ["https://", "http://"] where address.lowercased().hasPrefix(scheme) {
            let authority = address.dropFirst(scheme.utf8.count).prefix { !"/?#".contains($0) }.lowercased()
            let isAuthority = authority.utf8.allSatisfy { octet in
                switch octet {
                case 0x30...0x3A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "["),
                    UInt8(ascii: "]"):
                    true
                default: false
                }
            }
            return isAuthority && !authority.isEmpty && !authority.hasPrefix(":") ? scheme + authority : nil
        }
        return nil
    }
}

extension SignDocument {
    /// A PDF in `octets`, which `base64` encodes.
    ///
    /// - Throws: `APP002`.
    init(pdf octets: [UInt8], base64: String) throws(LoginRefusal) {
        try PDFCheck.check(octets)
        self.init(format: .pdf, base64: base64, view: DocumentView(.pdf, octets))
    }
}
