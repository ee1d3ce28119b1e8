/// Scheme, host and port that the provider is reached under.
package struct PublicOrigin: Sendable, Hashable {
    /// As `http://127.0.0.1:7788`.
    package let text: String
    /// What browsers send as `Host`, as `127.0.0.1:7788`.
    package let authority: String

    /// The authority without its port.
    var host: String { String(authority.prefix { $0 != ":" }) }

    /// Takes the text of an origin.
    ///
    /// - Throws: `configuration` for anything but `http://` or `https://`, a host name or address of ASCII letters, digits,
    ///   dots and hyphens in lower case, and perhaps a port. It must be written as browsers do (HTML §7.1.1), who compare
    ///   and send it: no zeros in front, and never the scheme's own port.
    package init(_ text: String) throws(ProviderError) {
        let fault = ProviderError(
            .configuration,
            "the public origin must look like http://127.0.0.1:7788: scheme, host in lower case, port unless it is the "
                + "scheme's own, no path"
        )
        guard let scheme = ["http://", "https://"].first(where: { text.hasPrefix($0) }) else { throw fault }
        let authority = text.dropFirst(scheme.count)
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, (1...2).contains(parts.count), !host.isEmpty,
            host.utf8.allSatisfy({ octet in
                (0x61...0x7A).contains(octet) || (0x30...0x39).contains(octet) || octet == UInt8(ascii: ".")
                    || octet == UInt8(ascii: "-")
            })
        else { throw fault }
        if parts.count == 2 {
            let digits = parts[1]
            guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                digits.first != "0", let port = Int(digits), port <= 65_535, port != (scheme == "http://" ? 80 : 443)
            else { throw fault }
        }
        self.text = text
        self.authority = String(authority)
    }

    /// The same, by `https://` only.
    static func secured(_ text: String) throws(ProviderError) -> PublicOrigin {
        guard text.hasPrefix("https://") else {
            throw ProviderError(.configuration, "the address of the web services must begin with https://")
        }
        return try PublicOrigin(text)
    }
}
