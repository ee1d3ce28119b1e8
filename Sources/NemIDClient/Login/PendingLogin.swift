public import FoundationEssentials

/// A login that has begun, to be kept until its answer comes.
///
/// Keep it in the site's server-side session, never in a cookie or a hidden field: who can choose it chooses the
/// challenge that the answer must bear. Remove it from the session when the answer arrives, before looking at the
/// answer; ``RelyingParty/completeLogin(_:for:)`` spends it in any case. It holds no personal data.
public struct PendingLogin: Sendable, Hashable {
    /// When the login began, by the relying party's clock.
    public let issuedAt: Date

    /// At least 128 random bits that the user's signature must cover.
    package let challenge: String

    /// The parameter `TIMESTAMP` as the answer repeats it, base64 undone.
    package let timestamp: String

    /// The name of the environment in which it began.
    package let environment: String

    /// SHA-256 of ``LoginRequest/sessionBinding`` in hexadecimal digits, if there was one.
    package let sessionBinding: String?

    package init(
        issuedAt: Date,
        challenge: String,
        timestamp: String,
        environment: String,
        sessionBinding: String?
    ) {
        self.issuedAt = issuedAt
        self.challenge = challenge
        self.timestamp = timestamp
        self.environment = environment
        self.sessionBinding = sessionBinding
    }
}

// MARK: - Storing

extension PendingLogin {
    /// One line of ASCII text, for a session store that holds text.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/internalFailure``; only where the encoder fails.
    public func encoded() throws(NemIDError) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the pending login could not be written")
        }
    }

    /// The pending login that ``encoded()`` wrote.
    ///
    /// - Parameter text: what the session holds. Nil or empty (there is no login in this session) is an error like any
    ///   other text that is not a pending login.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/challengeNotPending``.
    public init(encoded text: String?) throws(NemIDError) {
        guard let text, !text.isEmpty else {
            throw NemIDError(
                code: .challengeNotPending,
                reason: "there is no pending login in this session",
                hint: "the session ended, the answer was posted twice, or it belongs to another browser: begin anew"
            )
        }
        guard let pending = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            throw NemIDError(
                code: .challengeNotPending,
                reason: "the stored text is not a pending login of this version"
            )
        }
        self = pending
    }
}

extension PendingLogin: Codable {
    private enum CodingKeys: String, CodingKey {
        case version = "v"
        case issuedAt = "issued"
        case challenge
        case timestamp
        case environment
        case sessionBinding = "binding"
    }

    private static let version = 1

    /// Reads what ``encode(to:)`` wrote.
    ///
    /// - Throws: `DecodingError` for another version's text.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard try values.decode(Int.self, forKey: .version) == Self.version else {
            throw DecodingError.dataCorruptedError(forKey: .version, in: values, debugDescription: "another version")
        }
        self.init(
            issuedAt: Date(timeIntervalSinceReferenceDate: try values.decode(Double.self, forKey: .issuedAt)),
            challenge: try values.decode(String.self, forKey: .challenge),
            timestamp: try values.decode(String.self, forKey: .timestamp),
            environment: try values.decode(String.self, forKey: .environment),
            sessionBinding: try values.decodeIfPresent(String.self, forKey: .sessionBinding)
        )
    }

    /// Writes the login; the form is private to this module and may change with a new version.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Self.version, forKey: .version)
        try values.encode(issuedAt.timeIntervalSinceReferenceDate, forKey: .issuedAt)
        try values.encode(challenge, forKey: .challenge)
        try values.encode(timestamp, forKey: .timestamp)
        try values.encode(environment, forKey: .environment)
        try values.encodeIfPresent(sessionBinding, forKey: .sessionBinding)
    }
}

extension PendingLogin: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the challenge.
    public var description: String { "PendingLogin(\(environment), issued \(issuedAt.timeIntervalSince1970))" }

    /// Without the challenge.
    public var debugDescription: String { description }

    /// Without children, so that dumping shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
