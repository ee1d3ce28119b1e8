import NemIDCrypto

/// The reader of revocation lists: what it accepts, OpenSSL accepts, with the same fields and the same entries.
enum RevocationListTarget {
    static func run(_ input: [UInt8]) throws {
        guard let ours = try? CertificateRevocationList(der: input) else { return }
        try require(OpenSSLErrorQueue.isEmpty, "no error stays behind in OpenSSL's queue")
        try require(ours.der == input, "the encoding is kept as it was")
        // Broken strings in the name are left to those who read it; OpenSSL refuses the whole.
        guard ours.issuer.hasOnlyValidStrings else { return }
        guard let theirs = OpenSSLRevocationList(input) else {
            throw Violation(rule: "OpenSSL accepts the lists that we accept")
        }
        try theirs.compare(ours)
        try theirs.compareSignature(ours, by: try FuzzAuthority.key.get())
    }
}
