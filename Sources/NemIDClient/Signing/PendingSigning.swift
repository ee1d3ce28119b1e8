import FoundationEssentials

/// A signing that has begun, to be kept until its answer comes.
///
/// Keep it as a ``PendingLogin`` is kept. It holds a digest of the text, not the text.
public struct PendingSigning: Sendable, Hashable, Codable {
    /// Challenge, time and session of the flow.
    package let login: PendingLogin

    let expected: ExpectedText

    package init(login: PendingLogin, text: SignText) throws(NemIDError) {
        self.login = login
        expected = try ExpectedText(text)
    }

    /// One line of ASCII text, for a session store that holds text.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/internalFailure``; only where the encoder fails.
    public func encoded() throws(NemIDError) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the pending signing could not be written")
        }
    }

    /// The pending signing that ``encoded()`` wrote.
    ///
    /// - Parameter text: what the session holds. Nil or empty is an error like any other text that is no pending signing.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/challengeNotPending``.
    public init(encoded text: String?) throws(NemIDError) {
        guard let pending = try? JSONDecoder().decode(Self.self, from: Data((text ?? "").utf8)) else {
            throw NemIDError(
                code: .challengeNotPending,
                reason: "there is no pending signing in this session",
                hint: "the session ended, the answer was posted twice, or it belongs to another browser: begin anew"
            )
        }
        self = pending
    }
}

extension PendingSigning: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without challenge and digest.
    public var description: String { "PendingSigning(\(login.environment))" }

    /// Without challenge and digest.
    public var debugDescription: String { description }

    /// Without children, so that dumping shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
