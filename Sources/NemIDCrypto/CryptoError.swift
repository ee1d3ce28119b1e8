/// Why something cryptographic could not be read or made.
///
/// Two errors are equal when their codes are; `reason` is for people and never holds key material or a passphrase.
package struct CryptoError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, as a stable name.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        package let description: String

        private init(_ name: String) { description = name }

        package static let certificateParse = Code("certificateParse")
        package static let crlParse = Code("crlParse")
        package static let ocspParse = Code("ocspParse")
        package static let keyParse = Code("keyParse")
        package static let passphrase = Code("passphrase")
        package static let pkcs12Parse = Code("pkcs12Parse")
        package static let pkcs12Legacy = Code("pkcs12Legacy")
        package static let keyMismatch = Code("keyMismatch")
        package static let signing = Code("signing")
        package static let issuing = Code("issuing")
        package static let randomness = Code("randomness")
        package static let resources = Code("resources")
    }

    package let code: Code
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { "\(code): \(reason)" }

    package static func == (left: CryptoError, right: CryptoError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
