import NemIDCrypto

/// The rules of RFC 5280 §6.1 for exactly one path, with the stricter ones of this hierarchy.
///
/// OpenSSL judges the path as well; what is spelled out here is what it leaves open or reports under other names.
enum PathRules {
    /// What is wrong with a path.
    struct Failure: Sendable {
        let rejection: Rejection
        /// Whether everything but the dates holds.
        let isAboutDates: Bool

        /// Whether this path came further than the other, so that its fault says more.
        func isFurther(than other: Failure) -> Bool { isAboutDates && !other.isAboutDates }
    }

    /// What is wrong with `path`, end user first, root last; nil where it holds.
    static func judge(_ path: [Certificate], at instant: Instant) -> Failure? {
        if !PlainPath.holds(path), let failure = judgeAtLength(path) { return failure }
        do throws(Rejection) {
            for depth in path.indices { try checkDates(path[depth].facts, depth, at: instant) }
        } catch {
            return Failure(rejection: error, isAboutDates: true)
        }
        return nil
    }

    /// What is wrong with `path` other than dates, by each rule and by OpenSSL.
    static func judgeAtLength(_ path: [Certificate]) -> Failure? {
        do throws(Rejection) {
            for depth in 1..<path.count {
                try checkIssuer(path[depth], depth, of: path[depth - 1], below: path[1..<depth])
            }
            try askOpenSSL(path)
            try NameConstraintRules.check(path)
            try PolicyConstraintRules.check(path)
        } catch {
            return Failure(rejection: error, isAboutDates: false)
        }
        return nil
    }

    private static func checkIssuer(
        _ issuer: Certificate,
        _ depth: Int,
        of child: Certificate,
        below: ArraySlice<Certificate>
    ) throws(Rejection) {
        guard let constraints = issuer.extensions.basicConstraints, constraints.isCA else {
            throw Rejection(.notACA, "\(PathPlace.text(depth)) is not a certificate authority (cA TRUE)")
        }
        guard let usage = issuer.extensions.keyUsage, usage.contains(.keyCertSign) else {
            throw Rejection(.keyUsage, "\(PathPlace.text(depth)) has no keyUsage with keyCertSign")
        }
        if let most = constraints.pathLength {
            let count = below.count { !$0.isSelfIssued }
            guard count <= most else {
                throw Rejection(
                    .pathLength,
                    "\(PathPlace.text(depth)) allows \(most) authorities below it, and there are \(count)"
                )
            }
        }
        switch SignatureStrength(child.signatureAlgorithm) {
        case .strong: break
        case .weakHash:
            throw Rejection(.weakHash, "\(PathPlace.text(depth - 1)) is signed over MD5, SHA-1 or another weak hash")
        case .other:
            throw Rejection(
                .algorithm,
                "\(PathPlace.text(depth - 1)) is signed with another algorithm than RSA with SHA-2"
            )
        }
        do throws(Rejection) {
            try KeyStrength.check(issuer.publicKey)
        } catch {
            throw Rejection(error.code, "\(PathPlace.text(depth)) has \(error.found)")
        }
        guard let authority = child.extensions.authorityKeyIdentifier else {
            throw Rejection(
                .chain.refined(by: "noAuthorityKeyIdentifier"),
                "\(PathPlace.text(depth - 1)) has no authority key identifier"
            )
        }
        guard let identifier = issuer.extensions.subjectKeyIdentifier else {
            throw Rejection(
                .chain.refined(by: "noSubjectKeyIdentifier"),
                "\(PathPlace.text(depth)) has no subject key identifier"
            )
        }
        guard authority == identifier else {
            throw Rejection(.chain, "\(PathPlace.text(depth - 1)) has another authority key identifier than its issuer")
        }
    }

    private static func askOpenSSL(_ path: [Certificate]) throws(Rejection) {
        do throws(PathValidation.Failure) {
            try PathValidation.validate(path)
        } catch {
            // An end user that is an authority is a fault of its profile.
            let code = error.kind == .notACA && error.depth == 0 ? .keyUsage : code(of: error.kind)
            throw Rejection(code, "\(error.explanation), in \(PathPlace.text(error.depth))")
        }
    }

    private static func code(of kind: PathValidation.Failure.Kind) -> RejectionCode {
        switch kind {
        case .signature, .authorityKeyIdentifier, .other: .chain
        case .notACA: .notACA
        case .keyUsage: .keyUsage
        case .pathLength: .pathLength
        case .nameConstraint: .nameConstraint
        case .criticalExtension: .criticalExtension
        case .policy: .policy
        case .weakKey: .weakKey
        case .weakHash: .weakHash
        }
    }

    /// Both ends belong to the period (RFC 5280 §4.1.2.5).
    private static func checkDates(
        _ certificate: CertificateFacts,
        _ depth: Int,
        at instant: Instant
    ) throws(Rejection) {
        guard instant.date >= certificate.notBefore else {
            throw Rejection(
                .notYetValid,
                "\(PathPlace.text(depth)) is valid from \(Instant(certificate.notBefore)), judged at \(instant)"
            )
        }
        guard instant.date <= certificate.notAfter else {
            throw Rejection(
                .expired,
                "\(PathPlace.text(depth)) is valid until \(Instant(certificate.notAfter)), judged at \(instant)"
            )
        }
    }
}
