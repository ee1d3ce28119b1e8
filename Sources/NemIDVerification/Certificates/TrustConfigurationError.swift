/// Roots, issuers or policies that cannot be configured.
public struct TrustConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Name: String { case certificates, root, policy, revocationHost }
        private let name: Name

        /// No certificates, or one that cannot be read.
        public static let certificates = Code(name: .certificates)
        /// A root that is not self-issued, does not verify itself, or is no certificate authority.
        public static let root = Code(name: .root)
        /// A policy that is not an object identifier in dotted decimal form.
        public static let policy = Code(name: .policy)
        /// A host for revocation evidence that is not a name or address and perhaps a port.
        public static let revocationHost = Code(name: .revocationHost)

        /// The name.
        public var description: String { name.rawValue }
    }

    /// What is wrong.
    public let code: Code
    /// For people.
    public let reason: String

    /// Code and reason.
    public var description: String { "\(code): \(reason)" }

    /// Errors are equal when their codes are.
    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
