import NemIDCrypto

/// The roots of an environment: certificates at hand, or the SHA-256 of one that the message must bring along.
///
/// Nothing from a message is ever added to them: a root that is known by its digest is kept when it was seen, and is the
/// same root.
struct TrustAnchors: Sendable, Hashable {
    private let digests: Set<[UInt8]>
    /// The roots that are at hand.
    let certificates: [Certificate]
    /// Of a root that is known by its digest; shared by all copies.
    private let seen: SeenRoot?

    /// A root known by the SHA-256 of its DER form, which is self-issued.
    init(sha256: [UInt8]) {
        digests = [sha256]
        certificates = []
        seen = SeenRoot()
    }

    /// Roots from certificates.
    ///
    /// - Throws: `root` where one is not self-issued, does not verify itself or is no certificate authority.
    init(_ certificates: [Certificate]) throws(TrustConfigurationError) {
        for (index, certificate) in certificates.enumerated() {
            let fault: String? =
                if !certificate.isSelfIssued {
                    "is not self-issued"
                } else if !certificate.isSigned(by: certificate.publicKey) {
                    "does not verify itself"
                } else if !certificate.facts.isAuthority {
                    "is not a certificate authority"
                } else {
                    nil
                }
            if let fault {
                // By its place and not by its subject: given by mistake, it may be a person's.
                throw TrustConfigurationError(code: .root, reason: "root certificate \(index + 1) \(fault)")
            }
        }
        self.certificates = certificates
        digests = Set(certificates.map(\.sha256))
        seen = nil
    }

    /// Whether `certificate` is one of the roots, by full equality.
    func contains(_ certificate: Certificate) -> Bool {
        // Where all roots are at hand nothing else is one.
        guard let seen else { return certificates.contains(certificate) }
        if let root = seen.certificate { return root == certificate }
        guard certificate.facts.isSelfIssued, digests.contains(certificate.sha256) else { return false }
        seen.keep(certificate)
        return true
    }

    /// The root with this very encoding, if it is at hand or was seen.
    func certificate(encodedAs der: [UInt8]) -> Certificate? {
        for certificate in certificates where Octets.areEqual(certificate.der, der) { return certificate }
        if let root = seen?.certificate, Octets.areEqual(root.der, der) { return root }
        return nil
    }

    static func == (left: Self, right: Self) -> Bool {
        left.digests == right.digests && left.certificates == right.certificates
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(digests)
        hasher.combine(certificates)
    }
}
