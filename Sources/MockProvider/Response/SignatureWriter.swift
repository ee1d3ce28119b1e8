package import NemIDCrypto

/// Writes the signed responses of both clients, octet for octet as the real ones were.
///
/// What is written of `ds:Object` and `ds:SignedInfo` is their canonical form (inclusive, without comments) already: both
/// are hashed and signed as they stand.
package enum SignatureWriter {
    /// The whole document.
    ///
    /// - Parameters:
    ///   - properties: in the order in which they stand.
    ///   - dialect: of which client.
    ///   - attachment: a document in an object of its own; nil for none.
    ///   - key: the end user's private key.
    ///   - certificates: DER, in the order in which they stand: issuing CA, end user, root; from the key-file client the end
    ///     user comes first.
    /// - Returns: UTF-8.
    /// - Throws: `CryptoError` where OpenSSL fails.
    package static func document(
        properties: [SignatureProperty],
        dialect: SignatureDialect = .javaScript,
        attachment: SignatureAttachment? = nil,
        key: PrivateKey,
        certificates: [[UInt8]]
    ) throws(CryptoError) -> [UInt8] {
        let object = object(properties, dialect)
        let attached = attachment.map { Self.object($0) }
        let signedInfo = signedInfo(
            digest: try Digest.sha256.hash(Array(object.utf8)),
            attachedDigest: try attached.map { text throws(CryptoError) in try Digest.sha256.hash(Array(text.utf8)) }
        )
        let signature = try key.sign(Array(signedInfo.utf8))
        let objects = [object, attached].compactMap { $0 }.joined(separator: "\n")
        return Array(
            document(signedInfo: signedInfo, signature: signature, certificates: certificates, objects, dialect).utf8
        )
    }

    private static let openOCES = "http://www.openoces.org/2006/07/signature#"
    private static let xmlSignature = "http://www.w3.org/2000/09/xmldsig#"
    private static let namespaces = #"xmlns:ds="\#(xmlSignature)" xmlns:openoces="\#(openOCES)""#

    /// `ds:Object` with the properties.
    package static func object(
        _ properties: [SignatureProperty],
        _ dialect: SignatureDialect = .javaScript
    ) -> String {
        var text = #"<ds:Object \#(namespaces) Id="ToBeSigned"><ds:SignatureProperties>"# + "\n"
        for property in properties {
            text += #"<ds:SignatureProperty Target="\#(dialect.target)"><openoces:Name>"#
            text += XMLText.escaped(property.name)
            text += #"</openoces:Name><openoces:Value Encoding="\#(property.encoding.rawValue)" "#
            text += #"VisibleToSigner="\#(property.isVisible ? "yes" : "no")">"#
            text += XMLText.escaped(property.value)
            text += "</openoces:Value></ds:SignatureProperty>\n"
        }
        return text + "</ds:SignatureProperties></ds:Object>"
    }

    /// `ds:Object` with a document.
    package static func object(_ attachment: SignatureAttachment) -> String {
        #"<ds:Object \#(namespaces) Encoding="\#(xmlSignature)base64" Id="signText" "#
            + #"MimeType="\#(XMLText.escaped(attachment.mediaType))">\#(attachment.base64)</ds:Object>"#
    }

    private static func reference(_ name: String, digest: [UInt8]) -> String {
        """
        <ds:Reference URI="#\(name)">
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>
        <ds:DigestValue>\(Base64.encode(digest))</ds:DigestValue>
        </ds:Reference>
        """
    }

    /// `ds:SignedInfo` with the digest of the object, and that of the object with a document where there is one.
    package static func signedInfo(digest: [UInt8], attachedDigest: [UInt8]? = nil) -> String {
        var references = reference("ToBeSigned", digest: digest)
        if let attachedDigest { references += "\n" + reference("signText", digest: attachedDigest) }
        return """
            <ds:SignedInfo \(namespaces)>
            <ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:CanonicalizationMethod>
            <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>
            \(references)
            </ds:SignedInfo>
            """
    }

    /// The parts put together; no line end after the last tag.
    package static func document(
        signedInfo: String,
        signature: [UInt8],
        certificates: [[UInt8]],
        _ object: String,
        _ dialect: SignatureDialect = .javaScript
    ) -> String {
        let keyInfo = certificates.map { certificate in
            """
            <ds:X509Data>
            <ds:X509Certificate>
            \(Base64.encodeLines(certificate))
            </ds:X509Certificate>
            </ds:X509Data>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8" ?>
            <openoces:signature xmlns:openoces="\(openOCES)" version="0.1">\
            <ds:Signature xmlns:ds="\(xmlSignature)" Id="\(dialect.signatureID)">
            \(signedInfo)
            <ds:SignatureValue>
            \(Base64.encodeLines(signature))
            </ds:SignatureValue>
            <ds:KeyInfo>
            \(keyInfo.joined(separator: "\n"))
            </ds:KeyInfo>
            \(object)
            </ds:Signature></openoces:signature>
            """
    }
}
