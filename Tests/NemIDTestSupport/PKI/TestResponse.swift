package import NemIDCrypto
import NemIDXML

/// A response, built from text with two gaps that signing fills: the digest and the signature.
///
/// The text need not be canonical, nor of the right shape: what is hashed is the canonical form of the element with
/// `Id="ToBeSigned"` as it stands in the text, so a hostile shape can carry a signature that verifies.
package struct TestResponse: Sendable {
    package static let digestGap = "%DIGEST%"
    package static let signatureGap = "%SIGNATURE%"

    /// One signature property.
    package struct Property: Sendable {
        package var name: String
        package var value: String
        package var encoding: String
        package var visible: String

        package init(_ name: String, _ value: String, encoding: String = "xml", visible: String = "no") {
            self.name = name
            self.value = value
            self.encoding = encoding
            self.visible = visible
        }

        /// In base64, as properties with foreign letters are.
        package static func base64(_ name: String, _ value: String, visible: String = "no") -> Property {
            Property(name, Base64.encode(Array(value.utf8)), encoding: "base64", visible: visible)
        }

        package var text: String {
            "<ds:SignatureProperty Target=\"signature\"><openoces:Name>\(name)</openoces:Name>"
                + "<openoces:Value Encoding=\"\(encoding)\" VisibleToSigner=\"\(visible)\">\(value)</openoces:Value>"
                + "</ds:SignatureProperty>"
        }
    }

    /// What a JavaScript client signs at a login.
    package static let loginProperties = [
        Property.base64("RequestIssuer", "Eksempel A/S", visible: "yes"),
        Property("TimeStamp", "2021-04-20 15:26:05+0200"),
        Property("challenge", "5577006791947779410"),
        Property("action", "logon"),
    ]

    /// The whole document with gaps.
    package var text: String

    /// A login in the shape of the JavaScript client.
    package init(certificates: [[UInt8]], properties: [Property] = Self.loginProperties, further: String = "") {
        text = Self.document(
            certificates: certificates,
            objects: Self.object(properties.map(\.text).joined(separator: "\n")),
            furtherReferences: further
        )
    }

    package init(text: String) {
        self.text = text
    }

    /// The object around `properties`.
    package static func object(_ properties: String, id: String = "ToBeSigned") -> String {
        "<ds:Object \(namespaces) Id=\"\(id)\"><ds:SignatureProperties>\n\(properties)\n</ds:SignatureProperties></ds:Object>"
    }

    package static func reference(_ uri: String = "#ToBeSigned", digest: String = digestGap) -> String {
        """
        <ds:Reference URI="\(uri)">
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>
        <ds:DigestValue>\(digest)</ds:DigestValue>
        </ds:Reference>
        """
    }

    private static let namespaces =
        "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" "
        + "xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\""

    private static func document(certificates: [[UInt8]], objects: String, furtherReferences: String) -> String {
        let keyInfo = certificates.map { der in
            """
            <ds:X509Data>
            <ds:X509Certificate>
            \(Base64.encodeLines(der))
            </ds:X509Certificate>
            </ds:X509Data>
            """
        }.joined(separator: "\n")
        return """
            <?xml version="1.0" encoding="UTF-8" ?>
            <openoces:signature xmlns:openoces="http://www.openoces.org/2006/07/signature#" version="0.1">\
            <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="signature">
            <ds:SignedInfo \(namespaces)>
            <ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:CanonicalizationMethod>
            <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>
            \(reference())\(furtherReferences)
            </ds:SignedInfo>
            <ds:SignatureValue>
            \(signatureGap)
            </ds:SignatureValue>
            <ds:KeyInfo>
            \(keyInfo)
            </ds:KeyInfo>
            \(objects)
            </ds:Signature></openoces:signature>
            """
    }

    /// The text with every `old` replaced; a test that replaces nothing has a mistake.
    package func replacing(_ old: String, with new: String) throws -> TestResponse {
        let edited = Self.fill(text, old, new)
        guard edited != text || old == new else {
            throw TestFileError(path: old, reason: "does not occur in the response")
        }
        return TestResponse(text: edited)
    }

    /// The document with both gaps filled.
    ///
    /// - Parameters:
    ///   - key: The signer's key.
    ///   - digest: The hash function of the reference.
    ///   - signatureDigest: The hash function of the signature.
    ///   - signing: Makes the signature instead, from the canonical SignedInfo.
    /// - Returns: The document in UTF-8.
    /// - Throws: `TestFileError` where there is nothing to sign, `XMLError` where the text cannot be read.
    package func signed(
        by key: PrivateKey,
        digest: Digest = .sha256,
        signatureDigest: Digest = .sha256,
        signing: (([UInt8]) throws -> [UInt8])? = nil
    ) throws -> [UInt8] {
        var text = text
        let object = try Self.canonical(text) { $0.attribute("Id") == "ToBeSigned" }
        text = Self.fill(text, Self.digestGap, Base64.encode(try digest.hash(object)))
        let info = try Self.canonical(text) { $0.localName == "SignedInfo" }
        let signature = try signing?(info) ?? key.sign(info, digest: signatureDigest)
        text = Self.fill(text, Self.signatureGap, Base64.encodeLines(signature))
        return Array(text.utf8)
    }

    /// Octet by octet, which is many times faster than by characters in a debug build.
    private static func fill(_ text: String, _ gap: String, _ value: String) -> String {
        let (octets, gap, value) = (Array(text.utf8), Array(gap.utf8), Array(value.utf8))
        guard let first = gap.first else { return text }
        var filled: [UInt8] = []
        filled.reserveCapacity(octets.count + value.count)
        var index = 0
        while index < octets.count {
            if octets[index] == first, octets[index...].starts(with: gap) {
                filled += value
                index += gap.count
            } else {
                filled.append(octets[index])
                index += 1
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }

    private static func canonical(_ text: String, _ isWanted: (XML.Element) -> Bool) throws -> [UInt8] {
        let document = try XML.Document(parsing: Array(text.utf8), limits: .unlimited)
        guard let element = document.root.descendants().first(where: isWanted) else {
            throw TestFileError(path: "response", reason: "nothing to sign")
        }
        return try CanonicalXML.bytes(of: element, method: .inclusive)
    }
}
