import NemIDCrypto

/// One signature property of the signed object.
public struct SignedProperty: Sendable, Hashable {
    /// The name as written.
    ///
    /// Names are looked up ignoring the case of ASCII letters.
    public let name: String
    let content: SignedOctets
    /// Whether the signer was shown the property.
    public let isVisibleToSigner: Bool

    /// The value, base64 undone where the property declares it (except for `rememberUseridToken`, which is kept as
    /// it is).
    ///
    /// That of `signtext` is undone at each call.
    public var bytes: [UInt8] { Array(content.octets) }

    /// The same, without a copy where the value stands in the document.
    var octets: ArraySlice<UInt8> { content.octets }

    /// The value as text; nil where it is not UTF-8, which only `signtext` may be.
    public var text: String? { String(validating: octets, as: UTF8.self) }

    init(name: String, content: SignedOctets, isVisibleToSigner: Bool) {
        self.name = name
        self.content = content
        self.isVisibleToSigner = isVisibleToSigner
    }
}
