/// An origin as browsers write it: `scheme://host[:port]`, nothing more.
///
/// Normalised to what a browser reports: scheme and host in lower case, the scheme's own port left out
/// (RFC 6454 §6.2). The NemID client compares parameter `ORIGIN` with it letter for letter.
public struct WebOrigin: Sendable, Hashable, CustomStringConvertible {
    /// `http` or `https`.
    public let scheme: String

    /// A host name or address in lower case; an IPv6 address in its brackets.
    public let host: String

    /// The port, nil for the scheme's own.
    public let port: Int?

    /// `scheme://host[:port]`.
    public var text: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

    /// The same as ``text``.
    public var description: String { text }

    /// Whether the host is this machine: `localhost`, a name below it, 127.0.0.0/8 or ::1.
    public var isLoopback: Bool {
        host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
            || (host.hasPrefix("127.") && host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || Self.isDigit($0) })
    }

    /// The origin written as `text`.
    ///
    /// - Parameter text: `https://host[:port]`, or `http://…`. No path, not even a slash; no user, query or fragment;
    ///   an internationalised name in its ASCII form (`xn--…`).
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterOrigin``.
    public init(_ text: String) throws(NemIDError) {
        guard let end = text.firstRange(of: "://") else {
            throw Self.refused("there is no scheme", hint: "write https://host, with a port only if it is not 443")
        }
        let scheme = String(text[..<end.lowerBound]).lowercasedASCII
        guard scheme == "https" || scheme == "http" else { throw Self.refused("the scheme is neither https nor http") }
        let rest = text[end.upperBound...]
        guard rest.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Self.refused(
                "the host holds blanks or characters outside ASCII",
                hint: "write an internationalised name in its ASCII form (xn--…)"
            )
        }
        guard !rest.utf8.contains(where: { "/\\?#@".utf8.contains($0) }) else {
            throw Self.refused("something follows or precedes the host", hint: "leave out path, slash, user and query")
        }
        let (host, portText) = Self.split(String(rest).lowercasedASCII)
        guard Self.isHost(host) else { throw Self.refused("the host is not a valid name or address") }
        var port: Int?
        if let portText {
            guard let number = Self.decimal(portText, in: 1...65_535) else {
                throw Self.refused("the port is not a number from 1 to 65535")
            }
            port = number == (scheme == "https" ? 443 : 80) ? nil : number
        }
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    /// An origin that is known to be well-formed.
    init(httpsHost host: String) {
        scheme = "https"
        self.host = host
        port = nil
    }

    private static func refused(_ reason: String, hint: String? = nil) -> NemIDError {
        NemIDError(code: .parameterOrigin, reason: "the origin is not scheme://host[:port]: \(reason)", hint: hint)
    }
}

// MARK: - Grammar

extension WebOrigin {
    private static func split(_ authority: String) -> (host: String, port: String?) {
        let afterAddress = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[afterAddress...].firstIndex(of: ":") else { return (authority, nil) }
        return (String(authority[..<colon]), String(authority[authority.index(after: colon)...]))
    }

    private static func isHost(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]") {
            let address = host.dropFirst().dropLast()
            let isHex = address.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) || $0 == UInt8(ascii: ":") }
            return isHex && (2...39).contains(address.utf8.count) && address.contains(":")
        }
        guard (1...253).contains(host.utf8.count) else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.allSatisfy(isLabel), let last = labels.last else { return false }
        // A browser reads a host that ends in a number as an IPv4 address and rewrites its short forms.
        guard last.utf8.allSatisfy(isDigit) else { return true }
        return labels.count == 4 && labels.allSatisfy { decimal(String($0), in: 0...255) != nil }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy {
                isDigit($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }

    private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }

    private static func decimal(_ text: String, in range: ClosedRange<Int>) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy(isDigit), text == "0" || !text.hasPrefix("0"),
            let number = Int(text), range.contains(number)
        else { return nil }
        return number
    }
}
