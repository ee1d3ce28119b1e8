import NemIDVerification

/// An address in a certificate that evidence can be fetched from: `http://host[:port]/path`.
struct EvidenceAddress: Sendable, Hashable, CustomStringConvertible {
    /// Longer than any that a certificate has use for.
    private static let mostOctets = 1024

    let host: RevocationHost
    /// The target of a request in origin-form (RFC 9112 §3.2.1).
    let target: String

    /// Nil for another scheme, for a user's name, a fragment, and characters that would have to be escaped.
    init?(_ text: String) {
        let octets = Array(text.utf8)
        let scheme = Array("http://".utf8)
        guard octets.count <= Self.mostOctets, octets.count > scheme.count,
            zip(octets, scheme).allSatisfy({ $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }),
            octets.allSatisfy({ (0x21...0x7E).contains($0) && !"#\\\"<>^`{|}".utf8.contains($0) })
        else { return nil }
        let rest = octets[scheme.count...]
        let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        guard let host = RevocationHost(String(decoding: rest[..<end], as: UTF8.self)) else { return nil }
        self.host = host
        let path = String(decoding: rest[end...], as: UTF8.self)
        target = path.hasPrefix("/") ? path : "/" + path
    }

    var description: String { "http://\(host)\(target)" }
}
