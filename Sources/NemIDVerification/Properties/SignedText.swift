/// What a signing response carries as the signed text.
public struct SignedText: Sendable, Hashable {
    /// Where the text was found.
    ///
    /// Both places are covered by the signature.
    public enum Source: Sendable, Hashable {
        /// The property `signtext`.
        case property
        /// An object of its own with `Id="signText"`.
        case object
    }

    let content: SignedOctets
    /// Where it was found.
    public let source: Source
    /// Whether the signer was shown it; true for an object of its own.
    public let isVisibleToSigner: Bool
    /// The declared media type, for an object of its own.
    public let mediaType: String?

    /// The text or document, base64 undone at each call.
    public var bytes: [UInt8] { Array(content.octets) }
}
