import NemIDCrypto

extension SignDocument {
    /// XML in `octets`, which `base64` encodes, and the HTML that its stylesheet makes of it (guide §5.3).
    ///
    /// - Throws: `SRV002` where the stylesheet is missing or is no base64, `APP002` for everything that is not supported, and
    ///   where the result is not permitted.
    init(xml octets: [UInt8], base64: String, _ parameters: ClientParameters) throws(LoginRefusal) {
        guard let sent = parameters[.signTextTransformation] else {
            throw LoginRefusal(.srv002, "SIGNTEXT_TRANSFORMATION is missing")
        }
        guard let stylesheet = Base64.decode(sent.utf8) else {
            throw LoginRefusal(.srv002, "SIGNTEXT_TRANSFORMATION is not base64, on one line")
        }
        let html = try Transformation.html(of: octets, through: stylesheet)
        try HTMLCheck.check(html)
        self.init(
            format: .xml,
            base64: base64,
            view: DocumentView(.html, html),
            shownThrough: try Self.properties(sent, id: parameters[.signTextTransformationID])
        )
    }

    /// The digest of the stylesheet, in base64 as it was sent, and its name where there is one.
    private static func properties(_ sent: String, id: String?) throws(LoginRefusal) -> [SignatureProperty] {
        guard let digest = try? Digest.sha256.hash(Array(sent.utf8)) else {
            throw LoginRefusal(.srv004, "a digest could not be made")
        }
        guard id.map(XMLText.canHold) ?? true else {
            throw LoginRefusal(.srv002, "SIGNTEXT_TRANSFORMATION_ID has a character that XML cannot hold")
        }
        return [SignatureProperty("stylesheetDigest", Base64.encode(digest))]
            + (id.map { [SignatureProperty(SigningChoices.transformationIDProperty, $0)] } ?? [])
    }
}
