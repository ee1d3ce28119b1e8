import NemIDCrypto

/// One signed property of a response.
package struct SignatureProperty: Sendable, Hashable {
    package enum Encoding: String, Sendable {
        case xml
        case base64
    }

    package let name: String
    /// As it stands in the document, escapes aside: base64 where `encoding` says so.
    package let value: String
    package let encoding: Encoding
    package let isVisible: Bool

    /// A property whose text is written as it is and not shown to the person.
    package init(_ name: String, _ text: String) {
        self.name = name
        value = text
        encoding = .xml
        isVisible = false
    }

    /// A property whose `value` is base64 already.
    package init(_ name: String, base64 value: String, isVisible: Bool) {
        self.name = name
        self.value = value
        encoding = .base64
        self.isVisible = isVisible
    }
}

extension SignatureProperty {
    /// The properties of a login or, with `document`, of a signing by the JavaScript client, in its order; the places of the
    /// challenge, of the text and of the token are choices, as no real document with any of them is known.
    package static func login(
        requestIssuer: String,
        timeStamp: TimeStamp,
        signProperties: SignProperties?,
        rememberToken: String? = nil,
        document: SignDocument? = nil
    ) -> [SignatureProperty] {
        let friendlyName = Base64.encode(Array(requestIssuer.utf8))
        let remembered = [rememberToken].compactMap { $0 }.map {
            SignatureProperty("rememberUseridToken", base64: $0, isVisible: false)
        }
        let asked = signProperties?.all ?? []
        return [
            SignatureProperty("RequestIssuer", base64: friendlyName, isVisible: true),
            timeStamp.isBase64
                ? SignatureProperty("TimeStamp", base64: timeStamp.text, isVisible: false)
                : SignatureProperty("TimeStamp", timeStamp.text),
        ] + asked.map { SignatureProperty($0.name, $0.value) } + (document?.properties ?? []) + remembered + [
            SignatureProperty("action", document == nil ? "logon" : "sign"),
            // 1: the level cannot be mapped to NSIS.
            SignatureProperty("identityAssuranceLevel", "1"),
        ]
    }

    /// The properties of a login with a key file, in the order of the one known: all in base64, without a time stamp.
    ///
    /// The place of the challenge is a choice.
    package static func codeFileLogin(
        requestIssuer: String,
        signText: String,
        signProperties: SignProperties?
    ) -> [SignatureProperty] {
        func property(_ name: String, _ text: String, isVisible: Bool = false) -> SignatureProperty {
            SignatureProperty(name, base64: Base64.encode(Array(text.utf8)), isVisible: isVisible)
        }
        return [property("RequestIssuer", requestIssuer, isVisible: true), property("SIGNTEXT", signText)]
            + (signProperties?.all ?? []).map { property($0.name, $0.value) } + [property("action", "logon")]
    }
}
