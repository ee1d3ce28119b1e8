import NemIDCrypto

/// Which roots and certificate policies are trusted.
///
/// The two built-in environments pin the SHA-256 of their root and the policy arcs per type of certificate
/// (OCES certificate policies). A response usually brings its issuing CA and root along; they count as hints, and the
/// root only if it is the pinned one.
public struct TrustEnvironment: Sendable, Hashable {
    /// What to call the environment in reports.
    public let name: String
    let anchors: TrustAnchors
    let policies: PolicySet
    /// The hosts whose revocation lists and OCSP answers may be fetched; certificates that name others get none.
    package let hosts: Set<RevocationHost>

    private init(name: String, anchors: TrustAnchors, policies: PolicySet, hosts: Set<RevocationHost>) {
        self.name = name
        self.anchors = anchors
        self.policies = policies
        self.hosts = hosts
    }

    /// The real hierarchy, `TRUST2408 OCES Primary CA`.
    public static let production = TrustEnvironment(
        name: "production",
        anchors: TrustAnchors(sha256: [
            0x92, 0xD8, 0x09, 0x2E, 0xE7, 0x7B, 0xC9, 0x20, 0x8F, 0x08, 0x97, 0xDC, 0x05, 0x27, 0x18, 0x94,
            0xE6, 0x3E, 0xF2, 0x79, 0x33, 0xAE, 0x53, 0x7F, 0xB9, 0x83, 0xEE, 0xF0, 0xEA, 0xE3, 0xEE, 0xC8,
        ]),
        policies: .production,
        hosts: Self.hosts([
            "crl.oces.trust2408.com", "crl.oces-issuing01.trust2408.com", "crl.ica02.trust2408.com",
            "crl.ica03.trust2408.com", "crl.ica04.trust2408.com", "crl.ica05.trust2408.com",
            "ocsp.ica03.trust2408.com", "ocsp.ica04.trust2408.com", "ocsp.ica05.trust2408.com",
        ])
    )

    /// The operator's test hierarchy, `TRUST2408 Systemtest VII Primary CA`.
    public static let preproduction = TrustEnvironment(
        name: "preproduction",
        anchors: TrustAnchors(sha256: [
            0x0E, 0x2F, 0xD1, 0xFD, 0xA3, 0x6A, 0x4B, 0xF3, 0x99, 0x5E, 0x28, 0x61, 0x97, 0x04, 0xD6, 0x0E,
            0x33, 0x82, 0xC9, 0x1E, 0x44, 0xA2, 0xB4, 0x58, 0xAB, 0x89, 0x13, 0x16, 0x38, 0x0B, 0x1D, 0x50,
        ]),
        policies: .preproduction,
        hosts: Self.hosts([
            "crl.systemtest7.trust2408.com", "crl.systemtest8.trust2408.com", "crl.systemtest22.trust2408.com",
            "crl.systemtest34.trust2408.com", "ocsp.systemtest8.trust2408.com", "ocsp.systemtest22.trust2408.com",
            "ocsp.systemtest34.trust2408.com",
        ])
    )

    private static func hosts(_ names: [String]) -> Set<RevocationHost> { Set(names.compactMap { RevocationHost($0) }) }

    /// This environment with other roots and the same policies; the old roots' hosts are not listed any more.
    ///
    /// - Parameters:
    ///   - pem: PEM texts; every certificate in each of them becomes a root.
    ///   - name: What to call the new environment; the old name if nil.
    /// - Returns: The new environment.
    /// - Throws: `certificates` where a text holds none or one that cannot be read; `root` where one is not
    ///   self-issued, does not verify itself or is no certificate authority.
    public func replacingRoots(pem: [[UInt8]], name: String? = nil) throws(TrustConfigurationError) -> TrustEnvironment
    {
        let roots = try IssuerCertificates(pem: pem)
        return TrustEnvironment(
            name: name ?? self.name,
            anchors: try TrustAnchors(roots.certificates),
            policies: policies,
            hosts: []
        )
    }

    /// This environment with exactly these policies instead of its arcs.
    ///
    /// The type of a certificate then comes from its subject; an identifier under a known arc must agree with it.
    ///
    /// - Parameter identifiers: Dotted decimal object identifiers.
    /// - Returns: The new environment.
    /// - Throws: `policy` where one is not an object identifier.
    public func replacingPolicies(_ identifiers: [String]) throws(TrustConfigurationError) -> TrustEnvironment {
        guard let policies = PolicySet(exactly: identifiers) else {
            throw TrustConfigurationError(
                code: .policy,
                reason: "a policy is not an object identifier such as 1.2.208.169"
            )
        }
        return TrustEnvironment(name: name, anchors: anchors, policies: policies, hosts: hosts)
    }

    /// This environment with exactly these hosts to fetch revocation evidence from.
    ///
    /// Evidence is signed, so that a host can withhold it and learn who asks, but not forge it. The verifier itself
    /// fetches nothing.
    ///
    /// - Parameter hosts: Each `name` or `name:port`, without a port 80, as it stands in the certificates' addresses.
    /// - Returns: The new environment.
    /// - Throws: `revocationHost` where one is not so written.
    public func replacingRevocationHosts(_ hosts: [String]) throws(TrustConfigurationError) -> TrustEnvironment {
        var listed: Set<RevocationHost> = []
        for text in hosts {
            guard let host = RevocationHost(text) else {
                throw TrustConfigurationError(
                    code: .revocationHost,
                    reason: "a host for revocation evidence is not name or name:port"
                )
            }
            listed.insert(host)
        }
        return TrustEnvironment(name: name, anchors: anchors, policies: policies, hosts: listed)
    }

    /// The hosts that revocation evidence may be fetched from, sorted, each with its port where that is not 80.
    public var revocationHosts: [String] { hosts.map(\.description).sorted() }
}
