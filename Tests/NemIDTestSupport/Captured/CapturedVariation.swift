import NemIDCrypto

/// The captured login changed in one way, with the code it must be refused with; nil where the change is forgiven.
package struct CapturedVariation: Sendable, CustomStringConvertible {
    package let description: String
    /// The name of the code.
    package let code: String?
    private let change: @Sendable (CapturedText) throws -> [UInt8]

    package init(
        _ description: String,
        _ code: String?,
        _ change: @escaping @Sendable (CapturedText) throws -> [UInt8]
    ) {
        self.description = description
        self.code = code
        self.change = change
    }

    /// Replaces `old`, wherever it occurs.
    init(_ description: String, _ code: String?, _ old: String, _ new: String) {
        self.init(description, code) { try $0.replacing(old, with: new) }
    }

    /// Puts `text` before each `place`.
    init(_ description: String, _ code: String?, before place: String, _ text: String) {
        self.init(description, code, place, text + place)
    }

    /// The variation of `login`, the captured XML.
    ///
    /// - Throws: `TestFileError` where the change finds nothing to change.
    package func applied(to login: [UInt8]) throws -> [UInt8] { try change(CapturedText(login)) }
}
