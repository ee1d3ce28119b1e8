/// One signature property of the signed object.
public struct SignedProperty: Sendable, Hashable {
    /// The name as written.
    ///
    /// Names are looked up ignoring the case of ASCII letters.
    public let name: String
    /// The value, base64 undone where the property declares it (except for `rememberUseridToken`, which is kept as
    /// it is).
    public let bytes: [UInt8]
    /// Whether the signer was shown the property.
    public let isVisibleToSigner: Bool

    /// The value as text; nil where it is not UTF-8, which only `signtext` may be.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    init(name: String, bytes: [UInt8], isVisibleToSigner: Bool) {
        self.name = name
        self.bytes = bytes
        self.isVisibleToSigner = isVisibleToSigner
    }
}
