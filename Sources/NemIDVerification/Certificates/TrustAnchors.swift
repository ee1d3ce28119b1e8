import NemIDCrypto

/// The roots of an environment: certificates at hand, or the SHA-256 of one that the message must bring along.
///
/// Nothing from a message is ever added to them: a root that is known by its digest is kept when it was seen, and is the
/// same root.
struct TrustAnchors: Sendable, Hashable {
    /// In one place, so that a copy is cheap; each verification makes some.
    private final class Content: Sendable {
        let digests: Set<[UInt8]>
        let certificates: [Certificate]
        /// The same, as they stand in messages.
        let roots: [Root]
        /// Of a root that is known by its digest.
        let seen: SeenRoot?

        init(_ digests: Set<[UInt8]>, _ certificates: [Certificate], _ seen: SeenRoot?) {
            self.digests = digests
            self.certificates = certificates
            roots = certificates.map { Root($0) }
            self.seen = seen
        }
    }

    private let content: Content

    /// The roots that are at hand.
    var certificates: [Certificate] { content.certificates }

    /// A root known by the SHA-256 of its DER form, which is self-issued.
    init(sha256: [UInt8]) {
        content = Content([sha256], [], SeenRoot())
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
        content = Content(Set(certificates.map(\.sha256)), certificates, nil)
    }

    /// Whether `certificate` is one of the roots, by full equality.
    func contains(_ certificate: Certificate) -> Bool {
        // Where all roots are at hand nothing else is one.
        guard let seen = content.seen else { return certificates.contains(certificate) }
        if let root = seen.root { return root.certificate == certificate }
        guard certificate.facts.isSelfIssued, content.digests.contains(certificate.sha256) else { return false }
        seen.keep(certificate)
        return true
    }

    /// The root whose base64 is `text`, if it is at hand or was seen.
    func certificate(writtenAs text: ArraySlice<UInt8>) -> Certificate? {
        for root in content.roots where root.isWritten(as: text) { return root.certificate }
        if let root = content.seen?.root, root.isWritten(as: text) { return root.certificate }
        return nil
    }

    static func == (left: Self, right: Self) -> Bool {
        left.content.digests == right.content.digests && left.certificates == right.certificates
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(content.digests)
        hasher.combine(certificates)
    }
}
