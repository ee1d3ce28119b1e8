import NemIDVerification

/// A server: a host and a port.
public struct ServerAddress: Sendable, Hashable, CustomStringConvertible {
    /// A name or address in lower case; an IPv6 address without brackets.
    public let host: String

    /// The port.
    public let port: UInt16

    /// The value of `Host` (RFC 9110 §7.2): the host, an IPv6 address in brackets, and the port where it is not
    /// that of the scheme.
    public let description: String

    /// The server of an origin.
    init(_ origin: WebOrigin) {
        host = origin.host.hasPrefix("[") ? String(origin.host.dropFirst().dropLast()) : origin.host
        port = UInt16(origin.port ?? (origin.scheme == "https" ? 443 : 80))
        description = origin.host + (origin.port.map { ":\($0)" } ?? "")
    }

    init(_ host: RevocationHost) {
        self.host = host.name.hasPrefix("[") ? String(host.name.dropFirst().dropLast()) : host.name
        port = host.port
        description = host.description
    }
}
