extension ConformanceSuite {
    /// Names of the categories of `pathValidation`.
    package enum PathCategory {
        package static let serverNames = "names of servers"
        package static let purposes = "purposes of TLS keys"
        package static let variants = "Web PKI variants"
        package static let otherKeys = "keys of other kinds"
        package static let otherAnchors = "anchors that are not self-issued"
    }

    /// Paths through our search and rules, and lists where a case has any.
    package static let pathValidation = ConformanceSuite(
        "x509-limbo",
        about: "C2SP's certificate paths, each key exchanged for an RSA key of ours and each certificate signed again.",
        command: "swift test --filter LimboTests",
        total: 208,
        categories: [
            Category(
                PathCategory.serverNames,
                28,
                "topics `webpki::san` and `webpki::cn`: no name of a server is compared here"
            ),
            Category(
                PathCategory.purposes,
                7,
                "topics ending in `::eku`: whether a key may serve TLS; ours must sign logins, which CRT-27 tests"
            ),
            Category(
                PathCategory.variants,
                2,
                "topics under `webpki` with `conflicts_with`: the case has a contrary under RFC 5280, and that one is run"
            ),
            Category(
                PathCategory.otherKeys,
                5,
                "a key that is neither RSA nor on P-256 or P-384: RSA cannot stand for it; the test sees `algorithm`"
            ),
            Category(
                PathCategory.otherAnchors,
                5,
                "a trusted certificate with another issuer's name: a root here is self-issued; the test sees that such a "
                    + "configuration is refused"
            ),
        ],
        exceptions: [
            Exception("crl::crlnumber-missing", "accepted", "a number is compared where there is one, not demanded"),
            Exception(
                "crl::issuer-no-keyusage-extension",
                "keyUsage",
                "an issuer's certificate must say that its key may sign certificates"
            ),
            Exception(
                "pathlen::max-chain-depth-1-self-issued",
                "chain",
                "the limit on a path counts self-issued certificates too"
            ),
            Exception(
                "rfc5280::san::underscore-dns",
                "accepted",
                "the form of a DNS name is not judged, as it says nothing about an end user"
            ),
            Exception("rfc5280::san::ip-in-dns", "accepted", "no name of a server is compared here"),
            Exception(
                "rfc5280::validity::notafter-fractional",
                "expired",
                "a moment after notAfter is after it; the case forgives the rest of the second"
            ),
            Exception("rfc5280::ca-as-leaf-wrong-san", "accepted", "no name of a server is compared here"),
            Exception(
                "webpki::aki::root-with-aki-missing-keyidentifier",
                "accepted",
                "an authority key identifier in a root, which is trusted by itself, is not looked at"
            ),
            Exception(
                "webpki::forbidden-rsa-not-divisible-by-8-in-root",
                "accepted",
                "a rule of the Web PKI; from 2048 to 8192 bits any length is accepted"
            ),
            Exception(
                "webpki::forbidden-rsa-key-not-divisible-by-8-in-leaf",
                "accepted",
                "a rule of the Web PKI; from 2048 to 8192 bits any length is accepted"
            ),
            Exception(
                "webpki::ee-basicconstraints-ca",
                "accepted",
                "the path holds; that an authority is no end user is a matter of the profile, which CRT-26 tests"
            ),
            Exception(
                "online::fastly.com",
                "configuration.certificates",
                "the serial number of its root is zero, which RFC 5280 §4.1.2.2 forbids"
            ),
        ]
    )
}
