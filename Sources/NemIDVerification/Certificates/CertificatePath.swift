import NemIDCrypto

/// A path that was judged: end user first, a root of the environment last.
///
/// Only `PathSearch` makes one.
struct CertificatePath: Sendable {
    let certificates: [Certificate]

    fileprivate init(_ certificates: [Certificate]) {
        self.certificates = certificates
    }

    /// Each certificate below the root with the certificate of its issuer, end user first.
    var links: [(certificate: Certificate, issuer: Certificate)] {
        zip(certificates, certificates.dropFirst()).map { ($0, $1) }
    }

    /// The certificates between end user and root.
    var issuingAuthorities: ArraySlice<Certificate> { certificates.dropFirst().dropLast() }
}

/// Looks for a path from an end user to a root.
///
/// Several certificates may have the issuer's name; only those whose key verifies the child are followed, and each
/// complete path is judged by itself until one holds (RFC 4158 §2.4). Roots of the environment are tried first.
struct PathSearch {
    /// How many complete paths are judged, and how many certificates looked at, before the search gives up.
    private static let mostPaths = 16
    private static let mostVisits = 256

    private let instant: Instant
    private let mostCertificates: Int
    private let roots: [Certificate]
    private let authorities: [Certificate]
    private let known: [KnownAuthorities.Link]
    /// From the end user up to where the search is.
    private var path: [Certificate] = []
    private var judged = 0
    private var visits = 0
    private var failure: PathRules.Failure?

    init(
        anchors: TrustAnchors,
        candidates: [Certificate],
        instant: Instant,
        limits: VerificationLimits,
        known: [KnownAuthorities.Link] = []
    ) {
        self.known = known
        self.instant = instant
        mostCertificates = limits.pathCertificates
        var (roots, authorities) = (anchors.certificates, [Certificate]())
        for candidate in candidates where !roots.contains(candidate) && !authorities.contains(candidate) {
            if known.isAnchor(candidate) ?? anchors.contains(candidate) {
                roots.append(candidate)
            } else {
                authorities.append(candidate)
            }
        }
        self.roots = roots
        self.authorities = authorities
    }

    /// The first path that holds.
    ///
    /// - Parameters:
    ///   - endUser: Where the path begins.
    ///   - environment: What to call the environment in a report.
    /// - Returns: The path.
    /// - Throws: `chain` where no path reaches a root; else what is wrong with the path that came furthest.
    mutating func path(from endUser: Certificate, in environment: String) throws(Rejection) -> CertificatePath {
        path.reserveCapacity(4)
        path.append(endUser)
        if reachesRoot(from: endUser) { return CertificatePath(path) }
        if let failure { throw failure.rejection }
        let pool = roots + authorities
        let dead = DeadEnd(endUser, pool: pool, environment: environment, mostCertificates: mostCertificates)
        throw Rejection(.chain, dead.explanation)
    }

    /// Whether the path, whose last certificate is `tip`, can be continued to a root so that it holds; then it is.
    private mutating func reachesRoot(from tip: Certificate) -> Bool {
        guard path.count < mostCertificates else { return false }
        for root in roots where tip.names(issuer: root) {
            guard let isSigned = visit(root, from: tip) else { return false }
            guard isSigned else { continue }
            judged += 1
            path.append(root)
            guard let fault = PathRules.judge(path, at: instant) else { return true }
            path.removeLast()
            if failure.map({ fault.isFurther(than: $0) }) ?? true { failure = fault }
        }
        for authority in authorities where tip.names(issuer: authority) {
            guard let isSigned = visit(authority, from: tip) else { return false }
            guard isSigned else { continue }
            path.append(authority)
            if reachesRoot(from: authority) { return true }
            path.removeLast()
        }
        return false
    }

    /// Whether `candidate` is new to the path and signed `tip`; nil where the search has gone on for long enough.
    private mutating func visit(_ candidate: Certificate, from tip: Certificate) -> Bool? {
        guard !path.contains(candidate) else { return false }
        visits += 1
        guard visits <= Self.mostVisits, judged < Self.mostPaths else { return nil }
        return known.holds(tip, signedBy: candidate) || tip.isSigned(by: candidate.publicKey)
    }
}
