/// Why a transport brought no response.
public struct TransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, so far as it helps to put it right.
    ///
    /// An open set: later versions add kinds.
    public struct Kind: Sendable, Hashable, CustomStringConvertible {
        /// The name of the kind.
        public let description: String

        private init(_ name: String) { description = name }

        /// The server cannot be reached, answers too late, or hangs up.
        public static let connection = Kind("connection")
        /// The server's certificate is not trusted, is another host's, or is not valid now.
        public static let serverCertificate = Kind("serverCertificate")
        /// The server refuses the certificate that was shown to it, or asks for one where there is none.
        public static let clientCertificate = Kind("clientCertificate")
        /// The two sides do not come to terms over TLS.
        public static let tls = Kind("tls")
        /// What came is no response of HTTP, or too large.
        public static let response = Kind("response")
        /// Anything else.
        public static let other = Kind("other")
    }

    /// For logs: in English, on one line, without anything personal.
    public let description: String

    /// What went wrong.
    public let kind: Kind

    /// An error with that text.
    public init(_ description: String, kind: Kind = .other) {
        self.description = description
        self.kind = kind
    }
}
