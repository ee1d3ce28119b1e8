/// The extensions of a test certificate, in the language of OpenSSL's configuration files.
///
/// The defaults are those of an OCES end user; nil leaves an extension out.
package struct TestExtensions: Sendable {
    package var keyUsage: String? =
        "critical,digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement"
    package var authorityInfoAccess: String? = "OCSP;URI:http://ocsp.example.invalid/responder"
    package var policies: String? = "1.3.6.1.4.1.31313.2.4.6.1.5"
    package var extendedKeyUsage: String?
    package var distributionPoints: String? = "full,part"
    package var authorityKeyIdentifier: String? = "keyid:always"
    package var subjectKeyIdentifier: String? = "hash"
    package var basicConstraints: String? = "CA:FALSE"
    /// Further lines of the section `[ext]`.
    package var further: [String] = []
    /// Further sections.
    package var sections: [String] = []

    package init() {}

    /// Those of a certificate authority.
    package static var authority: TestExtensions {
        var extensions = TestExtensions()
        extensions.keyUsage = "critical,keyCertSign,cRLSign"
        extensions.authorityInfoAccess = nil
        extensions.policies = "2.5.29.32.0"
        extensions.distributionPoints = nil
        extensions.basicConstraints = "critical,CA:TRUE"
        return extensions
    }

    package var text: String {
        let pairs: [(String, String?)] = [
            ("keyUsage", keyUsage),
            ("authorityInfoAccess", authorityInfoAccess),
            ("certificatePolicies", policies),
            ("extendedKeyUsage", extendedKeyUsage),
            ("crlDistributionPoints", distributionPoints),
            // Before the authority's, which a self-signed certificate takes from it.
            ("subjectKeyIdentifier", subjectKeyIdentifier),
            ("authorityKeyIdentifier", authorityKeyIdentifier),
            ("basicConstraints", basicConstraints),
        ]
        var lines = ["[ext]"]
        for case (let name, let value?) in pairs { lines.append("\(name) = \(value)") }
        lines += further
        lines += [
            "[full]", "fullname = URI:http://crl.example.invalid/issuing.crl",
            "[part]", "fullname = dirName:partname",
            "[partname]", "C = DK", "O = TEST2408", "0.CN = TEST2408 Issuing CA", "1.CN = CRL7",
        ]
        return (lines + sections).joined(separator: "\n") + "\n"
    }
}
