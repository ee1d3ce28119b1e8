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

    private let environment: TrustEnvironment
    private let instant: Instant
    private let mostCertificates: Int
    private let pool: [Certificate]
    private let known: [KnownAuthorities.Link]
    /// The roots come first in the pool.
    private let anchorCount: Int
    private var judged = 0
    private var visits = 0
    private var failure: PathRules.Failure?

    init(
        environment: TrustEnvironment,
        candidates: [Certificate],
        instant: Instant,
        limits: VerificationLimits,
        known: [KnownAuthorities.Link] = []
    ) {
        self.known = known
        self.environment = environment
        self.instant = instant
        mostCertificates = limits.pathCertificates
        var pool = environment.anchors.certificates
        for candidate in candidates where !pool.contains(candidate) { pool.append(candidate) }
        let anchors = environment.anchors
        let roots = pool.map { known.isAnchor($0) || anchors.contains($0) }
        self.pool =
            zip(pool, roots).filter { $0.1 }.map(\.0) + zip(pool, roots).filter { !$0.1 }.map(\.0)
        anchorCount = roots.count { $0 }
    }

    /// The first path that holds.
    ///
    /// - Throws: `chain` where no path reaches a root; else what is wrong with the path that came furthest.
    mutating func path(from endUser: Certificate) throws(Rejection) -> CertificatePath {
        if let certificates = extend([endUser]) { return CertificatePath(certificates) }
        if let failure { throw failure.rejection }
        let dead = DeadEnd(endUser, pool: pool, environment: environment, mostCertificates: mostCertificates)
        throw Rejection(.chain, dead.explanation)
    }

    private mutating func extend(_ partial: [Certificate]) -> [Certificate]? {
        guard let tip = partial.last, partial.count < mostCertificates else { return nil }
        for (index, candidate) in pool.enumerated() where tip.issuer.matches(candidate.subject) {
            guard !partial.contains(candidate) else { continue }
            visits += 1
            guard visits <= Self.mostVisits, judged < Self.mostPaths else { return nil }
            guard known.holds(tip, signedBy: candidate) || tip.isSigned(by: candidate.publicKey) else { continue }
            let extended = partial + [candidate]
            if index < anchorCount {
                judged += 1
                guard let fault = PathRules.judge(extended, at: instant) else { return extended }
                if failure.map({ fault.isFurther(than: $0) }) ?? true { failure = fault }
            } else if let path = extend(extended) {
                return path
            }
        }
        return nil
    }
}
