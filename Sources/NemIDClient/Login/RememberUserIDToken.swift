import NemIDCrypto

/// The provider's reference to a remembered user id.
///
/// An accepted login brings it when the user ticked the box. Keep it, for example in a cookie that is `HttpOnly`,
/// `Secure` and `SameSite=Lax`, treat it as personal data, send it with the next login of this browser, and delete it
/// when an accepted login brings none (implementation guidelines §8). It is opaque: base64 that nobody decodes.
public struct RememberUserIDToken: Sendable, Hashable, Codable {
    /// The token as it is sent and stored.
    public let text: String

    /// The longest token taken, in characters.
    public static let maximumLength = 4096

    /// A token from the site's cookie or store.
    ///
    /// Nil when `text` cannot be one: empty, longer than ``maximumLength``, or not base64 with its padding. Whether
    /// the provider knows it is not checked.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.maximumLength, Base64.decode(text.utf8) != nil else { return nil }
        self.text = text
    }

    /// Decodes a single string.
    ///
    /// - Throws: `DecodingError.dataCorrupted` where the string cannot be a token.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let token = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a remember-user-id token")
        }
        self = token
    }

    /// Encodes a single string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension RememberUserIDToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the token itself.
    public var description: String { "RememberUserIDToken(redacted)" }

    /// Never the token itself.
    public var debugDescription: String { description }

    /// Without children, so that dumping shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
