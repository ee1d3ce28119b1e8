import NemIDCrypto

/// Why the provider could not do what it was asked to do.
///
/// Two errors are equal when their codes are. A login that ends with a client error code is no such error but an answer.
public struct ProviderError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of fault it is; stable, for programs.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The name of the code.
        public let description: String

        private init(_ name: String) { description = name }

        /// The configuration cannot work.
        public static let configuration = Code("configuration")
        /// There is no such person or service provider.
        public static let notFound = Code("notFound")
        /// The login has not ended: user id, password or code was wrong, but may be tried again.
        public static let notFinished = Code("notFinished")
        /// A value that was given cannot be used.
        public static let invalid = Code("invalid")
        /// The present state does not allow it.
        public static let conflict = Code("conflict")
        /// A key or certificate could not be made: a fault of this program or of OpenSSL.
        public static let internalFailure = Code("internalFailure")
        /// The port could not be opened.
        public static let listening = Code("listening")
    }

    /// What kind of fault it is.
    public let code: Code
    /// What happened and what to do, for people.
    public let reason: String
    /// What a code app shows, where that is what refuses (`CAPP004`).
    public let clientCode: ClientErrorCode?

    package init(_ code: Code, _ reason: String, clientCode: ClientErrorCode? = nil) {
        self.code = code
        self.reason = reason
        self.clientCode = clientCode
    }

    /// The code and the reason.
    public var description: String { "\(code): \(clientCode.map { "\($0): " } ?? "")\(reason)" }

    /// Whether both have the same code.
    public static func == (left: ProviderError, right: ProviderError) -> Bool { left.code == right.code }

    /// Feeds the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension ProviderError {
    /// Turns what OpenSSL refuses into `internalFailure`.
    static func wrapping<Value>(_ body: () throws(CryptoError) -> Value) throws(ProviderError) -> Value {
        do {
            return try body()
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
    }
}
