package import NemIDHTTP

/// Why a socket operation failed.
///
/// Two errors are equal when their codes are.
package struct NetworkError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable, Hashable {
        /// The host or port names no address.
        case address
        /// The address cannot be listened on.
        case listen
        /// The other side cannot be connected to.
        case connect
        /// The deadline passed.
        case timeout
        /// The connection ended too early.
        case closed
        /// TLS could not be set up, or the other side broke its rules.
        case tls
        /// The server's certificate is not one to trust, or another host's.
        case serverCertificate
        /// The server refuses our certificate, or that there is none.
        case clientCertificate
        /// The request or response is not one that may be sent or accepted; `http` says why.
        case http
        /// The operating system refused something else: descriptors, threads, polling.
        case system
    }

    package let code: Code
    package let reason: String
    /// The fault in the message where the code is `http`.
    package let http: HTTPError?

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
        http = nil
    }

    init(_ error: HTTPError) {
        code = .http
        reason = error.description
        http = error
    }

    package var description: String { "\(code.rawValue): \(reason)" }

    package static func == (left: NetworkError, right: NetworkError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
