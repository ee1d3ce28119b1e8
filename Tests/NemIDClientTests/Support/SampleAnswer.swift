import NemIDClient
import NemIDCrypto

/// What the client would post for a pending login, property by property.
struct SampleAnswer {
    /// A signature property; a value that is shown to the user is sent as base64.
    struct Property {
        var name: String
        var value: String
        var isBase64 = false
    }

    var properties: [Property]
    /// `signature` is the JavaScript client's.
    var signatureID = "signature"

    /// A login's properties in the order seen in genuine answers.
    init(to pending: PendingLogin, issuer: String = SampleSite.friendlyName) {
        properties = [
            Property(name: "RequestIssuer", value: issuer, isBase64: true),
            Property(name: "TimeStamp", value: pending.timestamp),
            Property(name: "challenge", value: pending.challenge),
            Property(name: "action", value: "logon"),
            Property(name: "identityAssuranceLevel", value: "2"),
        ]
    }

    /// The answer in which the properties named in `values` have other values, or, for nil, are absent.
    func replacing(_ values: [String: String?]) -> Self {
        var copy = self
        copy.properties = properties.compactMap { property in
            guard let value = values[property.name] else { return property }
            return value.map { Property(name: property.name, value: $0, isBase64: property.isBase64) }
        }
        return copy
    }

    func adding(_ properties: [Property]) -> Self {
        var copy = self
        copy.properties += properties
        return copy
    }

    /// The form field, signed by `user` of `provider`.
    func response(by user: SampleProvider.User, of provider: SampleProvider) throws -> String {
        Base64.encode(Array(try document(by: user, of: provider).utf8))
    }

    func document(by user: SampleProvider.User, of provider: SampleProvider) throws -> String {
        let namespaces =
            #"xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:openoces="http://www.openoces.org/2006/07/signature#""#
        let object =
            "<ds:Object \(namespaces) Id=\"ToBeSigned\"><ds:SignatureProperties>\n"
            + properties.map(element).joined() + "</ds:SignatureProperties></ds:Object>"
        let signedInfo = """
            <ds:SignedInfo \(namespaces)>
            <ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:CanonicalizationMethod>
            <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>
            <ds:Reference URI="#ToBeSigned">
            <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>
            <ds:DigestValue>\(Base64.encode(try Digest.sha256.hash(Array(object.utf8))))</ds:DigestValue>
            </ds:Reference>
            </ds:SignedInfo>
            """
        let signature = Base64.encodeLines(try provider.key.sign(Array(signedInfo.utf8)))
        let certificates = [provider.issuing, user.certificate, provider.root].map {
            "<ds:X509Data>\n<ds:X509Certificate>\n\(Base64.encodeLines($0.der))\n</ds:X509Certificate>\n</ds:X509Data>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8" ?>
            <openoces:signature xmlns:openoces="http://www.openoces.org/2006/07/signature#" version="0.1">\
            <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="\(signatureID)">
            \(signedInfo)
            <ds:SignatureValue>
            \(signature)
            </ds:SignatureValue>
            <ds:KeyInfo>
            \(certificates.joined())</ds:KeyInfo>
            \(object)
            </ds:Signature></openoces:signature>
            """
    }

    private func element(_ property: Property) -> String {
        let value = property.isBase64 ? Base64.encode(Array(property.value.utf8)) : property.value
        let encoding = property.isBase64 ? "base64\" VisibleToSigner=\"yes" : "xml\" VisibleToSigner=\"no"
        return "<ds:SignatureProperty Target=\"\(signatureID)\"><openoces:Name>\(property.name)</openoces:Name>"
            + "<openoces:Value Encoding=\"\(encoding)\">\(value)</openoces:Value></ds:SignatureProperty>\n"
    }
}
