/// The text that the code app shows while it asks for approval.
///
/// Parameter `TRANSACTION_CONTEXT` (implementation guidelines §3.1). Without one the app names the service provider.
public struct TransactionContext: Sendable, Hashable {
    /// The text.
    public let text: String

    /// The longest text, in UTF-16 code units: the provider counts as Java does, an emoji is two.
    public static let maximumLength = 100

    /// A text for the code app.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterTransactionContext`` when `text` is empty, longer than
    ///   ``maximumLength`` (the provider would end the login with `SRV011`), or holds a control character.
    public init(_ text: String) throws(NemIDError) {
        guard !text.isEmpty else {
            throw NemIDError(code: .parameterTransactionContext, reason: "the text for the code app is empty")
        }
        guard text.utf16.count <= Self.maximumLength else {
            throw NemIDError(
                code: .parameterTransactionContext,
                reason:
                    "the text for the code app has \(text.utf16.count) characters, at most \(Self.maximumLength) fit"
            )
        }
        guard !text.containsControlCharacters else {
            throw NemIDError(
                code: .parameterTransactionContext,
                reason: "the text for the code app holds control characters"
            )
        }
        self.text = text
    }
}
