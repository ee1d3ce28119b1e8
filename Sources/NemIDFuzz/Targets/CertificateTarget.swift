import NemIDCrypto

/// The certificate reader: what it accepts, OpenSSL accepts, and reads the same in it.
enum CertificateTarget {
    static func run(_ input: [UInt8]) throws {
        guard let ours = try? Certificate(der: input) else { return }
        try require(OpenSSLErrorQueue.isEmpty, "no error stays behind in OpenSSL's queue")
        try require(ours.der == input, "the encoding is kept as it was")
        try require(ours.sha256 == Digest.sha256.hash(input), "the digest is that of the encoding")
        // Broken strings in these two are left to those who read the names; OpenSSL refuses the whole.
        guard ours.subject.hasOnlyValidStrings, ours.issuer.hasOnlyValidStrings else { return }
        guard let theirs = OpenSSLCertificate(input) else {
            throw Violation(rule: "OpenSSL accepts the certificates that we accept")
        }
        try theirs.compare(ours)
    }
}
